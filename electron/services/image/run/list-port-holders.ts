// Who listens on this PC: containers, processes, and the ranges that Windows keeps for itself.
import { z } from 'zod';
import type { PortHolder } from '../../../contract/image/run.ts';
import {
  type PortRange,
  readExcludedRanges,
  readListeningSockets,
} from '../../../core/containers/read-sockets.ts';
import { decodeOutput } from '../../../core/text/decode.ts';
import type { Machine } from '../../../platform/ports.ts';
import { listContainers } from '../../containers/control-container.ts';
import { openEngine } from '../../containers/open-engine.ts';
import { answerOf, rowsOf } from '../../probes/script-answer.ts';

export interface HeldPort {
  readonly address: string;
  readonly port: number;
  readonly holder: PortHolder;
}

export interface HeldPorts {
  /** Containers first: the process that listens for one is Docker's own. */
  readonly held: readonly HeldPort[];
  readonly excluded: readonly PortRange[];
}

/** What cannot be asked is left out: the engine itself has the last word. */
export async function listHeldPorts(machine: Machine, signal?: AbortSignal): Promise<HeldPorts> {
  const isWindows = machine.platform === 'win32';
  const [containers, processes, excluded] = await Promise.all([
    listContainerPorts(machine, signal),
    isWindows ? askWindows(machine, signal) : readLinux(machine),
    isWindows ? askExcluded(machine, signal) : [],
  ]);
  return { held: [...containers, ...processes], excluded };
}

async function listContainerPorts(
  machine: Machine,
  signal: AbortSignal | undefined,
): Promise<HeldPort[]> {
  try {
    const rows = await listContainers(await openEngine(machine), signal);
    return rows.flatMap(({ name, ports }) =>
      ports.map(({ address, published }) => ({
        address,
        port: published,
        holder: { kind: 'container', name } as const,
      })),
    );
  } catch {
    signal?.throwIfAborted();
    return [];
  }
}

export const portsAnswer = answerOf({
  listeners: rowsOf(
    z.object({ LocalAddress: z.string(), LocalPort: z.number(), OwningProcess: z.number() }),
  ),
  processes: rowsOf(z.object({ Id: z.number(), ProcessName: z.string() })),
});

async function askWindows(
  { powershell }: Machine,
  signal: AbortSignal | undefined,
): Promise<HeldPort[]> {
  const result = await powershell.query('ports', {
    deadlineMs: 15_000,
    ...(signal && { signal }),
  });
  const answer = result.outcome === 'answered' ? portsAnswer.safeParse(result.value).data : null;
  const names = new Map(answer?.processes?.map(({ Id, ProcessName }) => [Id, ProcessName]));
  return (answer?.listeners ?? []).map(({ LocalAddress, LocalPort, OwningProcess }) => ({
    address: LocalAddress,
    port: LocalPort,
    holder: nameProcess(names.get(OwningProcess), OwningProcess),
  }));
}

async function askExcluded(
  { commands }: Machine,
  signal: AbortSignal | undefined,
): Promise<readonly PortRange[]> {
  const result = await commands.run({
    program: 'netsh',
    args: ['int', 'ipv4', 'show', 'excludedportrange', 'protocol=tcp'],
    deadlineMs: 10_000,
    ...(signal && { signal }),
  });
  return result.outcome === 'exited' ? readExcludedRanges(decodeOutput(result.stdout)) : [];
}

/** Processes of other accounts keep their files to themselves: their ports are held by somebody unknown. */
async function readLinux(machine: Machine): Promise<HeldPort[]> {
  const { files } = machine;
  const texts = await Promise.all(
    ['/proc/net/tcp', '/proc/net/tcp6'].map(async (path) => {
      const read = await files.read(path, 16 * 1024 * 1024);
      return read.outcome === 'read' ? new TextDecoder().decode(read.bytes) : '';
    }),
  );
  const sockets = readListeningSockets(texts.join('\n'));
  const owners = await findOwners(machine, new Set(sockets.map(({ inode }) => inode)));
  return sockets.map(({ address, port, inode }) => ({
    address,
    port,
    holder: owners.get(inode) ?? { kind: 'unknown' },
  }));
}

async function findOwners(
  { files }: Machine,
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, PortHolder>> {
  const owners = new Map<string, PortHolder>();
  const listed = await files.list('/proc');
  const ids = listed.outcome === 'listed' ? listed.names.filter((name) => /^\d+$/.test(name)) : [];
  for (const id of ids) {
    if (owners.size === wanted.size) break;
    const open = await files.list(`/proc/${id}/fd`);
    if (open.outcome !== 'listed') continue;
    const links = await Promise.all(
      open.names.map((name) => files.readLink(`/proc/${id}/fd/${name}`)),
    );
    const inodes = links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link ?? '')?.[1] ?? []);
    const own = inodes.filter((inode) => wanted.has(inode) && !owners.has(inode));
    if (own.length === 0) continue;
    const name = await files.read(`/proc/${id}/comm`);
    const text = name.outcome === 'read' ? new TextDecoder().decode(name.bytes).trim() : undefined;
    for (const inode of own) owners.set(inode, nameProcess(text, Number(id)));
  }
  return owners;
}

function nameProcess(name: string | undefined, pid: number): PortHolder {
  return name === undefined || name === '' ? { kind: 'unknown' } : { kind: 'process', name, pid };
}
