import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseGoMod, parseGoWork } from './go-mod.ts';

describe('go.mod says', () => {
  test('everything that Go knows today', () => {
    const text = `// Deprecated: use v2.
module "example.com/orders" // the service

go 1.24.1
toolchain go1.25.3
godebug default=go1.23

require example.com/one v1
require (
\texample.com/two/v2 v2.3.4 // indirect

\t// kept for reports
\tgopkg.in/yaml.v3 v3.0.1 // indirect; see issue 7
\texample.com/old v3.1.0+incompatible
)
replace example.com/one v1.0.0 => ../one
replace (
\texample.com/old => example.com/new v1.2.3-rc.1
)
exclude example.com/one v1.0.1+meta
retract [v1.0.0, v1.0.5] // broken
retract v1.1.0
tool golang.org/x/tools/cmd/stringer
ignore ./web/node_modules
`;
    expect(parseGoMod(text)).toEqual({
      flaws: [],
      file: {
        module: 'example.com/orders',
        go: '1.24.1',
        toolchain: 'go1.25.3',
        require: [
          { path: 'example.com/one', version: 'v1.0.0', isIndirect: false, line: 8 },
          { path: 'example.com/two/v2', version: 'v2.3.4', isIndirect: true, line: 10 },
          { path: 'gopkg.in/yaml.v3', version: 'v3.0.1', isIndirect: true, line: 13 },
          { path: 'example.com/old', version: 'v3.1.0+incompatible', isIndirect: false, line: 14 },
        ],
        exclude: [{ path: 'example.com/one', version: 'v1.0.1' }],
        replace: [
          {
            old: { path: 'example.com/one', version: 'v1.0.0' },
            new: { path: '../one', version: null },
            line: 16,
          },
          {
            old: { path: 'example.com/old', version: null },
            new: { path: 'example.com/new', version: 'v1.2.3-rc.1' },
            line: 18,
          },
        ],
        retract: [
          { low: 'v1.0.0', high: 'v1.0.5' },
          { low: 'v1.1.0', high: 'v1.1.0' },
        ],
        tools: ['golang.org/x/tools/cmd/stringer'],
      },
    });
  });

  test.each([
    [
      'module a\nrequire (\n\tb v1.0.0\n',
      4,
      1,
      'syntax error (unterminated block started at go.mod:2:1)',
    ],
    ['module "a\n', 1, 10, 'unexpected newline in string'],
    [
      'module a\n\trequire b /* c */\n',
      2,
      12,
      'mod files must use // comments (not /* */ comments)',
    ],
    ['go latest\n', 1, 1, "invalid go version 'latest': must match format 1.23"],
    ['module a\nmodule b\n', 2, 1, 'repeated module statement'],
    ['requires b v1.0.0\n', 1, 1, 'unknown directive: requires'],
    ['needs (\n)\n', 1, 1, 'unknown block type: needs'],
    ['require b\n', 1, 1, 'usage: require module/path v1.2.3'],
    ['require b master\n', 1, 1, 'require b: version "master" invalid: must be of the form v1.2.3'],
    ['require b v2.0.0\n', 1, 1, 'require b: version "v2.0.0" invalid: should be v0 or v1, not v2'],
    ['require b/v3 v2.0.0\n', 1, 1, 'require b/v3: version "v2.0.0" invalid: should be v3, not v2'],
    [
      'replace b => c\n',
      1,
      1,
      'replacement module without version must be directory path (rooted or starting with ./ or ../)',
    ],
    [
      'toolchain 1.22\n',
      1,
      1,
      "invalid toolchain version '1.22': must match format go1.23.0 or default",
    ],
  ])('what is wrong with %j, and where', (text, line, column, message) => {
    expect(parseGoMod(text).flaws).toEqual([{ line, column, message }]);
  });
});

test('go.work names the folders of a workspace', () => {
  const text = 'go 1.22\nuse (\n\t./api\n\t"./my lib"\n)\nuse .\nreplace example.com/x => ./x\n';
  expect(parseGoWork(text)).toEqual({
    flaws: [],
    file: {
      go: '1.22',
      toolchain: null,
      use: ['./api', './my lib', '.'],
      replace: [
        {
          old: { path: 'example.com/x', version: null },
          new: { path: './x', version: null },
          line: 7,
        },
      ],
    },
  });
});

test('any text is read to an end', () => {
  const words = fc.constantFrom(
    ...[
      'module',
      'go',
      'require',
      'replace',
      '(',
      ')',
      '[',
      ']',
      ',',
      '=>',
      '"',
      '`',
      '\\',
      '//',
      '/*',
    ],
    ...['\n', '\r\n', ' ', '\t', 'v1.2.3', 'example.com/a/v2', '../x', '\u0000', '世界', '\ud800'],
  );
  const texts = fc.oneof(
    fc.array(words, { maxLength: 30 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const { file, flaws } = parseGoMod(text);
      parseGoWork(text);
      const last = text.split('\n').length;
      for (const { line, column } of [
        ...flaws,
        ...file.require.map((one) => ({ ...one, column: 1 })),
      ]) {
        if (line < 1 || line > last || column < 1) throw new Error(`${line}:${column}`);
      }
    }),
    { numRuns: 20_000 },
  );
});
