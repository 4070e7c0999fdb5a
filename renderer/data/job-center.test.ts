import { expect, test } from 'vitest';
import type { Job, JobEvent } from '../../electron/contract/jobs.ts';
import { createJobCenter } from './job-center.ts';

const at = '2026-11-21T09:00:00.000Z';
const running = { state: 'running', step: 1, steps: 1, doing: { key: 'x' } } as const;
const done = { state: 'done', said: { key: 'y' } } as const;
const job: Job = {
  id: 'j1',
  kind: 'fix',
  title: { key: 't' },
  machine: { kind: 'described', name: 'bare' },
  by: { host: 'cli', user: 'lin' },
  startedAt: at,
  endedAt: null,
  seq: 1,
  state: running,
};

function open(watches: readonly (() => AsyncGenerator<JobEvent>)[], listed: Job = job) {
  const heard: string[] = [];
  const asked: number[] = [];
  const client = {
    jobs: {
      list: async () => [listed],
      watch: async ({ from }: { from: number }) => {
        asked.push(from);
        const next = watches[asked.length - 1];
        if (!next) throw new Error('not expected');
        return next();
      },
    },
  };
  const center = createJobCenter(client as never, (one) => heard.push(one.state.state));
  return { center, heard, asked };
}

test('a job of another process is followed to its end', async () => {
  const { center, heard } = open([
    async function* () {
      yield { kind: 'state', seq: 1, at, state: running };
      yield { kind: 'log', seq: 2, at, line: 'hello' };
      yield { kind: 'state', seq: 3, at, state: done };
    },
  ]);
  await center.refresh();
  await expect.poll(() => heard).toEqual(['running', 'done']);
  expect(center.getState().jobs).toEqual([{ ...job, seq: 3, state: done, endedAt: at }]);
});

test('a feed that broke goes on after its last number', async () => {
  const { center, heard, asked } = open([
    async function* () {
      yield { kind: 'log', seq: 2, at, line: 'hello' };
      throw new Error('gone');
    },
    async function* () {
      yield { kind: 'state', seq: 3, at, state: done };
    },
  ]);
  await center.refresh();
  await expect.poll(() => center.getState().feeds.j1?.seq).toBe(2);
  await new Promise((resolve) => setTimeout(resolve));
  await center.refresh();
  await expect.poll(() => heard).toEqual(['running', 'done']);
  expect(asked).toEqual([0, 2]);
});

test('reading the output of a job that ended is no news of it', async () => {
  const ended = { ...job, seq: 3, state: done, endedAt: at };
  const replay = async function* (): AsyncGenerator<JobEvent> {
    yield { kind: 'state', seq: 1, at, state: running };
    yield { kind: 'log', seq: 2, at, line: 'hello' };
    yield { kind: 'state', seq: 3, at, state: done };
  };
  const { center, heard } = open([replay], ended);
  await center.refresh();
  center.follow('j1');
  await expect.poll(() => center.getState().feeds.j1?.seq).toBe(3);
  expect([heard, center.getState().jobs]).toEqual([[], [ended]]);
});
