// Which PC is looked at. A host supplies the room, since only a host may choose between this computer and a described one.
import type { MachineRef } from '../contract/doctor.ts';
import type { MachineEntry } from '../contract/machines.ts';
import type { Machine } from '../platform/ports.ts';

export interface MachineRoom {
  /** The PC to look at now. It stays usable for whoever holds it, also after a switch. */
  current(): Machine;
  /** Switches to a described PC, by name or by file; null is this computer. Throws `AppError` MACHINE_…. */
  use(name: string | null): Promise<Machine>;
  /** The described PCs that can be explored. */
  list(): Promise<readonly MachineEntry[]>;
  /** Puts a described PC back to its described start. Throws `AppError` MACHINE_…. */
  reset(name: string): Promise<void>;
}

export function toMachineRef({ kind, name }: Pick<Machine, 'kind' | 'name'>): MachineRef {
  return { kind, name };
}
