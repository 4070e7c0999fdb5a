// The contract, implemented: the one way in for desktop, web and command line.
import { implement, lazy, type Router } from '@orpc/server';
import { type AppInfo, appContract } from '../contract/app.ts';
import { doctorContract } from '../contract/doctor.ts';
import { engineContract } from '../contract/engine.ts';
import type { Contract } from '../contract/index.ts';
import { machinesContract } from '../contract/machines.ts';
import { settingsContract } from '../contract/settings.ts';
import type { StateStore } from '../platform/ports.ts';
import { watchApp } from './app.ts';
import type { ChangesDependencies } from './changes/changes.ts';
import type { ChangesRouting } from './changes-router.ts';
import { createDoctor } from './doctor/doctor.ts';
import { askEngineStatus } from './engine.ts';
import { createEventBus, type EventBus } from './event-bus.ts';
import { createHostHelp, type HostHelp } from './host-help.ts';
import type { ProjectsDependencies } from './image/project/projects.ts';
import type { ImageRoutes } from './image-router.ts';
import { type MachineRoom, toMachineRef } from './machine-room.ts';
import { resetMachine, useMachine } from './machines.ts';
import { createSettings } from './settings.ts';
import { passErrors } from './typed-errors.ts';
import { createUpdates, type Updates } from './updates.ts';

export interface RouterDependencies {
  readonly info: AppInfo;
  readonly machines: MachineRoom;
  readonly state: StateStore;
  /** What starts this host again after a restart of Windows; see `ChangesDependencies`. */
  readonly startAgain?: ChangesDependencies['startAgain'];
  /** What this host does for its windows beside the router. */
  readonly help?: HostHelp;
  /** The files of the sample project. */
  readonly readSample: ProjectsDependencies['readSample'];
}

/** Named, since what the compiler would infer is longer than it writes down. */
export type AppRouter = Router<Contract, Record<never, never>>;

/** One router a process: its windows share it, and with it the event stream. */
export function createRouter(dependencies: RouterDependencies): AppRouter {
  const { info, machines, state, help = {} } = dependencies;
  const events = createEventBus();
  const settings = createSettings(state, events);
  const doctor = createDoctor({ machines, state, events, version: info.version });
  const latestReport = () => doctor.latest();
  const helping = createHostHelp({ help, info, machines, settings, latestReport });
  const { askRelease, findUpdater } = help;
  const about = { info, settings, machines, events, now: Date.now };
  const updates = createUpdates({ ...about, askRelease, findUpdater });
  const { loadChanges, loadImage, loadUpdates } = createLoaders(dependencies, events);
  const operations = createOperations();

  const looking = operations.router({
    app: {
      info: operations.app.info.handler(() => info),
      watch: operations.app.watch.handler(({ signal }) =>
        watchApp({ info, machines, settings, events }, signal),
      ),
      diagnostics: operations.app.diagnostics.handler(() => helping.diagnostics()),
      reveal: operations.app.reveal.handler(({ input }) => helping.reveal(input.folder)),
      update: operations.app.update.handler(() => updates.look()),
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
    config: lazy(async () => ({ default: (await loadChanges()).routes.config })),
    containers: lazy(async () => ({ default: (await loadImage()).containers })),
    image: lazy(async () => ({ default: (await loadImage()).image })),
    jobs: lazy(async () => ({ default: (await loadChanges()).routes.jobs })),
    journal: lazy(async () => ({ default: (await loadChanges()).routes.journal })),
    mode: lazy(async () => ({ default: (await loadChanges()).routes.mode })),
    plans: lazy(async () => ({ default: (await loadChanges()).routes.plans })),
    updates: lazy(async () => ({ default: await loadUpdates(updates) })),
  };
}

/** Most commands only look: what changes a PC, and what builds images, is loaded when it is first asked. */
function createLoaders(
  { info, machines, state, startAgain, readSample }: RouterDependencies,
  events: EventBus,
) {
  const { version, host } = info;
  const changing = { machines, state, events, version, host, startAgain };
  let changes: Promise<ChangesRouting> | undefined;
  let image: Promise<ImageRoutes> | undefined;
  const loadChanges = () => {
    changes ??= import('./changes-router.ts').then(({ routeChanges }) => routeChanges(changing));
    return changes;
  };
  const loadImage = () => {
    image ??= Promise.all([import('./image-router.ts'), loadChanges()]).then(
      ([{ routeImage }, { jobs, journal }]) =>
        routeImage({ machines, state, host, jobs, journal, readSample }),
    );
    return image;
  };
  const loadUpdates = async (updates: Updates) => {
    const [{ routeUpdates }, { jobs }] = await Promise.all([
      import('./updates-router.ts'),
      loadChanges(),
    ]);
    return routeUpdates(updates, jobs);
  };
  return { loadChanges, loadImage, loadUpdates };
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
