import { expect, test } from 'vitest';
import { findMatches } from './log-search.ts';

const lines = (...texts: string[]) => texts.map((text) => ({ time: '', text }));

test('finds lines in any letter case, through colours', () => {
  const log = { lines: lines('Go', 'no', '\u001b[31mG\u001b[0mo vet'), first: 5 };
  expect(findMatches(undefined, 'gO', log)).toEqual({ query: 'gO', read: 8, found: [5, 7] });
});

test('reads on where it stopped, and forgets lines that were dropped', () => {
  const first = findMatches(undefined, 'a', { lines: lines('a', 'b', 'a'), first: 0 });
  const later = findMatches(first, 'a', { lines: lines('b', 'a', 'xa'), first: 1 });
  expect(later).toEqual({ query: 'a', read: 4, found: [2, 3] });
});

test('another question is asked of all lines', () => {
  const first = findMatches(undefined, 'a', { lines: lines('a', 'b'), first: 0 });
  expect(findMatches(first, 'b', { lines: lines('a', 'b'), first: 0 })).toEqual({
    query: 'b',
    read: 2,
    found: [1],
  });
});
