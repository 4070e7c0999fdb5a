// The running Slipway itself, and the stream that keeps its windows in step.
import type { AppEvent, AppInfo } from '../contract/app.ts';
import type { EventBus } from './event-bus.ts';
import { type MachineRoom, toMachineRef } from './machine-room.ts';
import type { SettingsService } from './settings.ts';

export interface AppDependencies {
  readonly info: AppInfo;
  readonly machines: Pick<MachineRoom, 'current'>;
  readonly settings: Pick<SettingsService, 'get'>;
  readonly events: Pick<EventBus, 'subscribe'>;
}

/** `hello` with the state of now, then every change. Ends when `signal` fires. */
export async function* watchApp(
  { machines, settings, events }: AppDependencies,
  signal: AbortSignal | undefined,
): AsyncGenerator<AppEvent, void> {
  // Subscribes before it reads, so that nothing changes unseen in between.
  const changes = events.subscribe(signal);
  try {
    yield {
      kind: 'hello',
      machine: toMachineRef(machines.current()),
      settings: await settings.get(),
    };
    yield* changes;
  } finally {
    await changes.return();
  }
}
