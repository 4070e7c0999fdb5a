import { expect, test } from 'vitest';
import { readSection } from './read-section.ts';

test.each([
  ['as deep as a file may be', `image: ${'['.repeat(99)}${']'.repeat(99)}\n`, 'read', undefined],
  [
    'one deeper',
    `image:\n  ${'['.repeat(100)}${']'.repeat(100)}\n`,
    'malformed',
    { line: 2, column: 102, flaw: 'tooDeep' },
  ],
  [
    'deeper than the stack',
    `image: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`,
    'malformed',
    { line: 1, column: 1, flaw: 'tooDeep' },
  ],
  [
    'names that are maps',
    'image: 1\n? ? a\n: 2\n',
    'malformed',
    { line: 2, column: 3, flaw: 'oddName' },
  ],
  [
    'two values of one name',
    'image: 1\nimage: 2\n',
    'malformed',
    { line: 2, column: 1, flaw: 'sameName' },
  ],
  [
    'a tab before a name',
    'image:\n\tname: x\n',
    'malformed',
    { line: 2, column: 1, flaw: 'tabIndent' },
  ],
  [
    'a name that starts elsewhere',
    'image:\n  name: x\n base: scratch\n',
    'malformed',
    { line: 3, column: 1, flaw: 'syntax' },
  ],
  ['a list that does not end', 'image: [\n', 'malformed', { line: 2, column: 1, flaw: 'syntax' }],
  ['a text', 'just a text\n', 'malformed', { line: 1, column: 1, flaw: 'noFields' }],
])('a file is read or refused with its place: %s', (_, text, outcome, place) => {
  const read = readSection(text, 'image');
  expect(read).toMatchObject({ outcome, ...place });
});
