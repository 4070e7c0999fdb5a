// The key somebody typed: by its full name in any case, or by its last part where only one key has it.
import { findNearest } from '../../../core/wslconfig/nearest-name.ts';
import { UsageError } from '../usage-error.ts';

export interface KeySearch {
  readonly keys: readonly string[];
  /** How the file is called, for the words. */
  readonly file: string;
  /** What was typed as a whole, for the words. */
  readonly place: string;
}

/** The full name. Throws `UsageError` unknownKey with the nearest names, or ambiguousKey. */
export function findKeyName(typed: string, { keys, file, place }: KeySearch): string {
  const wanted = typed.toLowerCase();
  const exact = keys.find((key) => key.toLowerCase() === wanted);
  if (exact !== undefined) return exact;
  const byLastPart = keys.filter((key) => lastPart(key) === wanted);
  const [only, other] = byLastPart;
  if (only !== undefined && other === undefined) return only;
  if (other !== undefined) {
    throw new UsageError('ambiguousKey', { name: typed, file, place, keys: byLastPart.join(', ') });
  }
  const near = findNear(wanted, keys);
  throw near.length > 0
    ? new UsageError('unknownKey', { name: typed, file, place, near: near.join(', ') })
    : new UsageError('unknownKeyAtAll', { name: typed, file, place });
}

/** By the whole name first, then by its last part, which is what people remember. */
function findNear(wanted: string, keys: readonly string[]): readonly string[] {
  const whole = findNearest(wanted, keys);
  const part = findNearest(lastPart(wanted), keys.map(lastPart));
  const named = part === undefined ? [] : keys.filter((key) => lastPart(key) === part);
  return [...new Set([...(whole === undefined ? [] : [whole]), ...named])];
}

function lastPart(key: string): string {
  return key.slice(key.lastIndexOf('.') + 1).toLowerCase();
}
