// The PC, its distros, what waits for a restart of WSL, and what was measured last.
import type { ConfigHost, ConfigOverview } from '../../contract/config.ts';
import { listPending } from '../../core/tune/pending.ts';
import { parseConfig } from '../../core/wslconfig/parse.ts';
import type { Machine } from '../../platform/ports.ts';
import type { Journal } from '../changes/journal.ts';
import { toMachineRef } from '../machine-room.ts';
import { findApplied } from './applied.ts';
import type { ConfigMemory, RememberedConfig } from './config-memory.ts';
import { listFileChanges } from './history.ts';
import { lookAtPc } from './look-at-pc.ts';
import { markBytes } from './read-config.ts';
import { readWslconfig } from './read-wslconfig.ts';

export interface OverviewDependencies {
  readonly machine: Machine;
  readonly journal: Journal;
  readonly memory: ConfigMemory;
}

export async function describeConfig(
  dependencies: OverviewDependencies,
  signal?: AbortSignal,
): Promise<ConfigOverview> {
  const { machine, memory } = dependencies;
  const [{ host, distros }, file, remembered] = await Promise.all([
    lookAtPc(machine, signal),
    readWslconfig(machine),
    memory.load(),
  ]);
  const { vmStartedMs } = host;
  const known = { machine: toMachineRef(machine), host, distros: [...distros] };
  // A VM that does not run reads the file as it is when it starts: nothing waits.
  if (vmStartedMs === null || file === undefined) {
    return { ...known, pending: [], pendingUnknown: false, measured: null };
  }
  const applied = await findAppliedFile(dependencies, vmStartedMs);
  return {
    ...known,
    pending: applied === undefined ? [] : compare(applied, file.bytes, host),
    pendingUnknown: applied === undefined,
    measured: await findMeasured(remembered.measured, { vmStartedMs, bytes: file.bytes }),
  };
}

/** The .wslconfig that the running VM has read; null: none, undefined: nothing tells. */
export async function findAppliedFile(
  { machine, journal, memory }: OverviewDependencies,
  vmStartedMs: number,
): Promise<Uint8Array | null | undefined> {
  const file = await readWslconfig(machine);
  if (file === undefined) return undefined;
  const question = { journal, machine: toMachineRef(machine), path: file.path };
  const [entries, { applied }] = await Promise.all([listFileChanges(question), memory.load()]);
  return findApplied({ ...file, entries, journal, remembered: applied, vmStartedMs });
}

function compare(
  applied: Uint8Array | null,
  saved: Uint8Array | null,
  host: ConfigHost,
): ConfigOverview['pending'] {
  const read = (bytes: Uint8Array | null) => parseConfig(bytes ?? new Uint8Array(), 'wslconfig');
  return [...listPending(read(applied), read(saved), host)];
}

/** Of the VM that runs now, and of the file as it is now. */
async function findMeasured(
  measured: RememberedConfig['measured'],
  now: { readonly vmStartedMs: number; readonly bytes: Uint8Array | null },
): Promise<ConfigOverview['measured']> {
  if (measured === null || measured.atMs < now.vmStartedMs) return null;
  return measured.revision === (await markBytes(now.bytes)) ? measured.measurement : null;
}
