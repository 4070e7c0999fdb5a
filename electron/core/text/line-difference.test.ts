// What somebody is shown before a file is saved, and that it is true of any two texts.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DifferenceRow, diffLines, splitLines } from './line-difference.ts';
import { matchSequences } from './line-difference-matches.ts';

const signs = { kept: ' ', removed: '-', added: '+' } as const;
const show = (rows: readonly DifferenceRow[]) =>
  rows.map(
    ({ kind, text, before, after }) => `${before ?? ''}|${after ?? ''} ${signs[kind]}${text}`,
  );

test('the file of the picture', () => {
  const before = '# team\r\n[wsl2]\r\nmemory=48GB  # big\r\nswap=4GB\r\n\r\n[experimental]\r\n';
  const after =
    '# team\r\n[wsl2]\r\nmemory=12GB  # big\r\nprocessors=8\r\nswap=4GB\r\n\r\n[experimental]\r\n';
  const { rows, hunks, added, removed } = diffLines(before, after);
  expect({ rows: show(rows), hunks: hunks.length, added, removed }).toEqual({
    rows: [
      '1|1  # team',
      '2|2  [wsl2]',
      '3| -memory=48GB  # big',
      '|3 +memory=12GB  # big',
      '|4 +processors=8',
      '4|5  swap=4GB',
      '5|6  ',
      '6|7  [experimental]',
    ],
    hunks: 1,
    added: 2,
    removed: 1,
  });
});

test.each<readonly [string, string, readonly string[]]>([
  ['', '', []],
  ['', 'a', ['|1 +a']],
  ['a', '', ['1| -a']],
  ['a\n', 'a', ['1| -a', '|1 +a']],
  ['a\nb\n', 'a\r\nb\n', ['1| -a', '|1 +a', '2|2  b']],
  ['a\rb', 'a\rc', ['1|1  a', '2| -b', '|2 +c']],
  ['x\nx\ny\n', 'x\ny\nx\n', ['1|1  x', '2| -x', '3|2  y', '|3 +x']],
])('%j becomes %j', (before, after, expected) => {
  expect(show(diffLines(before, after).rows)).toEqual(expected);
});

test('changes that are far apart are shown apart, each with its surroundings', () => {
  const lines = Array.from({ length: 40 }, (_, index) => `line ${index}`);
  const changed = lines.map((line, index) => (index === 5 || index === 30 ? `${line}!` : line));
  const { hunks } = diffLines(lines.join('\n'), changed.join('\n'), 1);
  expect(hunks.map(({ rows }) => show(rows))).toEqual([
    ['5|5  line 4', '6| -line 5', '|6 +line 5!', '7|7  line 6'],
    ['30|30  line 29', '31| -line 30', '|31 +line 30!', '32|32  line 31'],
  ]);
  expect(diffLines('same\n', 'same\n').hunks).toEqual([]);
});

const anyText = fc
  .array(
    fc.tuple(
      fc.constantFrom('a', 'b', 'c', '[wsl2]', 'memory=4GB', '', 'ü', '\uDC80'),
      fc.constantFrom('\n', '\r\n', '\r', ''),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.flat().join(''));

test('kept and removed lines are the old text, kept and added ones the new', () => {
  fc.assert(
    fc.property(anyText, anyText, (before, after) => {
      const { rows } = diffLines(before, after);
      const join = (left: DifferenceRow['kind']) =>
        rows
          .filter(({ kind }) => kind !== left)
          .map(({ text, lineEnd }) => text + lineEnd)
          .join('');
      expect(join('added')).toBe(before);
      expect(join('removed')).toBe(after);
      expect(splitLines(before).join('')).toBe(before);
    }),
    { numRuns: 3000 },
  );
});

test('short texts get the shortest difference there is, but for lines that only look alike', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b'), { maxLength: 12 }), (items) => {
      const rest = items.slice(1);
      const matched = matchSequences(items, rest).reduce((sum, { length }) => sum + length, 0);
      expect(matched).toBe(rest.length);
    }),
  );
});

test.each<readonly [string, (index: number) => string, (index: number) => string]>([
  [
    'one line in a hundred is changed',
    (at) => `line ${at}`,
    (at) => `line ${at}${at % 100 ? '' : '!'}`,
  ],
  ['nothing is alike', (at) => `old ${at}`, (at) => `new ${at}`],
  [
    'all lines stand in another order',
    (at) => `line ${at}`,
    (at) => `line ${(at * 7919) % 10_000}`,
  ],
  ['lines repeat', (at) => `line ${at % 7}`, (at) => `line ${(at * 3) % 11}`],
])('10,000 lines are compared while a key is pressed: %s', (_what, old, now) => {
  const lines = Array.from({ length: 10_000 }, (_, index) => index);
  const before = lines.map(old).join('\n');
  const after = lines.map(now).join('\n');
  diffLines(before.slice(0, 5000), after.slice(0, 5000));
  const started = process.cpuUsage();
  diffLines(before, after);
  // Time of this process alone, which a busy machine does not stretch; collecting garbage counts in.
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1000).toBeLessThan(300);
});
