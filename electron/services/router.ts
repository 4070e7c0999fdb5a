// The contract, implemented: the one way in for desktop, web and command line.
import { implement, lazy } from '@orpc/server';
import { type AppInfo, appContract } from '../contract/app.ts';
import { doctorContract } from '../contract/doctor.ts';
import { engineContract } from '../contract/engine.ts';
import { machinesContract } from '../contract/machines.ts';
import { settingsContract } from '../contract/settings.ts';
import type { StateStore } from '../platform/ports.ts';
import { watchApp } from './app.ts';
import type { ChangesDependencies } from './changes/changes.ts';
import type { ChangesRoutes } from './changes-router.ts';
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
  /** What starts this host again after a restart of Windows; see `ChangesDependencies`. */
  readonly startAgain?: ChangesDependencies['startAgain'];
}

export type AppRouter = ReturnType<typeof createRouter>;

/** One router a process: its windows share it, and with it the event stream. */
export function createRouter({ info, machines, state, startAgain }: RouterDependencies) {
  const events = createEventBus();
  const settings = createSettings(state, events);
  const doctor = createDoctor({ machines, state, events, version: info.version });
  const { version, host } = info;
  const changing = { machines, state, events, version, host, startAgain };
  let routes: Promise<ChangesRoutes> | undefined;
  // Most commands only look: what changes a PC is loaded when it is first asked.
  const loadChanges = () => {
    routes ??= import('./changes-router.ts').then(({ routeChanges }) => routeChanges(changing));
    return routes;
  };
  const operations = createOperations();

  const looking = operations.router({
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
  return {
    ...looking,
    jobs: lazy(async () => ({ default: (await loadChanges()).jobs })),
    journal: lazy(async () => ({ default: (await loadChanges()).journal })),
    mode: lazy(async () => ({ default: (await loadChanges()).mode })),
    plans: lazy(async () => ({ default: (await loadChanges()).plans })),
  };
}

function createOperations() {
  const contract = {
    app: appContract,
    doctor: doctorContract,
    engine: engineContract,
    machines: machinesContract,
    settings: settingsContract,
  };
  // Inputs come from anywhere and are validated; outputs are our own, and the compiler has checked them.
  return implement(contract).$config({ initialOutputValidationIndex: Number.NaN }).use(passErrors);
}
