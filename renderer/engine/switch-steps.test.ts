import { expect, test } from 'vitest';
import type { Job, JobState } from '../../electron/contract/jobs.ts';
import type { JobFeed } from '../data/job-feed.ts';
import { viewSwitch } from './switch-steps.ts';

const at = (second: number) => `2026-11-21T12:04:${String(second).padStart(2, '0')}.000Z`;
const time = (second: number) => Date.parse(at(second));
const running = (step: number): JobState => ({
  state: 'running',
  step,
  steps: 4,
  doing: { key: `mode.steps.${['preflight', 'ask', 'wait', 'verify'][step - 1]}.windows` },
});
const permission: JobState = { state: 'waiting', step: 2, steps: 4, for: 'docker-permission' };
const failed: JobState = { state: 'failed', said: { key: 'why' } };

const feed = (...states: readonly (readonly [number, JobState])[]): JobFeed => ({
  seq: states.length,
  lines: [],
  states: states.map(([second, state]) => ({ at: at(second), state })),
});

const job = (state: JobState, endedAt: string | null): Job => ({
  id: 'j',
  kind: 'switch',
  title: { key: 't' },
  machine: { kind: 'described', name: 'test' },
  by: { host: 'web', user: 'lin' },
  startedAt: at(0),
  endedAt,
  seq: 1,
  state,
});

test('a prompt in the middle of a step does not end it', () => {
  const heard = feed([0, running(1)], [2, running(2)], [3, permission], [9, running(2)]);
  expect(viewSwitch(job(running(2), null), heard, 'windows')).toEqual({
    steps: [
      {
        number: 1,
        title: { key: 'mode.steps.preflight.windows' },
        status: 'ok',
        from: time(0),
        to: time(2),
      },
      {
        number: 2,
        title: { key: 'mode.steps.ask.windows' },
        status: 'running',
        from: time(2),
        to: undefined,
      },
    ],
    toCome: [{ key: 'mode.steps.wait.windows' }, { key: 'mode.steps.verify.windows' }],
  });
});

test('a switch that failed marks the step it failed in', () => {
  expect(viewSwitch(job(failed, at(9)), feed([0, running(1)], [9, failed]), 'windows')).toEqual({
    steps: [
      {
        number: 1,
        title: { key: 'mode.steps.preflight.windows' },
        status: 'problem',
        from: time(0),
        to: time(9),
      },
    ],
    toCome: [],
  });
});
