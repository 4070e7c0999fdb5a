// Where a log holds what is looked for. Lines that came since the last look are read, not all of them again.
import { readPlain } from './ansi.ts';
import type { LogLine } from './log-store.ts';

export interface LogMatches {
  readonly query: string;
  /** Number of the line after the last one that was read. */
  readonly read: number;
  /** Numbers of lines that hold it, in order. */
  readonly found: readonly number[];
}

/** More than these are counted as "or more"; nobody steps through them. */
export const mostMatches = 10_000;

/** `first` is the number of `lines[0]`. Letter case does not matter. */
export function findMatches(
  before: LogMatches | undefined,
  query: string,
  log: { readonly lines: readonly LogLine[]; readonly first: number },
): LogMatches {
  const end = log.first + log.lines.length;
  const isSame = before?.query === query && before.read <= end;
  const from = isSame ? Math.max(before.read, log.first) : log.first;
  const found = isSame ? before.found.filter((number) => number >= log.first) : [];
  const wanted = query.toLowerCase();
  if (wanted === '') return { query, read: end, found: [] };
  for (let number = from; number < end && found.length < mostMatches; number += 1) {
    const line = log.lines[number - log.first];
    if (line && readPlain(line.text).toLowerCase().includes(wanted)) found.push(number);
  }
  return { query, read: end, found };
}
