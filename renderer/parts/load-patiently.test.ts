import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadPatiently } from './load-patiently.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test.each([
  ['works at once', 0, { said: 'page', tries: 1 }],
  ['fails while the network changes', 1, { said: 'page', tries: 2 }],
  ['fails while it changes again', 2, { said: 'page', tries: 3 }],
  ['is not there', 9, { said: 'gone 3', tries: 3 }],
])('a part that %s', async (_, failures, outcome) => {
  let tries = 0;
  const said = loadPatiently(async () => {
    tries += 1;
    if (tries <= failures) throw new Error(`gone ${tries}`);
    return 'page';
  }).catch((error: Error) => error.message);
  await vi.runAllTimersAsync();
  expect({ said: await said, tries }).toEqual(outcome);
});
