// How many of the newest to list: `--limit N`.
import { UsageError } from './usage-error.ts';

/** 20 where nothing was given. Throws `UsageError` badValue. */
export function readLimit(given: string | undefined): number {
  if (given === undefined) return 20;
  const limit = Number(given);
  if (/^\d+$/.test(given) && limit >= 1 && limit <= 10_000) return limit;
  throw new UsageError('badValue', { name: '--limit', allowed: '1 – 10000' });
}
