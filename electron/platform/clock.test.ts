// The clock sleeps, and wakes up when its caller gives up.
import { expect, test } from 'vitest';
import { createClock } from './clock.ts';

test('sleeps at least as long as asked', async () => {
  const clock = createClock();
  const before = clock.elapsed();
  await clock.sleep(30);
  expect(clock.elapsed() - before).toBeGreaterThanOrEqual(29);
});

test('wakes up at once when cancelled', async () => {
  const clock = createClock();
  const controller = new AbortController();
  const sleep = clock.sleep(60_000, controller.signal);
  controller.abort();
  await expect(sleep).rejects.toMatchObject({ name: 'AbortError' });
});

test('tells the time in milliseconds since 1970', () => {
  expect(Math.abs(createClock().now() - Date.now())).toBeLessThan(1000);
});
