import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeDaemonJson } from './daemon-json.ts';
import { findJsonFlaw } from './scan-json.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) =>
  Uint8Array.from([...text].flatMap((character) => [character.charCodeAt(0), 0]));

// Messages and places as Go 1.19's encoding/json gives them.
test.each([
  ['{"debug":true,}', 1, 15, "invalid character '}' looking for beginning of object key string"],
  ['{"debug":tru}', 1, 13, "invalid character '}' in literal true (expecting 'e')"],
  ['{"debug":01}', 1, 11, "invalid character '1' after object key:value pair"],
  ['{"debug":1.}', 1, 12, "invalid character '}' after decimal point in numeric literal"],
  ['{"debug" 1}', 1, 10, "invalid character '1' after object key"],
  ['{\n  "debug": true\n  "x": 1\n}', 3, 3, `invalid character '"' after object key:value pair`],
  ['{"dns":["a" "b"]}', 1, 13, `invalid character '"' after array element`],
  ['{} x', 1, 4, "invalid character 'x' after top-level value"],
  ['{"a', 1, 4, 'unexpected end of JSON input'],
  ['{"a\\q":1}', 1, 5, "invalid character 'q' in string escape code"],
  ['{"a\\u12g":1}', 1, 8, "invalid character 'g' in \\u hexadecimal character escape"],
  ['{"a\tb":1}', 1, 4, "invalid character '\\t' in string literal"],
  ["{'a':1}", 1, 2, "invalid character '\\'' looking for beginning of object key string"],
  ['{"a":-x}', 1, 7, "invalid character 'x' in numeric literal"],
  ['{"a":1e}', 1, 8, "invalid character '}' in exponent of numeric literal"],
  ['{\r\n  "数据": "值"，\r\n}', 2, 12, "invalid character 'ï' after object key:value pair"],
  ['// a comment\n{}', 1, 1, "invalid character '/' looking for beginning of value"],
])('%j is refused at line %i, column %i', (text, line, column, message) => {
  expect(judgeDaemonJson(encode(text))).toEqual({ kind: 'syntax', line, column, message });
});

test.each([
  ['nothing', encode(''), { kind: 'empty' }],
  ['blanks', encode(' \r\n\t'), { kind: 'empty' }],
  ['an object', encode('{"dns":["8.8.8.8"],"mtu":-1.5e+3,"x":{}}\r\n'), { kind: 'valid' }],
  [
    'a list',
    encode('[]'),
    { kind: 'not-an-object', message: 'cannot unmarshal array into a configuration' },
  ],
  [
    'a UTF-8 byte order mark',
    encode('\uFEFF{}'),
    {
      kind: 'encoding',
      encoding: 'UTF-8 with BOM',
      message: "invalid character 'ï' looking for beginning of value",
    },
  ],
  [
    'UTF-16 from an old PowerShell',
    Uint8Array.from([0xff, 0xfe, ...utf16('{}')]),
    {
      kind: 'encoding',
      encoding: 'UTF-16',
      message: "invalid character 'ÿ' looking for beginning of value",
    },
  ],
  [
    'UTF-16 without a mark',
    utf16('{}'),
    {
      kind: 'encoding',
      encoding: 'UTF-16',
      message: "invalid character '\\x00' looking for beginning of object key string",
    },
  ],
])('%s is judged by its bytes', (_what, bytes, expected) => {
  expect(judgeDaemonJson(bytes)).toEqual(expected);
});

describe('the scanner', () => {
  test('refuses exactly what JSON.parse refuses', () => {
    const soup = fc.array(fc.constantFrom(...'{}[]":,\\u0aetrufalsn-1.+ \n'), { maxLength: 24 });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          soup.map((parts) => parts.join('')),
        ),
        (text) => {
          expect(findJsonFlaw(encode(text)) === undefined).toBe(isJson(text));
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('reads every beginning of a document as cut short, never as whole', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), (value, place) => {
        const bytes = encode(JSON.stringify({ value }));
        const cut = bytes.subarray(0, place % bytes.length);
        expect(findJsonFlaw(cut)?.offset).toBe(cut.length);
      }),
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
