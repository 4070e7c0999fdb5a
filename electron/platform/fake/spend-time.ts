// Plays how long a described answer takes. What happens is decided by the described times alone, so that it is the
// same at every speed: a test at speed 0 sees the same time-outs as a person who waits for them.
import { setTimeout as wait } from 'node:timers/promises';

export interface TimeLimits {
  readonly deadlineMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** `ms` is the described time, not the played one. */
export interface TimeSpent {
  readonly outcome: 'done' | 'timed-out' | 'cancelled';
  readonly ms: number;
}

/**
 * Waits as long as the answer takes, but at most the deadline; ends at once when the signal fires.
 * @param takes described milliseconds; Infinity is an answer that never comes.
 * @param timeScale real milliseconds for a described one: 1 plays as described, 0 does not wait.
 */
export async function spendTime(
  takes: number,
  { deadlineMs, signal }: TimeLimits,
  timeScale: number,
): Promise<TimeSpent> {
  const ms = Math.min(takes, deadlineMs);
  const start = performance.now();
  try {
    signal?.throwIfAborted();
    if (ms * timeScale > 0) await wait(ms * timeScale, undefined, signal ? { signal } : {});
  } catch {
    const passed = timeScale > 0 ? (performance.now() - start) / timeScale : 0;
    return { outcome: 'cancelled', ms: Math.round(passed) };
  }
  return { outcome: takes > deadlineMs ? 'timed-out' : 'done', ms };
}
