// Looking at another PC: the room switches, the windows are told.
import type { MachineRef } from '../contract/doctor.ts';
import type { EventBus } from './event-bus.ts';
import { type MachineRoom, toMachineRef } from './machine-room.ts';

/** Switches to a described PC, or with null back to this computer; every window follows. */
export async function useMachine(
  room: MachineRoom,
  events: Pick<EventBus, 'publish'>,
  name: string | null,
): Promise<MachineRef> {
  const machine = toMachineRef(await room.use(name));
  events.publish({ kind: 'machine', machine });
  return machine;
}

/** Puts a described PC back to its start. Windows that look at it are told as if they had just switched to it. */
export async function resetMachine(
  room: MachineRoom,
  events: Pick<EventBus, 'publish'>,
  name: string,
): Promise<{ readonly name: string }> {
  await room.reset(name);
  const machine = toMachineRef(room.current());
  if (machine.kind === 'described' && machine.name === name) {
    events.publish({ kind: 'machine', machine });
  }
  return { name };
}
