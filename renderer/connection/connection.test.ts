import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createConnection } from './connection.ts';

beforeEach(() => vi.useFakeTimers({ now: 0 }));
afterEach(() => vi.useRealTimers());

test('a host that stays away is tried again after 1, 2, 5, 10 and then every 10 seconds', () => {
  const tries: number[] = [];
  const connection = createConnection((report) => {
    tries.push(Date.now() / 1000);
    report(undefined);
  });
  vi.advanceTimersByTime(40_000);
  expect(tries).toEqual([0, 1, 3, 8, 18, 28, 38]);
  expect(connection.getState()).toEqual({ kind: 'offline', since: 0, retryAt: 48_000 });
});

test('calls go over the new line after a reconnect, and fail at once while there is none', async () => {
  let lose = () => {};
  let lines = 0;
  const connection = createConnection((report) => {
    lines += 1;
    const name = `line ${lines}`;
    lose = () => report(undefined);
    report({ call: async (path) => `${path.join('.')} over ${name}` });
  });
  const ask = () => connection.client.engine.status().catch((error: Error) => error.message);

  const answers = [await ask()];
  lose();
  answers.push(await ask());
  vi.advanceTimersByTime(1_000);
  answers.push(await ask());
  expect(answers).toEqual([
    'engine.status over line 1',
    'no connection to Slipway',
    'engine.status over line 2',
  ]);
});

test('"try again now" does not wait for the pause', () => {
  let tries = 0;
  const connection = createConnection((report) => {
    tries += 1;
    if (tries === 1) report(undefined);
    else report({ call: async () => undefined });
  });
  connection.retry();
  expect(connection.getState()).toEqual({ kind: 'online' });
});
