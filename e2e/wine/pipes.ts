// The named pipes of a PC: a bridge in Wine passes their bytes on to the described engine, or to a real one.
import { join } from 'node:path';
import type { MachineDescription } from '../../electron/contract/machine-description.ts';
import type { Machine } from '../../electron/platform/ports.ts';
import type { Agent } from './agent.ts';
import { type Loopback, serveDescribedEngine, serveRealEngine } from './serve-engine.ts';
import { toWindowsPath } from './windows-paths.ts';

export interface Pipes {
  /** Opens and closes them as the described PC says at this moment. */
  follow(): Promise<void>;
  close(): void;
}

export async function openPipes(options: {
  readonly agent: Agent;
  readonly machine: Machine;
  readonly description: MachineDescription;
  readonly node: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly engine?: string;
}): Promise<Pipes> {
  const { agent, machine, description, engine } = options;
  const addresses = [...new Set(description.endpoints.flatMap(({ address }) => address))].filter(
    (address) => address.startsWith('npipe://'),
  );
  const bridge = agent.start({
    file: toWindowsPath(options.node),
    args: [
      ...['--require', toWindowsPath(join(import.meta.dirname, 'close-after-flush.cjs'))],
      toWindowsPath(join(import.meta.dirname, 'bridge.cjs')),
    ],
    environment: options.environment,
    keepsInput: true,
  });
  const real = engine === undefined ? undefined : await serveRealEngine(engine);
  const open = new Map<string, Loopback>();
  const told = new Set<string>();
  let count = 0;
  const tell = async (address: string, port: number | null): Promise<void> => {
    count += 1;
    const pipe = address.replace('npipe://', '').replaceAll('/', '\\');
    bridge.write(`${JSON.stringify({ pipe, port, count })}\n`);
    await bridge.waitFor(new RegExp(`"count":${count}}`));
    told.add(address);
  };
  const follow = async (): Promise<void> => {
    for (const address of addresses) {
      const server = await chooseServer(address, { machine, real, known: open.get(address) });
      if (told.has(address) && server === open.get(address)) continue;
      if (server) open.set(address, server);
      else open.delete(address);
      await tell(address, server?.port ?? null);
    }
  };
  await follow();
  return {
    follow,
    close: () => {
      for (const server of [...open.values(), ...(real ? [real] : [])]) server.close();
    },
  };
}

async function chooseServer(
  address: string,
  {
    machine,
    real,
    known,
  }: {
    readonly machine: Machine;
    readonly real: Loopback | undefined;
    readonly known: Loopback | undefined;
  },
): Promise<Loopback | undefined> {
  if (real) return real;
  const ping = await machine.docker.get(address, '/_ping', { deadlineMs: 2 ** 31 - 1 });
  if (ping.outcome === 'unreachable' && ping.code === 'ENOENT') return undefined;
  return known ?? serveDescribedEngine(machine, address);
}
