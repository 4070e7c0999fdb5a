// Stands in for a window that shows a container's log: a thread that asks over a message port.
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../electron/contract/index.ts';
import { readLogLines } from '../electron/core/containers/log-lines.ts';

const port = workerData as MessagePort;
const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port }));
port.start();

let count = 0;
for await (const chunk of await client.containers.logs({ container: 'web', follow: false })) {
  count += readLogLines(chunk).length;
}
parentPort?.postMessage(count);
