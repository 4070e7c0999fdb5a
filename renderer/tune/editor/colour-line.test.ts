import { expect, test } from 'vitest';
import { colourLine } from './colour-line.ts';

test.each([
  ['[wsl2]', ['[wsl2]:section']],
  ['# a note', ['# a note:comment']],
  ['memory=12GB  # builds', ['memory:key', '=12GB  :null', '# builds:comment']],
  ['kernel="C:\\\\a#b" # c', ['kernel:key', '="C:\\\\a#b" :null', '# c:comment']],
  ['  "dns": ["1.1.1.1"],', ['  "dns":key', ': ["1.1.1.1"],:null']],
  ['', []],
])('the colours of %j', (line, expected) => {
  const pieces = colourLine([{ text: line, isChanged: false }]);
  expect(pieces.map(({ text, colour }) => `${text}:${colour}`)).toEqual(expected);
});

test('a colour that goes over a changed word is cut there', () => {
  const parts = [
    { text: 'mem', isChanged: false },
    { text: 'ory=1', isChanged: true },
  ];
  expect(colourLine(parts)).toEqual([
    { text: 'mem', isChanged: false, colour: 'key', at: 0 },
    { text: 'ory', isChanged: true, colour: 'key', at: 3 },
    { text: '=1', isChanged: true, colour: null, at: 6 },
  ]);
});
