import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findJsonError } from './find-json-error.ts';

test.each([
  ['a trailing comma is found where the next key should be', '{\n  "a": 1,\n}', [3, 1, '"}"']],
  ['a single quote is no string', "{'a': 1}", [1, 2, '"\'a\'"']],
  ['a comment is no JSON', '{\r\n  // why\r\n}', [2, 3, '"//"']],
  ['a cut file ends too early', '{"a": [1, 2', [1, 12, 'end of file']],
  ['a Windows path with single backslashes', '{"a": "C:\\Users"}', [1, 7, '"\\"C"']],
  ['something after the end', '{} {}', [1, 4, '"{"']],
  ['a missing colon', '{"a" 1}', [1, 6, '"1"']],
  ['a wrong bracket', '[1}', [1, 3, '"}"']],
  ['nothing at all', '', [1, 1, 'end of file']],
])('%s', (_, text, [line, column, found]) => {
  expect(findJsonError(text)).toEqual({ line, column, found });
});

test('an error is found exactly where JSON.parse finds one', () => {
  const parses = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const almostJson = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '\\', '}', ']', '0', '\n', '\u0001'))
    .map(([json, at, noise]) => {
      const place = at % (json.length + 1);
      return json.slice(0, place) + noise + json.slice(place + 1);
    });
  fc.assert(
    fc.property(fc.oneof(almostJson, fc.json(), fc.string()), (text) => {
      expect(findJsonError(text) === undefined).toBe(parses(text));
    }),
    { numRuns: 2000 },
  );
});
