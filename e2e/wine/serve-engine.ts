// The engine of a described PC as a real HTTP server on loopback, and the bridge of Wine's named pipes to it.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, createServer as createTcpServer } from 'node:net';
import type { Machine } from '../../electron/platform/ports.ts';

export interface Loopback {
  readonly port: number;
  close(): void;
}

/** Answers as the described engine at that address does. */
export function serveDescribedEngine(machine: Machine, address: string): Promise<Loopback> {
  const server = createServer((request, response) => {
    answer(machine, address, { request, response }).catch(() => response.destroy());
  });
  return listen(server);
}

/** Passes bytes on to a real engine's socket. */
export function serveRealEngine(socketPath: string): Promise<Loopback> {
  const server = createTcpServer({ allowHalfOpen: true }, (near) => {
    const far = connect({ path: socketPath, allowHalfOpen: true });
    near.pipe(far).pipe(near);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => other.destroy());
    }
  });
  return listen(server);
}

async function answer(
  machine: Machine,
  address: string,
  { request, response }: { readonly request: IncomingMessage; readonly response: ServerResponse },
): Promise<void> {
  const path = (request.url ?? '/').replace(/^\/v\d+\.\d+(?=\/)/, '').replace(/[?&]$/, '');
  const method = request.method === 'POST' || request.method === 'DELETE' ? request.method : 'GET';
  const limits = { deadlineMs: 2 ** 31 - 1 };
  request.resume();
  const result =
    method === 'GET'
      ? await machine.docker.get(address, path, limits)
      : await machine.docker.send(address, { method, path }, limits);
  if (result.outcome !== 'answered') {
    // Nothing comes of one that hangs; everything else is a connection that breaks.
    if (result.outcome !== 'timed-out') response.destroy();
    return;
  }
  response.writeHead(result.status, {
    'Content-Type': 'application/json',
    ...(result.builder === undefined ? {} : { 'Builder-Version': result.builder }),
  });
  response.end(result.body);
}

function listen(server: ReturnType<typeof createTcpServer>): Promise<Loopback> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      resolve({ port: (server.address() as AddressInfo).port, close: () => server.close() });
    });
  });
}
