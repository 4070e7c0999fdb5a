// Whether a registry's refusal is worth another try, and how long to wait before it.

const mostTries = 5;
/** Longer than this nobody waits in front of a window: it is said instead. */
const longestWaitMs = 60_000;

/**
 * Milliseconds to wait before the next try; null: give up. `tries` counts those made. 429 waits as long as the
 * registry says (RFC 9110, 10.2.3: seconds or a date), a failing server twice as long each time.
 */
export function planRetry(answer: {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly tries: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}): number | null {
  const { status, retryAfter, tries, now } = answer;
  if (tries >= mostTries || !isPassing(status)) return null;
  const asked = retryAfter === undefined ? undefined : readRetryAfter(retryAfter, now);
  const wait = asked ?? 500 * 2 ** (tries - 1);
  return wait > longestWaitMs ? null : wait;
}

function isPassing(status: number): boolean {
  return status === 408 || status === 429 || (status >= 500 && status !== 501 && status !== 505);
}

function readRetryAfter(text: string, now: number): number | undefined {
  if (/^\d+$/.test(text.trim())) return Number(text) * 1000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
