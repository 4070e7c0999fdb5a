// A window that watches for hours holds one listener of its line, however much it is told.
import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import type { JobContext } from './changes/jobs.ts';
import { createJobs } from './changes/jobs.ts';
import { createBuildFeed } from './image/build/build-feed.ts';
import { createFrameFeed } from './image/publish/frame-feed.ts';
import { createTestMachine, createTestState } from './test-machine.test-support.ts';

const turns = 40;

/** How many listeners the signal has after the stream has been told so often. */
async function countListeners(
  watch: (signal: AbortSignal) => AsyncGenerator<unknown, void>,
  tell: (turn: number) => void,
): Promise<number> {
  const leave = new AbortController();
  const watching = watch(leave.signal);
  await watching.next();
  for (let turn = 1; turn <= turns; turn += 1) {
    const next = watching.next();
    await new Promise((resolve) => setImmediate(resolve));
    tell(turn);
    await next;
  }
  const count = getEventListeners(leave.signal, 'abort').length;
  leave.abort();
  await watching.return().catch(() => {});
  return count;
}

test('of a build', async () => {
  const feed = createBuildFeed({ elapsed: () => 0, sleep: async () => {} });
  const tell = (ms: number) => feed.addLines([{ step: 'a', ms, line: 'b' }]);
  expect(await countListeners((signal) => feed.watch(0, signal), tell)).toBeLessThan(3);
});

test('of a push', async () => {
  const feed = createFrameFeed<number>();
  const writer = feed.begin('job', 0);
  expect(await countListeners((signal) => feed.watch('job', signal), writer.show)).toBeLessThan(3);
});

test('of a job', async () => {
  const now = () => Date.UTC(2026, 10, 21, 10);
  const jobs = createJobs({ state: createTestState(), host: 'web', now });
  const machine = createTestMachine();
  let end = () => {};
  let context: JobContext | undefined;
  const title = { key: 'plans.said.done' };
  const { id } = await jobs.start({ kind: 'fix', title, machine }, async (own) => {
    context = own;
    await new Promise<void>((resolve) => {
      end = resolve;
    });
    return { state: 'cancelled' };
  });
  const tell = (turn: number) => context?.log(`line ${turn}`);
  expect(await countListeners((signal) => jobs.watch(id, 0, signal), tell)).toBeLessThan(3);
  end();
});
