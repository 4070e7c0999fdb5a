// What a window that comes later is told of a job.
import { expect, test } from 'vitest';
import { createJobLog } from './job-log.ts';

const at = '2026-11-21T10:00:00.000Z';
const state = { state: 'running', step: 1, steps: 1, doing: { key: 'x' } } as const;

function fill(mostLines: number, pattern: string) {
  const log = createJobLog(mostLines);
  for (const [index, letter] of [...pattern].entries()) {
    const head = { seq: index + 1, at };
    log.add(
      letter === 's' ? { kind: 'state', ...head, state } : { kind: 'log', ...head, line: 'x' },
    );
  }
  return log;
}

test.each<readonly [string, string, number, readonly string[]]>([
  ['everything, where nothing was dropped', 'slls', 0, ['state 1', 'log 2', 'log 3', 'state 4']],
  ['what came after a number', 'slls', 2, ['log 3', 'state 4']],
  [
    'first how much is missing, and every state',
    'slllsl',
    0,
    ['gap 2-3', 'state 1', 'log 4', 'state 5', 'log 6'],
  ],
  ['no gap that was seen before', 'slllsl', 3, ['log 4', 'state 5', 'log 6']],
  ['nothing after the last', 'sl', 2, []],
])('%s', (_name, pattern, from, expected) => {
  const events = fill(2, pattern).replay(from);
  expect(
    events.map((event) =>
      event.kind === 'gap' ? `gap ${event.from}-${event.to}` : `${event.kind} ${event.seq}`,
    ),
  ).toEqual(expected);
});
