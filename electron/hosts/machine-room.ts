// The one place that knows whether a PC is real: it opens this computer or a described one, and keeps what it opened.
import type { MachineEntry } from '../contract/machines.ts';
import type { HostDocker } from '../platform/fake/described-docker.ts';
import type { LoadedDescription } from '../platform/fake/load-description.ts';
import { createStateVariables, type StateVariables } from '../platform/fake/state-variables.ts';
import type { Machine, StateStore } from '../platform/ports.ts';
import type { MachineRoom } from '../services/machine-room.ts';

export interface MachineRoomOptions {
  /** A described PC to begin with, by name or file; null is this computer. */
  readonly start: string | null;
  readonly resourcesFolder: string;
  readonly state: StateStore;
  /** Real milliseconds for a described one. */
  readonly timeScale: number;
}

export interface OpenMachineRoom extends MachineRoom {
  /** The PC of now is described, but this computer's Docker answers for it. */
  asksHostDocker(): boolean;
  /** Ends everything that was opened. */
  close(): Promise<void>;
}

/** Opens the first PC. Throws `AppError` MACHINE_…. Adapters are loaded when their kind of PC is first opened. */
export async function openMachineRoom(options: MachineRoomOptions): Promise<OpenMachineRoom> {
  const { resourcesFolder, state, timeScale } = options;
  const machinesFolder = `${resourcesFolder}/machines`;
  const opened = new Set<Machine>();
  let thisComputer: Promise<Machine> | undefined;
  let described: OpenDescription | undefined;

  const openThis = () => {
    thisComputer ??= Promise.all([
      import('../platform/this-machine.ts'),
      import('./find-proxy.ts'),
    ]).then(([{ createThisMachine }, { createProxyFinder }]) => {
      const machine = createThisMachine({ resourcesFolder, findProxy: createProxyFinder(state) });
      opened.add(machine);
      return machine;
    });
    return thisComputer;
  };
  const openDescribed = async (name: string) => {
    const loaded = await loadPC(name, machinesFolder);
    const { createDescribedMachine } = await import('../platform/fake/described-machine.ts');
    const variables = createStateVariables(state, loaded.stateName);
    const machine = createDescribedMachine({
      description: loaded.description,
      variables,
      timeScale,
      ...(asksHost(loaded) ? { hostDocker: findHostDocker(await openThis()) } : {}),
    });
    described = { ...loaded, variables };
    return machine;
  };
  const open = async (name: string | null) => {
    if (name !== null) return openDescribed(name);
    const machine = await openThis();
    described = undefined;
    return machine;
  };

  let machine = await open(options.start);
  return {
    current: () => machine,
    use: async (name) => {
      machine = await open(name);
      return machine;
    },
    list: async () => {
      const { listDescriptions } = await import('../platform/fake/load-description.ts');
      const shipped = await listDescriptions(machinesFolder);
      const isShipped = shipped.some(({ stateName }) => stateName === described?.stateName);
      const all = described === undefined || isShipped ? shipped : [...shipped, described];
      return Promise.all(all.map((loaded) => describeEntry(loaded, state)));
    },
    reset: async (name) => {
      // The open one remembers for a moment what it read: it has to forget that too.
      if (described?.description.name === name) return described.variables.reset();
      const { stateName } = await loadPC(name, machinesFolder);
      await createStateVariables(state, stateName).reset();
    },
    asksHostDocker: () => described !== undefined && asksHost(described),
    close: async () => {
      await Promise.all([...opened].map((one) => one.close()));
    },
  };
}

interface OpenDescription extends LoadedDescription {
  readonly variables: StateVariables;
}

async function loadPC(name: string, folder: string): Promise<LoadedDescription> {
  const { loadDescription } = await import('../platform/fake/load-description.ts');
  return loadDescription(name, folder);
}

async function describeEntry(
  { description, stateName }: LoadedDescription,
  state: StateStore,
): Promise<MachineEntry> {
  const { name, title, description: about, docker } = description;
  const changed = await createStateVariables(state, stateName).load();
  return {
    name,
    title,
    description: about,
    dockerDescribed: docker === 'described',
    changed: Object.keys(changed).length > 0,
  };
}

function asksHost({ description }: LoadedDescription): boolean {
  return description.docker === 'host';
}

/** For a described PC that hands Docker to this computer: DOCKER_HOST, else the engine's usual place. */
function findHostDocker(machine: Machine): HostDocker {
  const { docker, registry, network, environment, platform } = machine;
  const usual =
    platform === 'win32' ? 'npipe:////./pipe/docker_engine' : 'unix:///var/run/docker.sock';
  return { engine: docker, registry, network, address: environment.DOCKER_HOST || usual };
}
