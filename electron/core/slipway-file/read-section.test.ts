import { expect, test } from 'vitest';
import { readSection } from './read-section.ts';

const tooDeep = 'the file is nested more than 100 deep';

test.each([
  ['as deep as a file may be', `image: ${'['.repeat(99)}${']'.repeat(99)}\n`, 'read', undefined],
  [
    'one deeper',
    `image:\n  ${'['.repeat(100)}${']'.repeat(100)}\n`,
    'malformed',
    { line: 2, column: 102, reason: tooDeep },
  ],
  [
    'deeper than the stack',
    `image: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`,
    'malformed',
    { line: 1, column: 1, reason: tooDeep },
  ],
  [
    'names that are maps',
    'image: 1\n? ? a\n: 2\n',
    'malformed',
    { line: 2, column: 3, reason: 'a list or a map is no name' },
  ],
  [
    'two values of one name',
    'image: 1\nimage: 2\n',
    'malformed',
    { line: 2, column: 1, reason: 'Map keys must be unique' },
  ],
])('a file is read or refused with its place: %s', (_, text, outcome, place) => {
  const read = readSection(text, 'image');
  expect(read).toMatchObject({ outcome, ...place });
});
