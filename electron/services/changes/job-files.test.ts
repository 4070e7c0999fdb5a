import { expect, test } from 'vitest';
import type { Job } from '../../contract/jobs.ts';
import { createTestState } from '../test-machine.test-support.ts';
import { createJobFiles } from './job-files.ts';

const done = { state: 'done', said: { key: 'plans.said.done' } } as const;
const describeJob = (number: number, startedAt: number): Job => ({
  id: `job-${number}`,
  kind: 'fix',
  title: { key: 'plans.said.done' },
  machine: { kind: 'this', name: 'pc' },
  by: { host: 'cli', user: 'dev' },
  startedAt: new Date(startedAt).toISOString(),
  endedAt: null,
  seq: 1,
  state: { state: 'running', step: 0, steps: 1, doing: { key: 'plans.said.done' } },
});
const noon = Date.UTC(2026, 10, 21, 12);

test('a job that starts after the time of day was set back is the newest, and stays', async () => {
  const files = createJobFiles(createTestState());
  for (let number = 1; number <= 50; number += 1) {
    const job = describeJob(number, noon + number * 1_000);
    await files.note(job);
    await files.note({ ...job, endedAt: job.startedAt, state: done });
  }
  await files.note(describeJob(51, noon - 3_600_000));
  const listed = (await files.list()).map(({ id }) => id);
  expect([listed.length, listed[0], listed[1], listed.at(-1)]).toEqual([
    50,
    'job-51',
    'job-50',
    'job-2',
  ]);
});

test('a job that ends keeps its place', async () => {
  const files = createJobFiles(createTestState());
  const [one, other] = [describeJob(1, noon), describeJob(2, noon + 1_000)];
  await files.note(one);
  await files.note(other);
  await files.note({ ...one, state: done });
  expect((await files.list()).map(({ id, state }) => [id, state.state])).toEqual([
    ['job-2', 'running'],
    ['job-1', 'done'],
  ]);
});
