// A switch of the engine's mode with one thing going wrong, whatever it is: it ends, the journal is true, the next goes well.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { AppError } from '../../contract/app-error.ts';
import type { JobState } from '../../contract/jobs.ts';
import { createDescribedMachine } from '../../platform/fake/described-machine.ts';
import { loadDescription } from '../../platform/fake/load-description.ts';
import {
  createPassingVariables,
  type StateVariables,
} from '../../platform/fake/state-variables.ts';
import { playEveryFault } from '../../platform/faults/fault-plan.test-support.ts';
import type { Machine, StateStore } from '../../platform/ports.ts';
import { createJobs } from '../changes/jobs.ts';
import { createJournal } from '../changes/journal.ts';
import { createTestState, reopenTestState } from '../test-machine.test-support.ts';
import { createMode } from './mode.ts';

const folder = fileURLToPath(new URL('../../../resources/machines', import.meta.url));
const { description } = await loadDescription('healthy-linux-mode', folder);

function openProcess(machine: Machine, state: StateStore) {
  const now = () => Date.UTC(2026, 10, 21, 10);
  const jobs = createJobs({ state, host: 'cli', now });
  const journal = createJournal({ state, isAlive: jobs.isAlive, now });
  const mode = createMode({ machines: { current: () => machine }, state, jobs, journal });
  return {
    journal,
    switchTo: async (to: 'linux' | 'windows'): Promise<JobState['state'] | undefined> => {
      const { confirmation } = await mode.offerSwitch(to);
      const { id } = await mode.switch(to, confirmation);
      let end: JobState | undefined;
      for await (const event of jobs.watch(id, 0, undefined)) {
        if (event.kind === 'state') end = event.state;
      }
      return end?.state;
    },
  };
}

async function readMode(variables: StateVariables): Promise<unknown> {
  return (await variables.load()).mode ?? description.state.mode;
}

test('a switch ends in a mode that is there, and the next one goes well', async () => {
  const played = await playEveryFault(async (plan) => {
    const variables = createPassingVariables();
    const machine = createDescribedMachine({ description, variables, timeScale: 0 });
    const state = createTestState();
    const first = openProcess(plan.machine(machine), plan.state(state));
    const work = first.switchTo('windows').catch((error: unknown) => {
      // That it cannot be offered, or that the state folder cannot be used, is said, and is no bug.
      if (error instanceof AppError) return error.code;
      throw error;
    });
    const end = await Promise.race([work, plan.died]);

    const next = openProcess(machine, reopenTestState(state.texts));
    const entries = await next.journal.list();
    expect(entries.map((entry) => entry.state)).not.toContain('running');
    // Docker Desktop goes on with what it was told, whoever is gone.
    await expect.poll(() => readMode(variables)).toMatch(/^(linux|windows)$/);
    const truth = await readMode(variables);
    if (end === 'done') expect(truth).toBe('windows');
    if (truth === 'windows') expect(entries.length).toBeGreaterThan(0);

    const back = truth === 'windows' ? 'linux' : 'windows';
    expect(await next.switchTo(back)).toBe('done');
    expect(await readMode(variables)).toBe(back);
  });
  expect(played).toBeGreaterThan(50);
}, 300_000);
