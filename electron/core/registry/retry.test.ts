import { expect, test } from 'vitest';
import { planRetry } from './retry.ts';

const now = Date.UTC(2026, 10, 21, 10, 0, 0);

test.each([
  ['waits as long as it is asked to', { status: 429, retryAfter: '7', tries: 1 }, 7_000],
  [
    'waits until a date',
    { status: 429, retryAfter: 'Sat, 21 Nov 2026 10:00:30 GMT', tries: 1 },
    30_000,
  ],
  ['waits longer each time', { status: 503, retryAfter: undefined, tries: 3 }, 2_000],
  ['does not believe nonsense', { status: 500, retryAfter: 'soon', tries: 1 }, 500],
  ['does not wait an hour', { status: 429, retryAfter: '3600', tries: 1 }, null],
  ['gives up in the end', { status: 500, retryAfter: undefined, tries: 5 }, null],
  ['takes no for an answer', { status: 403, retryAfter: '1', tries: 1 }, null],
])('%s', (_what, answer, wanted) => {
  expect(planRetry({ ...answer, now })).toBe(wanted);
});
