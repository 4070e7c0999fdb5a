import { expect, test } from 'vitest';
import { findKeys, keys, printKeys } from './keys.ts';

test.each([
  ['Control+k', 'Ctrl K'],
  ['Alt+ArrowLeft', 'Alt ←'],
  ['Control+1…9', 'Ctrl 1…9'],
  ['?', '?'],
])('%s is printed as on the keyboard', (binding, expected) => {
  expect(printKeys(binding)).toEqual(expected);
});

test('a browser keeps its own keys: reload, history, its numbers and its inspector', () => {
  const taken = keys
    .flatMap(({ web }) => web)
    .filter((key) => /^F5|Control\+\d|Shift\+c/.test(key));
  expect(taken).toEqual([]);
  expect(findKeys('copy', 'web')).toEqual(['Alt+c']);
});
