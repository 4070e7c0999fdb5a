import { expect, test } from 'vitest';
import type { JobEvent } from '../../electron/contract/jobs.ts';
import { emptyFeed, hearJobEvent } from './job-feed.ts';

const at = '2026-11-21T09:00:00.000Z';
const running = { state: 'running', step: 1, steps: 2, doing: { key: 'x' } } as const;

const log = (seq: number): JobEvent => ({ kind: 'log', seq, at, line: `line ${seq}` });
const hear = (events: readonly JobEvent[]) => events.reduce(hearJobEvent, emptyFeed);

test('states are kept whole, lines in order, and a gap says how many lines are missing', () => {
  const events: JobEvent[] = [
    { kind: 'gap', from: 1, to: 3 },
    log(4),
    { kind: 'state', seq: 5, at, state: running },
    log(6),
  ];
  expect(hear(events)).toEqual({
    seq: 6,
    states: [{ at, state: running }],
    lines: [
      { kind: 'gap', seq: 1, count: 3 },
      { kind: 'line', seq: 4, at, line: 'line 4' },
      { kind: 'line', seq: 6, at, line: 'line 6' },
    ],
  });
});

test('an event heard again after a reconnect changes nothing', () => {
  const feed = hear([log(1), log(2)]);
  expect(hearJobEvent(feed, log(2))).toBe(feed);
});

test('only the last 500 lines are kept', () => {
  const feed = hear(Array.from({ length: 700 }, (_, index) => log(index + 1)));
  expect([feed.lines.length, feed.lines[0]?.seq, feed.seq]).toEqual([500, 201, 700]);
});
