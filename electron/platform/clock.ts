// The time, behind a port: core and services have no clock of their own.
import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from './ports.ts';

export function createClock(): Clock {
  return {
    now: () => Date.now(),
    elapsed: () => performance.now(),
    sleep: (ms, signal) => wait(ms, undefined, signal === undefined ? {} : { signal }),
  };
}
