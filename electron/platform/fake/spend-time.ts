// Plays how long a described answer takes. What happens is decided by the described times alone, so that it is the
// same at every speed: a test at speed 0 sees the same time-outs as a person who waits for them.
import type { Clock } from '../ports.ts';

export interface TimeLimits {
  readonly deadlineMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** `ms` is the described time, not the played one. */
export interface TimeSpent {
  readonly outcome: 'done' | 'timed-out' | 'cancelled';
  readonly ms: number;
}

/** How fast a PC is played, and on which clock. */
export interface Pace {
  readonly timeScale: number;
  readonly clock: Pick<Clock, 'elapsed' | 'sleep'>;
}

/**
 * Waits as long as the answer takes, but at most the deadline; ends at once when the signal fires.
 * @param takes described milliseconds; Infinity is an answer that never comes.
 * @param pace `timeScale`: milliseconds of the clock for a described one: 1 plays as described, 0 does not wait.
 */
export async function spendTime(
  takes: number,
  { deadlineMs, signal }: TimeLimits,
  { timeScale, clock }: Pace,
): Promise<TimeSpent> {
  const ms = Math.min(takes, deadlineMs);
  const start = clock.elapsed();
  try {
    signal?.throwIfAborted();
    if (ms * timeScale > 0) await clock.sleep(ms * timeScale, signal);
  } catch {
    const passed = timeScale > 0 ? (clock.elapsed() - start) / timeScale : 0;
    return { outcome: 'cancelled', ms: Math.round(passed) };
  }
  return { outcome: takes > deadlineMs ? 'timed-out' : 'done', ms };
}
