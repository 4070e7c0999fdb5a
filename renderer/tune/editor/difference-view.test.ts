import { expect, test } from 'vitest';
import { type DifferenceView, viewDifference } from './difference-view.ts';

/** `3 4 +memory=<12GB>`: numbers, sign, and changed words in angle brackets. */
function draw({ blocks }: DifferenceView): readonly string[] {
  const signs = { kept: ' ', removed: '-', added: '+' };
  return blocks.flatMap(({ kind, lines }) =>
    kind === 'folded'
      ? [`folded ${lines.length}`]
      : lines.map(({ kind: sign, before, after, parts, lineEnd }) => {
          const text = parts
            .map((part) => (part.isChanged ? `<${part.text}>` : part.text))
            .join('');
          return `${before ?? '.'} ${after ?? '.'} ${signs[sign]}${text}${lineEnd ? ` ${lineEnd}` : ''}`;
        }),
  );
}

test.each([
  [
    'changed words, and lines that are wholly new',
    '[wsl2]\nmemory=48GB  # builds\nswap=4GB\n',
    '[wsl2]\nmemory=12GB  # builds\nprocessors=8\nswap=4GB\n',
    [
      '1 1  [wsl2]',
      '2 . -memory=<48GB>  # builds',
      '. 2 +memory=<12GB>  # builds',
      '. 3 +<processors=8>',
      '3 4  swap=4GB',
    ],
  ],
  [
    'two lines that have nothing in common as two lines',
    'guiApplications=false\n',
    'swap=0\n',
    ['1 . -<guiApplications=false>', '. 1 +<swap=0>'],
  ],
  [
    'a line that found its place behind others as the same line',
    'memory=8GB\n',
    '# more\nmemory=12GB\n',
    ['1 . -memory=<8GB>', '. 1 +<# more>', '. 2 +memory=<12GB>'],
  ],
  ['a mark that cannot be seen', '\ufeff{', '{', ['1 . -<‹BOM›>{', '. 1 +{']],
  ['a line end by its name', 'a=1\nb', 'a=1\r\nb', ['1 . -a=1 LF', '. 1 +a=1 CR LF', '2 2  b']],
  ['bytes that are no text as a sign', 'a', 'a\udc80', ['1 . -a', '. 1 +a<\ufffd>']],
  ['nothing for two empty texts', '', '', []],
])('a difference shows %s', (_what, before, after, expected) => {
  expect(draw(viewDifference(before, after))).toEqual(expected);
});

test('long unchanged stretches fold away, with three lines beside each change', () => {
  const lines = Array.from({ length: 40 }, (_none, index) => `line ${index + 1}`);
  const after = lines.map((line, index) => (index === 20 ? 'new' : line));
  const drawn = draw(viewDifference(lines.join('\n'), after.join('\n')));
  expect(drawn).toEqual([
    'folded 17',
    '18 18  line 18',
    '19 19  line 19',
    '20 20  line 20',
    '21 . -<line 21>',
    '. 21 +<new>',
    '22 22  line 22',
    '23 23  line 23',
    '24 24  line 24',
    'folded 16',
  ]);
});
