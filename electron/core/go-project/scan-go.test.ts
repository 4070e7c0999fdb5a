import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readGoFile } from './read-go-file.ts';
import { scanGo } from './scan-go.ts';
import { unquoteGo } from './unquote-go.ts';

describe('Go source is read as Go reads it', () => {
  test.each([
    ['a := "x // y" // z\n', ['a', ':=', '"x // y"']],
    ['/* "a" */ b /* c\n */ d', ['b', 'd']],
    ['x := `raw "q" \\` + \'"\' + "\\""', ['x', ':=', '`raw "q" \\`', '+', "'\"'", '+', '"\\""']],
    ['0x1p-2 1_000 .5e+3 3-1', ['0x1p-2', '1_000', '.5e+3', '3', '-', '1']],
    ['港口 := a.b', ['港口', ':=', 'a', '.', 'b']],
    ['"open\nnext', ['"open', 'next']],
    ['`open', ['`open']],
  ])('%j', (text, tokens) => {
    expect(scanGo(text).tokens.map((token) => token.text)).toEqual(tokens);
  });

  test('instructions are comments at the start of a line', () => {
    const text =
      '//go:build linux\n\npackage a\n\n\t//go:embed no\n//go:embed x "y z"\n// +build ok\n';
    expect(scanGo(text).directives.map((one) => one.text)).toEqual([
      '//go:build linux',
      '//go:embed x "y z"',
      '// +build ok',
    ]);
  });

  test.each([
    ['"a\\tb\\x41\\u4e16\\101"', 'a\tbA世A'],
    ['"\\xe4\\xb8\\x96"', '世'],
    ['`a\\n\r`', 'a\\n'],
    ['"\\q"', null],
    ['"\\ud800"', null],
    ['"open', null],
    ['"', null],
  ])('%j stands for %j', (literal, text) => {
    expect(unquoteGo(literal)).toEqual(text);
  });
});

const words = fc.constantFrom(
  ...[
    'package main',
    'import "net/http"',
    'import (',
    ')',
    '(',
    '{',
    '}',
    '[',
    ']',
    '"',
    '`',
    "'",
    '\\',
  ],
  ...[
    '//',
    '/*',
    '*/',
    '\n',
    ' ',
    '//go:build ',
    '//go:embed ',
    '&&',
    '!',
    'func main() {',
    ':=',
    '=',
    '+',
    ',',
  ],
  ...[
    'http.ListenAndServe(',
    '":8080"',
    'os.Getenv("PORT")',
    'r.Get("/healthz", h)',
    'fmt.Sprintf("%d",',
    'x',
    '.',
  ],
);

test('any text is read to an end, and every token is a piece of it', () => {
  const texts = fc.oneof(
    fc.array(words, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 80 }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      let end = 0;
      for (const token of scanGo(text).tokens) {
        if (token.start < end || token.text === '') throw new Error('out of order');
        if (text.slice(token.start, token.start + token.text.length) !== token.text) {
          throw new Error('not what is there');
        }
        end = token.start + token.text.length;
      }
      readGoFile('cmd/main.go', text);
    }),
    { numRuns: 20_000 },
  );
});

test('deep and long texts cost time in proportion', () => {
  const hard = [
    'f('.repeat(100_000),
    `${'http.Get('.repeat(50_000)}${')'.repeat(50_000)}`,
    `x := ${'"a" + '.repeat(50_000)}"b"`,
    `x := ${'os.Getenv('.repeat(20_000)}`,
    '//go:build '.concat('('.repeat(50_000), '\npackage a\n'),
    'x := '.repeat(50_000),
  ];
  for (const body of hard) {
    const text = body.startsWith('//') ? body : `package main\nimport "net/http"\n${body}`;
    const started = performance.now();
    readGoFile('main.go', text);
    expect(performance.now() - started).toBeLessThan(10_000);
  }
});
