// Test support: a registry that does what a test wants of it, over real HTTP on this computer.
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRegistry } from '../../../platform/registry/registry.ts';
import { createTestMachine } from '../../test-machine.test-support.ts';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface RegistryServer {
  /** `localhost:PORT`. */
  readonly host: string;
  /** Every request, as `GET /v2/ Basic …`. */
  readonly asked: readonly string[];
  close(): void;
}

export async function startRegistryServer(answer: Answer): Promise<RegistryServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { method, url, headers } = request;
    asked.push([method, url, headers.authorization].filter(Boolean).join(' '));
    request.resume();
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  return {
    host: `localhost:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A machine that reaches real registries, counts its pauses and does not wait. */
export function createRegistryMachine() {
  const pauses: number[] = [];
  const machine = createTestMachine({ platform: 'linux' });
  const clock = {
    ...machine.clock,
    sleep: async (ms: number) => {
      pauses.push(ms);
    },
  };
  const registry = createRegistry();
  return { machine: { ...machine, clock, registry }, pauses };
}

export function sum(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
