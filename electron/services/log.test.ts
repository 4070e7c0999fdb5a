import { expect, test } from 'vitest';
import { createLog } from './log.ts';
import { createTestState } from './test-machine.test-support.ts';

const now = () => Date.UTC(2026, 0, 2, 3, 4, 5);
const at = '2026-01-02T03:04:05.000Z';
const redact = (text: string) => text.replaceAll('word', '[removed]');

test('a line has its time, is one line, and has no secret', async () => {
  const log = createLog({ state: createTestState(), now, redact });
  log.note('started');
  log.note('failed: Error: word\n    at x.js:1');
  expect(await log.tail(10)).toEqual([
    `${at} started`,
    `${at} failed: Error: [removed] | at x.js:1`,
  ]);
});

test('it never grows beyond two files, and the newest lines are kept', async () => {
  const state = createTestState();
  const log = createLog({ state, now, redact, cap: 200 });
  for (let line = 1; line <= 50; line += 1) log.note(`line ${line}`);
  const tail = await log.tail(3);
  const sizes = [...state.texts.values()].map((text) => text.length);
  expect(tail).toEqual([`${at} line 48`, `${at} line 49`, `${at} line 50`]);
  expect(sizes.length).toBe(2);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(210);
});

test('a disk that is full stops nothing', async () => {
  const state = { ...createTestState(), append: () => Promise.reject(new Error('ENOSPC')) };
  const log = createLog({ state, now, redact });
  log.note('lost');
  expect(await log.tail(3)).toEqual([]);
});
