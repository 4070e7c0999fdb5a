import { expect, test } from 'vitest';
import type { Job, JobState } from '../../contract/jobs.ts';
import { findEnded, findOwn, measureProgress } from './job-news.ts';

const doing = { key: 'x' };

function createJob(id: string, state: JobState, changes: Partial<Job> = {}): Job {
  return {
    id,
    kind: 'switch',
    title: { key: 'x' },
    machine: { kind: 'this', name: 'this-computer' },
    by: { host: 'desktop', user: 'me' },
    startedAt: '2026-01-01T00:00:00.000Z',
    endedAt: null,
    seq: 1,
    state,
    ...changes,
  };
}

const running = (step: number, steps: number): JobState => ({
  state: 'running',
  step,
  steps,
  doing,
});
const done: JobState = { state: 'done', said: { key: 'x' } };

test.each([
  ['nothing runs', [createJob('a', done)], { value: -1, mode: 'none' }],
  ['one step of four is done', [createJob('a', running(2, 4))], { value: 0.25, mode: 'normal' }],
  [
    'it does not say how far it is',
    [createJob('a', running(1, 1))],
    { value: 2, mode: 'indeterminate' },
  ],
  [
    'one waits for permission',
    [
      createJob('a', { state: 'waiting', step: 2, steps: 2, for: 'permission' }),
      createJob('b', done),
    ],
    { value: 0.5, mode: 'paused' },
  ],
] as const)('the taskbar: %s', (_, jobs, expected) => {
  expect(measureProgress(jobs)).toEqual(expected);
});

test('news is what ran for long and ended since the last look', () => {
  const late = { endedAt: '2026-01-01T00:00:11.000Z' };
  const soon = { endedAt: '2026-01-01T00:00:09.000Z' };
  const before = ['long', 'short', 'still', 'old'].map((id) =>
    createJob(id, id === 'old' ? done : running(1, 2)),
  );
  const after = [
    createJob('long', done, late),
    createJob('short', done, soon),
    createJob('still', running(2, 2)),
    createJob('old', done, late),
    createJob('unseen', done, late),
  ];
  expect(findEnded(before, after).map(({ id }) => id)).toEqual(['long']);
  expect(findEnded(undefined, after)).toEqual([]);
});

test('only jobs of this process end with it', () => {
  const jobs = [
    createJob('own', running(1, 2)),
    createJob('cli', running(1, 2), { by: { host: 'cli', user: 'me' } }),
    createJob('ended', done),
  ];
  expect(findOwn(jobs).map(({ id }) => id)).toEqual(['own']);
});
