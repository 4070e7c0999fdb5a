// Places and lines of a parsed file. What its values mean is held against WSL's own parser in cases.specimen.test.ts.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyConfigBytes } from './any-config.test-support.ts';
import type { Dialect } from './document.ts';
import { parseConfig, printConfig } from './parse.ts';
import { readSettings } from './settings.ts';

function parse(text: string, dialect: Dialect = 'wslconfig') {
  return parseConfig(new TextEncoder().encode(text), dialect);
}

/** `code line:column` of everything said of a file. */
function say(text: string, dialect: Dialect = 'wslconfig'): readonly string[] {
  const { diagnostics } = readSettings(parse(text, dialect));
  return diagnostics.map(({ code, line, column }) => `${code} ${line}:${column}`);
}

test.each<readonly [string, readonly string[]]>([
  ['[wsl2]\r\nmemory=4gb # half\r\n', ['invalid-size 2:8']],
  ['[wsl2]\n  swap = 8 GB\nswap=8GB\n', ['invalid-size 2:10', 'duplicate-key 3:1']],
  ['memory=4GB\n[wsl2]\n', ['unknown-key 1:1']],
  ['[wsl2]\n; note\n[ wsl2 ]\n', ['invalid-key-name 2:1', 'invalid-section-name 3:1']],
  ['[wsl2]\nkernel=C:\\Users\\k\n', ['invalid-escape 2:10']],
  ['[wsl2]\nkernelCommandLine=a "b\n', ['expected-quote 2:21']],
  ['[wsl2]\nmemory: 4GB\n', ['expected-equals 2:7']],
  ['[wsl2]\nkernel=C:\\temp\\\\k\n', ['path-escape 2:10']],
  ['[wsl2]\nkernel=C:\\\\temp\\\\k\n', []],
  ['[wsl2]\nswapFile=C:\\\\logs\\\nprocessors=2\n', ['swallowed-line 2:18']],
  ['[wsl2]\nprocessors=010\n', ['octal-number 2:12']],
  ['[wsl2]\nmemory=-1GB\n', ['wrapped-size 2:8']],
  ['[wsl2]\nswapFile=C:\\\\Jörg\n', ['not-ascii 2:15']],
  ['[wsl2]\nmacAddress=12:34\n', ['invalid-mac 2:12']],
  ['[experimental]\ndnsTunnelingIpAddress=10.0.0.256\n', ['invalid-ip 2:23']],
  ['[wsl2]\nmemory=4GB\n\x1aprocessors=2\n', ['rest-not-read 3:1']],
  ['[wsl2]\nmemory=4GB\n\x1a', []],
])('%j says what is wrong, and where', (text, expected) => {
  expect(say(text)).toEqual(expected);
});

test.each<readonly [string, readonly string[]]>([
  [
    '[wsl2]\nprocessors=2\n[wsl2] ; again\nmemory=4GB\n',
    ['expected-line-end 3:8', 'section-by-accident 4:1'],
  ],
  ['[wsl2]\n[wsl2x\nmemory=4GB\n', ['expected-bracket 2:7', 'section-by-accident 3:1']],
  ['[wsl2] ; note\nmemory=4GB\n', ['expected-line-end 1:8', 'unknown-key 2:1']],
  ['[wsl2] ; note\nmemory=4GB\n[wsl2]\nswap=0\n', ['expected-line-end 1:8', 'unknown-key 2:1']],
])('a broken header is told from a good one: %j', (text, expected) => {
  expect(say(text)).toEqual(expected);
});

test('wsl.conf ends at its first invalid line', () => {
  expect(say('[boot]\nsystemd=true\n; off\n[user]\ndefault=dev\n', 'wsl.conf')).toEqual([
    'invalid-key-name 3:1',
    'rest-not-read 4:1',
  ]);
});

test('every kind of line keeps its source and its place', () => {
  const text = '# top\r\n\r\n[wsl2] # x\r\nmemory = "4GB" # half\r\n;\r\n';
  const { lines } = parse(text);
  expect(lines).toEqual([
    { kind: 'comment', start: 0, text: '# top\r\n' },
    { kind: 'blank', start: 7, text: '\r\n' },
    { kind: 'section', start: 9, text: '[wsl2] # x\r\n', name: 'wsl2' },
    {
      kind: 'entry',
      start: 21,
      text: 'memory = "4GB" # half\r\n',
      fullName: 'wsl2.memory',
      key: 'memory',
      inBrokenSection: false,
      value: '4GB',
      valueStart: 30,
      valueEnd: 35,
      reportedLine: 4,
    },
    { kind: 'invalid', start: 44, text: ';\r\n', code: 'invalid-key-name' },
  ]);
});

test.each<Dialect>(['wslconfig', 'wsl.conf'])(
  'any bytes parse as %s and print the same',
  (dialect) => {
    fc.assert(
      fc.property(anyConfigBytes, (bytes) => {
        const document = parseConfig(bytes, dialect);
        expect(printConfig(document)).toEqual(bytes);
        const { text, lines } = document;
        expect(lines.map((line) => text.slice(line.start, line.start + line.text.length))).toEqual(
          lines.map((line) => line.text),
        );
        readSettings(document);
      }),
      { numRuns: 2000 },
    );
  },
);
