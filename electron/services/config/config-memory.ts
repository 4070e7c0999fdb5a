// What is remembered of a PC's WSL: the .wslconfig that the VM read when it started, and what was measured in it last.
import { z } from 'zod';
import { measurement } from '../../contract/config.ts';
import type { MachineRef } from '../../contract/doctor.ts';
import type { StateStore } from '../../platform/ports.ts';
import { nameMachine } from '../changes/identity.ts';

const remembered = z.object({
  /** `bytes` in base64, null for no file; it counts while the VM is older than `at`. */
  applied: z.object({ atMs: z.number(), bytes: z.string().nullable() }).nullable(),
  /** With the revision of the file it belongs to. */
  measured: z.object({ atMs: z.number(), revision: z.string().nullable(), measurement }).nullable(),
  /** A restart that did not come to its end has left Docker Desktop stopped: the next one starts it. */
  owesDesktop: z.boolean(),
});

export type RememberedConfig = z.infer<typeof remembered>;

export interface ConfigMemory {
  load(): Promise<RememberedConfig>;
  note(change: Partial<RememberedConfig>): Promise<void>;
}

/** A file that somebody broke counts as none. */
export function createConfigMemory(state: StateStore, machine: MachineRef): ConfigMemory {
  const name = `config/${nameMachine(machine)}.json`;
  return {
    load: async () => parse(await state.read(name)),
    note: (change) =>
      state.update(name, (text) => ({
        text: `${JSON.stringify({ ...parse(text), ...change })}\n`,
        value: undefined,
      })),
  };
}

function parse(text: string | undefined): RememberedConfig {
  try {
    return remembered.parse(JSON.parse(text ?? ''));
  } catch {
    return { applied: null, measured: null, owesDesktop: false };
  }
}
