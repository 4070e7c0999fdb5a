// The contract, implemented: the one way in for desktop, web and command line.
import { implement } from '@orpc/server';
import type { AppInfo } from '../contract/app.ts';
import { contract } from '../contract/index.ts';
import type { StateStore } from '../platform/ports.ts';
import { watchApp } from './app.ts';
import { type ChangesDependencies, createChanges } from './changes/changes.ts';
import { createDoctor } from './doctor/doctor.ts';
import { askEngineStatus } from './engine.ts';
import { createEventBus } from './event-bus.ts';
import { type MachineRoom, toMachineRef } from './machine-room.ts';
import { resetMachine, useMachine } from './machines.ts';
import { createMode, type ModeService } from './mode/mode.ts';
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
  const { jobs, journal, plans } = createChanges(changing);
  const mode = createMode({ machines, state, jobs, journal });
  const operations = createOperations();

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
    jobs: {
      list: operations.jobs.list.handler(() => jobs.list()),
      watch: operations.jobs.watch.handler(({ input, signal }) =>
        jobs.watch(input.id, input.from, signal),
      ),
      cancel: operations.jobs.cancel.handler(({ input }) => jobs.cancel(input.id)),
    },
    journal: {
      list: operations.journal.list.handler(({ input }) => journal.list(input?.limit)),
    },
    machines: {
      list: operations.machines.list.handler(async () => [...(await machines.list())]),
      current: operations.machines.current.handler(() => toMachineRef(machines.current())),
      use: operations.machines.use.handler(({ input }) => useMachine(machines, events, input.name)),
      reset: operations.machines.reset.handler(({ input }) =>
        resetMachine(machines, events, input.name),
      ),
    },
    mode: routeMode(operations, mode),
    plans: {
      create: operations.plans.create.handler(({ input }) => plans.create(input.checks)),
      createUndo: operations.plans.createUndo.handler(({ input }) => plans.createUndo(input.entry)),
      run: operations.plans.run.handler(({ input }) => plans.run(input)),
      get: operations.plans.get.handler(({ input }) => plans.get(input.id)),
      pending: operations.plans.pending.handler(() => plans.pending()),
      discard: operations.plans.discard.handler(({ input }) => plans.discard(input.id)),
    },
    settings: {
      get: operations.settings.get.handler(() => settings.get()),
      set: operations.settings.set.handler(({ input }) => settings.set(input)),
    },
  });
}

function createOperations() {
  // Inputs come from anywhere and are validated; outputs are our own, and the compiler has checked them.
  return implement(contract).$config({ initialOutputValidationIndex: Number.NaN }).use(passErrors);
}

type Operations = ReturnType<typeof createOperations>;

function routeMode({ mode }: Operations, service: ModeService) {
  return {
    overview: mode.overview.handler(({ signal }) => service.overview(signal)),
    offerSwitch: mode.offerSwitch.handler(({ input, signal }) =>
      service.offerSwitch(input.to, signal),
    ),
    switch: mode.switch.handler(({ input }) => service.switch(input.to, input.confirmation)),
    control: mode.control.handler(({ input }) => service.control(input.action)),
    useContext: mode.useContext.handler(({ input }) => service.useContext(input.name)),
  };
}
