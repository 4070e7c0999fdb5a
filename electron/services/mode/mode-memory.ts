// What is remembered of a PC's switches: how long they took, and which containers one of them stopped.
import { z } from 'zod';
import type { MachineRef } from '../../contract/doctor.ts';
import type { ContainerOs } from '../../core/mode/sides.ts';
import type { StateStore } from '../../platform/ports.ts';
import { nameMachine } from '../changes/identity.ts';

export interface ModeMemory {
  load(): Promise<Remembered>;
  /** Notes a switch that came about; only the last few count. */
  addTiming(timing: { readonly to: ContainerOs; readonly ms: number }): Promise<void>;
  /** Containers of that side which a switch stops, to be started again on the way back; replaces what was noted. */
  noteStopped(os: ContainerOs, names: readonly string[]): Promise<void>;
}

const os = z.enum(['linux', 'windows']);
const remembered = z.object({
  timings: z.array(z.object({ to: os, ms: z.number() })),
  stopped: z.object({ linux: z.array(z.string()), windows: z.array(z.string()) }),
});

type Remembered = z.infer<typeof remembered>;

/** So many switches say how long the next one takes. */
const mostTimings = 20;

/** A file that somebody broke counts as none. */
export function createModeMemory(state: StateStore, machine: MachineRef): ModeMemory {
  const name = `mode/${nameMachine(machine)}.json`;
  const change = (edit: (memory: Remembered) => Remembered) =>
    state.update(name, (text) => ({
      text: `${JSON.stringify(edit(parse(text)), null, 2)}\n`,
      value: undefined,
    }));
  return {
    load: async () => parse(await state.read(name)),
    addTiming: (timing) =>
      change((memory) => ({
        ...memory,
        timings: [...memory.timings, timing].slice(-mostTimings),
      })),
    noteStopped: (side, names) =>
      change((memory) => ({ ...memory, stopped: { ...memory.stopped, [side]: [...names] } })),
  };
}

function parse(text: string | undefined): Remembered {
  const empty = { timings: [], stopped: { linux: [], windows: [] } };
  if (text === undefined) return empty;
  try {
    return remembered.safeParse(JSON.parse(text)).data ?? empty;
  } catch {
    return empty;
  }
}
