// Containers of the engine that answers: what runs, what it says, what it costs, and a way in.
import type { ContainerRow, LogChunk, StatsSample } from '../../contract/image/run.ts';
import type { MachineRoom } from '../machine-room.ts';
import {
  controlContainer,
  inspectContainer,
  listContainers,
  removeContainer,
} from './control-container.ts';
import { openEngine } from './open-engine.ts';
import { readContainerStats } from './read-container-stats.ts';
import { type LogRequest, readLogs } from './read-logs.ts';
import {
  createTerminals,
  type TerminalFrame,
  type TerminalRequest,
  type Terminals,
} from './terminals.ts';
import { watchContainers } from './watch-containers.ts';

/** Names, ids and beginnings of ids all stand for a container. All of it throws `AppError` ENGINE_…. */
export interface Containers extends Pick<Terminals, 'type' | 'resize'> {
  list(signal?: AbortSignal): Promise<ContainerRow[]>;
  watch(signal: AbortSignal | undefined): AsyncGenerator<ContainerRow[], void>;
  logs(request: LogRequest, signal: AbortSignal | undefined): AsyncGenerator<LogChunk, void>;
  stats(container: string, signal: AbortSignal | undefined): AsyncGenerator<StatsSample, void>;
  inspect(container: string, signal?: AbortSignal): Promise<JsonOut>;
  stop(container: string): Promise<ContainerRow | null>;
  start(container: string): Promise<ContainerRow | null>;
  restart(container: string): Promise<ContainerRow | null>;
  remove(container: string): Promise<null>;
  openTerminal(
    request: TerminalRequest,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<TerminalFrame, void>;
}

type JsonOut = null | boolean | number | string | JsonOut[] | { [key: string]: JsonOut };

export function createContainers(dependencies: {
  readonly machines: Pick<MachineRoom, 'current'>;
}): Containers {
  const { machines } = dependencies;
  const open = () => openEngine(machines.current());
  const terminals = createTerminals();
  const control = async (container: string, action: 'stop' | 'start' | 'restart') =>
    controlContainer(await open(), container, action);
  return {
    list: async (signal) => listContainers(await open(), signal),
    watch: async function* (signal) {
      yield* watchContainers(await open(), machines.current(), signal);
    },
    logs: async function* (request, signal) {
      yield* readLogs(await open(), machines.current(), { ...request, signal });
    },
    stats: async function* (container, signal) {
      yield* readContainerStats(await open(), machines.current(), { container, signal });
    },
    inspect: async (container, signal) =>
      (await inspectContainer(await open(), container, signal)) as JsonOut,
    stop: (container) => control(container, 'stop'),
    start: (container) => control(container, 'start'),
    restart: (container) => control(container, 'restart'),
    remove: async (container) => {
      await removeContainer(await open(), container);
      return null;
    },
    openTerminal: async function* (request, signal) {
      const { clock } = machines.current();
      yield* terminals.open({ engine: await open(), clock }, request, signal);
    },
    type: (input) => terminals.type(input),
    resize: (input) => terminals.resize(input),
  };
}
