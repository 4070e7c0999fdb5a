// Test support: Tune on a described PC that is played at once, with the real jobs, journal and plans.
import { fileURLToPath } from 'node:url';
import type { ConfigRead, ConfigTarget, SavedConfig } from '../../contract/config.ts';
import type { Job, JobState } from '../../contract/jobs.ts';
import type { ChangeAuthor } from '../../contract/journal.ts';
import { type MachineFile, machineFile } from '../../contract/machine-description.ts';
import { createDescribedMachine } from '../../platform/fake/described-machine.ts';
import { layOver } from '../../platform/fake/lay-over.ts';
import { loadDescription } from '../../platform/fake/load-description.ts';
import {
  createPassingVariables,
  type StateVariables,
} from '../../platform/fake/state-variables.ts';
import type { Machine, ReplaceResult, StateStore } from '../../platform/ports.ts';
import { createChanges } from '../changes/changes.ts';
import { createTestState } from '../test-machine.test-support.ts';
import { createConfig } from './config.ts';

const folder = fileURLToPath(new URL('../../../resources/machines', import.meta.url));

export const wslconfig: ConfigTarget = { kind: 'wslconfig' };
export const linuxDaemon: ConfigTarget = { kind: 'daemon', containers: 'linux' };
export const ubuntu: ConfigTarget = { kind: 'wsl.conf', distro: 'Ubuntu-24.04' };

export interface BenchOptions {
  /** Laid over the shipped PC, as a machine file that extends it would be. */
  readonly changes?: Readonly<Record<string, unknown>>;
  /** What a PC has become and what Slipway remembers: shared by two benches, the second is the next process. */
  readonly variables?: StateVariables;
  readonly state?: StateStore;
  readonly host?: ChangeAuthor['host'];
  /** Real milliseconds for a described one; 0 when absent. */
  readonly timeScale?: number;
  /** What the PC's file system answers to a write, in place of writing. */
  readonly onReplace?: ReplaceResult;
  /** Laid around what Slipway works on. */
  readonly around?: (machine: Machine) => Machine;
}

export async function openConfigBench(name: string, options: BenchOptions = {}) {
  const { variables = createPassingVariables(), host = 'cli' } = options;
  const state = options.state ?? createTestState();
  const machine = await createMachine(name, { ...options, variables });
  const machines = { current: () => machine };
  const events = { publish: () => {} };
  const { jobs, journal, plans } = createChanges({
    machines,
    state,
    host,
    events,
    version: '0.0.0',
    checks: [],
  });
  const config = createConfig({ machines, state, jobs, journal, host });
  const play = async ({ id }: Job): Promise<JobState> => {
    let end: JobState = { state: 'interrupted' };
    for await (const event of jobs.watch(id, 0, undefined)) {
      if (event.kind === 'state') end = event.state;
    }
    return end;
  };
  const read = (target: ConfigTarget, start = false) => config.read({ target, start });
  return {
    machine,
    variables,
    state,
    config,
    jobs,
    journal,
    play,
    read,
    /** Waits until the job's log has that line. */
    heard: async ({ id }: Job, line: string) => {
      for await (const event of jobs.watch(id, 0, undefined)) {
        if (event.kind === 'log' && event.line === line) return;
      }
    },
    /** What the file holds, as text; undefined for no file. */
    text: async (target: ConfigTarget) => readText(await read(target, true)),
    /** Saves over what is there now. */
    save: async (target: ConfigTarget, text: string | null): Promise<SavedConfig> => {
      const found = await read(target, true);
      const revision = found.state === 'read' ? found.file.revision : null;
      const bytes = text === null ? null : encode(text);
      return config.save({ target, bytes, revision, start: true });
    },
    restart: async (target: ConfigTarget) => {
      const { confirmation } = await config.offerRestart(target);
      return play(await config.restart(confirmation));
    },
    undo: async (entry: string) => {
      const { plan, confirmation } = await plans.createUndo(entry);
      return play(await plans.run({ id: plan.id, confirmation }));
    },
    /** A command or a file, and what became of it: oldest first. */
    entries: async () =>
      (await journal.list())
        .reverse()
        .map(({ change, state: outcome }) =>
          change.kind === 'command'
            ? `${change.command}: ${outcome}`
            : `${change.path}: ${outcome}`,
        ),
  };
}

async function createMachine(
  name: string,
  {
    changes = {},
    variables,
    timeScale = 0,
    onReplace,
    around = (one) => one,
  }: BenchOptions & { readonly variables: StateVariables },
): Promise<Machine> {
  const { description } = await loadDescription(name, folder);
  const words = { en: 'A PC', 'zh-CN': '一台电脑' };
  const fields = { slipwayMachine: 1, name, title: words, description: words, ...changes };
  const own: MachineFile = machineFile.parse(fields);
  const { platform, docker } = description;
  const machine = createDescribedMachine({
    description: { ...layOver(own, description), platform, docker },
    variables,
    timeScale,
  });
  const files = { ...machine.files, ...(onReplace && { replace: async () => onReplace }) };
  return around({ ...machine, files });
}

export function encode(text: string): string {
  return Buffer.from(text).toString('base64');
}

function readText(read: ConfigRead): string | undefined {
  if (read.state !== 'read' || read.file.bytes === null) return undefined;
  return Buffer.from(read.file.bytes, 'base64').toString();
}

/** An ended job in one line. */
export function showEnd(end: JobState): string {
  return 'said' in end ? `${end.state} ${end.said.key}` : end.state;
}
