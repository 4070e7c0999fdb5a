import { expect, test } from 'vitest';
import type { BuildFrame, BuildRecord } from '../../../contract/image/build.ts';
import { createBuildFeed } from './build-feed.ts';

const clock = { elapsed: () => 0, sleep: async () => {} };
const line = (number: number) => ({ step: 'a', ms: number, line: `${number}` });
const step = { id: 'a', name: 'RUN', startedMs: 0, endedMs: null, current: null, total: null };
const record: BuildRecord = {
  id: '1',
  folder: '/src',
  reference: 'orders:1',
  builder: 'buildkit',
  startedAt: '',
  ms: 1,
  contextBytes: 2,
  steps: [],
  outcome: 'cancelled',
  image: null,
  failure: null,
  rebuilt: null,
};

async function watch(feed: ReturnType<typeof createBuildFeed>, from = 0) {
  const frames: BuildFrame[] = [];
  for await (const frame of feed.watch(from, undefined)) frames.push(frame);
  return frames;
}

test('whoever comes late gets the steps, the whole log and the end', async () => {
  const feed = createBuildFeed(clock);
  feed.setContextBytes(2);
  feed.setSteps([{ ...step, state: 'running' }]);
  feed.addLines([line(1), line(2)]);
  feed.end(record);
  const steps = [{ ...step, state: 'running' }];
  expect(await watch(feed)).toEqual([
    { kind: 'steps', seq: 0, elapsedMs: 0, contextBytes: 2, steps },
    { kind: 'log', seq: 2, lines: [line(1), line(2)], dropped: 0 },
    { kind: 'end', seq: 2, record },
  ]);
});

test('after a reload only the lines that were not seen come again', async () => {
  const feed = createBuildFeed(clock);
  feed.addLines([line(1), line(2), line(3)]);
  feed.end(record);
  const [, log] = await watch(feed, 2);
  expect(log).toEqual({ kind: 'log', seq: 3, lines: [line(3)], dropped: 0 });
});

test('a long log comes in pieces, and what was dropped of it is counted', async () => {
  const feed = createBuildFeed(clock);
  for (let number = 0; number < 110_000; number += 1) feed.addLines([line(number)]);
  feed.end(record);
  const logs = (await watch(feed)).flatMap((frame) => (frame.kind === 'log' ? [frame] : []));
  expect({
    frames: logs.length,
    lines: logs.reduce((sum, { lines }) => sum + lines.length, 0),
    dropped: logs.reduce((sum, { dropped }) => sum + dropped, 0),
    last: logs.at(-1)?.lines.at(-1)?.line,
  }).toEqual({ frames: 20, lines: 100_000, dropped: 10_000, last: '109999' });
});

test('one that watches hears of what comes, and leaves when it is told to', async () => {
  const feed = createBuildFeed(clock);
  const leave = new AbortController();
  const watching = feed.watch(0, leave.signal);
  await watching.next();
  feed.addLines([line(1)]);
  expect((await watching.next()).value).toMatchObject({ kind: 'log', seq: 1 });
  const pending = watching.next();
  leave.abort(new Error('closed'));
  await expect(pending).rejects.toThrow('closed');
});
