// The contract, implemented: the one way in for desktop, web and command line.
import { implement } from '@orpc/server';
import type { AppInfo } from '../contract/app.ts';
import { contract } from '../contract/index.ts';
import type { StateStore } from '../platform/ports.ts';
import { watchApp } from './app.ts';
import { createDoctor } from './doctor/doctor.ts';
import { askEngineStatus } from './engine.ts';
import { createEventBus } from './event-bus.ts';
import { type MachineRoom, toMachineRef } from './machine-room.ts';
import { resetMachine, useMachine } from './machines.ts';
import { createSettings } from './settings.ts';
import { passErrors } from './typed-errors.ts';

export interface RouterDependencies {
  readonly info: AppInfo;
  readonly machines: MachineRoom;
  readonly state: StateStore;
}

export type AppRouter = ReturnType<typeof createRouter>;

/** One router a process: its windows share it, and with it the event stream. */
export function createRouter({ info, machines, state }: RouterDependencies) {
  const events = createEventBus();
  const settings = createSettings(state, events);
  const doctor = createDoctor({ machines, state, events, version: info.version });
  const operations = implement(contract).use(passErrors);

  return operations.router({
    app: {
      info: operations.app.info.handler(() => info),
      watch: operations.app.watch.handler(({ signal }) =>
        watchApp({ info, machines, settings, events }, signal),
      ),
    },
    doctor: {
      run: operations.doctor.run.handler(({ input, signal }) => doctor.run(input.only, signal)),
      latest: operations.doctor.latest.handler(() => doctor.latest()),
    },
    engine: {
      status: operations.engine.status.handler(({ signal }) =>
        askEngineStatus(machines.current(), signal),
      ),
    },
    machines: {
      list: operations.machines.list.handler(async () => [...(await machines.list())]),
      current: operations.machines.current.handler(() => toMachineRef(machines.current())),
      use: operations.machines.use.handler(({ input }) => useMachine(machines, events, input.name)),
      reset: operations.machines.reset.handler(({ input }) =>
        resetMachine(machines, events, input.name),
      ),
    },
    settings: {
      get: operations.settings.get.handler(() => settings.get()),
      set: operations.settings.set.handler(({ input }) => settings.set(input)),
    },
  });
}
