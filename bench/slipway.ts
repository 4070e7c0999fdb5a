// Slipway as its hosts have it: the whole router, in process and for windows, with a state folder and an engine of choice.
import { join } from 'node:path';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { ContractRouterClient } from '@orpc/contract';
import { RPCHandler } from '@orpc/server/message-port';
import type { Contract } from '../electron/contract/index.ts';
import { assembleSlipway } from '../electron/hosts/assemble.ts';

export interface OpenSlipway {
  readonly client: ContractRouterClient<Contract>;
  /** A port as a window gets it, for another thread. */
  connect(): MessagePort;
  close(): Promise<void>;
}

/** `engine` is the address of a Docker Engine. One at a time: the environment is this process's own. */
export async function openSlipway(folder: string, engine: string): Promise<OpenSlipway> {
  const before = { ...process.env };
  process.env.SLIPWAY_STATE = join(folder, 'state');
  process.env.DOCKER_HOST = engine;
  const slipway = await assembleSlipway({ host: 'cli' });
  const handler = new RPCHandler(slipway.router);
  const ports: MessagePort[] = [];
  return {
    client: slipway.client,
    connect: () => {
      const { port1, port2 } = new MessageChannel();
      ports.push(port1);
      handler.upgrade(port1);
      port1.start();
      return port2;
    },
    close: async () => {
      for (const port of ports) port.close();
      await slipway.close();
      process.env = before;
    },
  };
}
