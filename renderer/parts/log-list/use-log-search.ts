// Searching in a log while it grows: the matches, the one that is shown, and steps between them.
import { useEffect, useRef, useState } from 'react';
import { findMatches, type LogMatches } from './log-search.ts';
import type { LogStore } from './log-store.ts';

export interface LogSearch {
  readonly query: string | undefined;
  readonly matches: LogMatches | undefined;
  readonly at: number;
  /** Number of the line that is shown as the current match. */
  readonly current: number | undefined;
  readonly setQuery: (query: string | undefined) => void;
  readonly step: (by: 1 | -1) => void;
}

/** `version` is that of the store as it is drawn; `reveal` brings a line into view. */
export function useLogSearch(
  store: LogStore,
  version: number,
  reveal: (number: number) => void,
): LogSearch {
  const [query, setQuery] = useState<string>();
  const [chosen, setChosen] = useState<number>();
  const known = useRef<{ store: LogStore; version: number; matches: LogMatches }>(undefined);
  let matches: LogMatches | undefined;
  if (query !== undefined) {
    const before = known.current?.store === store ? known.current.matches : undefined;
    matches = findMatches(before, query, { lines: store.getLines(), first: store.getFirst() });
    known.current = { store, version, matches };
  }
  const found = matches?.found ?? [];
  const index = chosen === undefined ? -1 : found.indexOf(chosen);
  const at = Math.max(0, index);
  const current = found[at];
  const show = useRef(reveal);
  show.current = reveal;
  useEffect(() => {
    if (query && current !== undefined) show.current(current);
  }, [query, current]);
  return {
    query,
    matches,
    at,
    current,
    setQuery: (asked) => {
      setQuery(asked);
      setChosen(undefined);
    },
    step: (by) => setChosen(found[(at + by + found.length) % Math.max(1, found.length)]),
  };
}
