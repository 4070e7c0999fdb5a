import { highlightTree, tagHighlighter, tags } from '@lezer/highlight';
import { expect, test } from 'vitest';
import { configLanguage } from './config-language.ts';

const highlighter = tagHighlighter([
  { tag: tags.comment, class: 'comment' },
  { tag: tags.heading, class: 'section' },
  { tag: tags.propertyName, class: 'key' },
  { tag: tags.string, class: 'value' },
]);

function colour(text: string): readonly string[] {
  const pieces: string[] = [];
  highlightTree(configLanguage.parser.parse(text), highlighter, (from, to, name) => {
    pieces.push(`${name} ${text.slice(from, to)}`);
  });
  return pieces;
}

test.each([
  ['[wsl2] # limits', ['section [wsl2]', 'comment # limits']],
  ['memory=12GB # builds', ['key memory', 'value 12GB', 'comment # builds']],
  ['swapfile="C:\\\\a #b" # c', ['key swapfile', 'value "C:\\\\a #b"', 'comment # c']],
  [
    'kernelCommandLine=a\\\nb=c\nswap=0',
    ['key kernelCommandLine', 'value a\\', 'value b=c', 'key swap', 'value 0'],
  ],
  ['; no comment for WSL', ['key ;', 'key no', 'key comment', 'key for', 'key WSL']],
  ['memory=\nswap=1', ['key memory', 'key swap', 'value 1']],
])('the colours of %j are those of what WSL reads', (text, expected) => {
  expect(colour(text)).toEqual(expected);
});
