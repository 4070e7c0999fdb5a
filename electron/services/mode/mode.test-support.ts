// Test support: the mode service on a described PC that is played at once, with the real jobs and the real journal.
import { fileURLToPath } from 'node:url';
import type { Job, JobState } from '../../contract/jobs.ts';
import type { MachineFile } from '../../contract/machine-description.ts';
import { machineFile } from '../../contract/machine-description.ts';
import { createDescribedMachine } from '../../platform/fake/described-machine.ts';
import { layOver } from '../../platform/fake/lay-over.ts';
import { loadDescription } from '../../platform/fake/load-description.ts';
import { createPassingVariables } from '../../platform/fake/state-variables.ts';
import type { Machine } from '../../platform/ports.ts';
import { createJobs } from '../changes/jobs.ts';
import { createJournal } from '../changes/journal.ts';
import { createTestState } from '../test-machine.test-support.ts';
import { createMode } from './mode.ts';

const folder = fileURLToPath(new URL('../../../resources/machines', import.meta.url));

export interface ModeBench {
  readonly machine: Machine;
  readonly mode: ReturnType<typeof createMode>;
  readonly jobs: ReturnType<typeof createJobs>;
  /** Offers, confirms and waits for the end. */
  switchTo(to: 'linux' | 'windows'): Promise<Played>;
  /** Waits for the end of a job. */
  play(job: Job): Promise<Played>;
  /** Command, outcome, what was before and after, and the way back: oldest first. */
  journal(): Promise<readonly (readonly (string | null)[])[]>;
}

export interface Played {
  readonly end: JobState;
  /** Keys of what was told on the way, each once in a row; a wait is named by what it is for. */
  readonly told: readonly string[];
  readonly log: readonly string[];
}

/** A shipped PC; `changes` are laid over it as a machine file that extends it would be. */
export async function openBench(
  name: string,
  changes: Readonly<Record<string, unknown>> = {},
  timeScale = 0,
): Promise<ModeBench> {
  const { description } = await loadDescription(name, folder);
  const words = { en: 'A PC', 'zh-CN': '一台电脑' };
  const own: MachineFile = machineFile.parse({
    slipwayMachine: 1,
    name,
    title: words,
    description: words,
    ...changes,
  });
  const { platform, docker } = description;
  const machine = createDescribedMachine({
    description: { ...layOver(own, description), platform, docker },
    variables: createPassingVariables(),
    timeScale,
  });
  const state = createTestState();
  const now = () => Date.UTC(2026, 10, 21, 10);
  const jobs = createJobs({ state, host: 'cli', now });
  const journal = createJournal({ state, isAlive: jobs.isAlive, now });
  const mode = createMode({ machines: { current: () => machine }, state, jobs, journal });
  const play = async ({ id }: Job): Promise<Played> => {
    const states: JobState[] = [];
    const log: string[] = [];
    for await (const event of jobs.watch(id, 0, undefined)) {
      if (event.kind === 'state') states.push(event.state);
      if (event.kind === 'log') log.push(event.line);
    }
    const end = states.at(-1) as JobState;
    // At once is no time to see a prompt in: whether it is seen is left to chance.
    const seen = states.filter(({ state }) => timeScale > 0 || state !== 'waiting');
    const told = seen.slice(1, -1).map(nameState);
    return { end, told: told.filter((key, index) => key !== told[index - 1]), log };
  };
  return {
    machine,
    mode,
    jobs,
    play,
    switchTo: async (to) => {
      const { confirmation } = await mode.offerSwitch(to);
      return play(await mode.switch(to, confirmation));
    },
    journal: async () =>
      (await journal.list())
        .reverse()
        .map((entry) => [
          entry.change.kind === 'command' ? entry.change.command : entry.change.path,
          entry.state,
          entry.before,
          entry.after,
          entry.undo?.kind === 'action' ? entry.undo.command : null,
        ]),
  };
}

function nameState(state: JobState): string {
  if (state.state === 'waiting') return `waiting for ${state.for}`;
  return state.state === 'running' ? state.doing.key.replace('mode.steps.', '') : state.state;
}
