// Any text is read as a Dockerfile; each instruction keeps its lines.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDockerfile } from './parse-dockerfile.ts';
import { readPairs, splitWords, substitute } from './substitute.ts';

/** Each instruction as `first-last KEYWORD flags | text or JSON | heredocs`. */
const show = (text: string) =>
  parseDockerfile(text).instructions.map(
    ({ keyword, line, endLine, flags, text: rest, json, heredocs, isTrigger }) =>
      [
        `${line}-${endLine} ${isTrigger ? 'ONBUILD ' : ''}${keyword}`,
        ...flags.map(({ name, value }) => `--${name}=${value}`),
        json === null ? rest : JSON.stringify(json),
        ...heredocs.map(
          ({ name, text: body, expands }) => `<${name}${expands ? '$' : ''}:${body}>`,
        ),
      ].join(' | '),
  );

const rows: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'keywords in any case',
    'from a\nRun x\nCmd ["y"]',
    ['1-1 FROM | a', '2-2 RUN | x', '3-3 CMD | ["y"]'],
  ],
  [
    'continued lines with comments and gaps inside',
    'RUN a \\\n  # why\n\n  && b \\ \n  c\nUSER 1',
    ['1-5 RUN | a   && b   c', '6-6 USER | 1'],
  ],
  [
    'a backtick where the directive says so',
    '# escape=`\nCOPY a C:\\app\\\nRUN b `\n c',
    ['2-2 COPY | a C:\\app\\', '3-4 RUN | b  c'],
  ],
  [
    'Windows line ends and a mark',
    '\uFEFFFROM a\r\nRUN b \\\r\n c\r\n',
    ['1-1 FROM | a', '2-3 RUN | b  c'],
  ],
  [
    'heredocs, two of them, quoted and indented',
    'RUN <<A <<-"B"\none\nA\n\ttwo\n\tB\nUSER 1',
    ['1-5 RUN | <<A <<-"B" | <A$:one> | <B:two>', '6-6 USER | 1'],
  ],
  [
    'no heredoc where none may be',
    'LABEL a=<<EOF\nUSER 1',
    ['1-1 LABEL | a=<<EOF', '2-2 USER | 1'],
  ],
  ['a here-string is none', 'RUN cat <<<x\nUSER 1', ['1-1 RUN | cat <<<x', '2-2 USER | 1']],
  ['flags', 'COPY --from=build --chown=1:1 a b', ['1-1 COPY | --from=build | --chown=1:1 | a b']],
  [
    'what runs in another build',
    'ONBUILD COPY --from=x . .',
    ['1-1 ONBUILD COPY | --from=x | . .'],
  ],
  ['a list in single quotes is the shell form', "CMD ['a']", ["1-1 CMD | ['a']"]],
  [
    'a health check',
    'HEALTHCHECK --interval=5s CMD ["/a"]',
    ['1-1 HEALTHCHECK | --interval=5s | ["/a"]'],
  ],
];

test.each(rows)('%s', (_, text, shown) => {
  expect(show(text)).toEqual(shown);
});

test('stages, with arguments put in and stages on stages', () => {
  const text =
    'ARG GO=1.22\nARG BASE\nFROM --platform=@BUILDPLATFORM golang:@{GO} AS Build\nARG GO=9\nRUN x\nFROM @{BASE:-alpine}\nFROM build\nFROM img:@OTHER';
  const { stages, problems } = parseDockerfile(text.replaceAll('@', '$'));
  expect({
    stages: stages.map(({ name, reference, platform, parent, instructions }) => [
      name,
      reference,
      platform,
      parent,
      instructions.length,
    ]),
    problems,
  }).toEqual({
    stages: [
      ['build', 'golang:1.22', '$BUILDPLATFORM', null, 2],
      [null, 'alpine', null, null, 0],
      [null, 'build', null, 0, 0],
      [null, 'img:$OTHER', null, null, 0],
    ],
    problems: [],
  });
});

test('directives only at the top, each name once', () => {
  const read = (text: string) => parseDockerfile(text).directives;
  expect([
    read('# syntax=docker/dockerfile:1\n#escape = `\n# syntax=b\nFROM a'),
    read('# a comment\n# escape=`'),
    read('\n# escape=`'),
  ]).toEqual([
    [
      { name: 'syntax', value: 'docker/dockerfile:1', line: 1 },
      { name: 'escape', value: '`', line: 2 },
    ],
    [],
    [],
  ]);
});

test('what is wrong is said with its line', () => {
  const problems = (text: string) => parseDockerfile(text).problems;
  expect([
    problems(''),
    problems('RUN a\nFROM b'),
    problems('FROM\nFOO bar\nRUN <<EOF\nnever ends'),
  ]).toEqual([
    [{ kind: 'no-from', line: 1, word: '' }],
    [{ kind: 'before-from', line: 1, word: 'RUN' }],
    [
      { kind: 'empty-from', line: 1, word: 'FROM' },
      { kind: 'unknown-instruction', line: 2, word: 'FOO' },
      { kind: 'open-heredoc', line: 3, word: 'EOF' },
    ],
  ]);
});

test('variables are put in as far as they are known', () => {
  const values = new Map([
    ['A', 'one'],
    ['E', ''],
  ]);
  const row = [
    '@A-@{A}',
    '@{B:-x@A}',
    '@{E:-d}',
    '@{E-d}',
    '@{A:+y}',
    '@{B:+y}',
    '\\@A',
    '@B',
    '@{A',
  ];
  expect(row.map((text) => substitute(text.replaceAll('@', '$'), values))).toEqual([
    'one-one',
    'xone',
    'd',
    '',
    'y',
    '',
    '$A',
    '$B',
    '${A',
  ]);
});

test('pairs and words lose their quotes', () => {
  expect([
    readPairs('A=1 B="two words" C=\'x\' D'),
    readPairs('NAME the rest = all'),
    splitWords('a "b c" d\\ e'),
  ]).toEqual([
    [
      { name: 'A', value: '1' },
      { name: 'B', value: 'two words' },
      { name: 'C', value: 'x' },
      { name: 'D', value: null },
    ],
    [{ name: 'NAME', value: 'the rest = all' }],
    ['a', 'b c', 'd\\ e'],
  ]);
});

test('any text is read, and lines stay in order and in the file', () => {
  const part = fc.constantFrom(
    'FROM a AS b\n',
    'RUN ',
    'COPY --from=b ',
    '<<EOF',
    'EOF\n',
    '\\\n',
    '`\n',
    '# escape=`\n',
    '["x", "y"]',
    '\n',
    '\r\n',
    '$',
    '${A:-',
    '}',
    '"',
    "'",
    ' ',
    'ONBUILD ',
    '\t',
    '<<-"Q"',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(part).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (written) => {
      const { instructions, lines } = parseDockerfile(written);
      let last = 0;
      for (const { line, endLine } of instructions) {
        expect(line > last && endLine >= line && endLine <= lines.length).toBe(true);
        last = endLine;
      }
    }),
    { numRuns: 20_000 },
  );
});
