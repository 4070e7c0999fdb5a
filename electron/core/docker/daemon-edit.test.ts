// One key changed, and every other byte where it was.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type JsonValue, setDaemonKey } from './daemon-edit.ts';
import { repairDaemonFile } from './daemon-repair.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array | null) =>
  bytes === null ? null : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const set = (text: string, path: readonly string[], value: JsonValue | undefined) =>
  decode(setDaemonKey(encode(text), path, value));

test.each<readonly [string, readonly string[], JsonValue | undefined, string | null]>([
  ['', ['log-driver'], 'json-file', '{\n  "log-driver": "json-file"\n}\n'],
  ['', ['log-driver'], undefined, ''],
  [
    '{\r\n    "debug": true\r\n}\r\n',
    ['log-opts', 'max-size'],
    '100m',
    '{\r\n    "debug": true,\r\n    "log-opts": {\r\n        "max-size": "100m"\r\n    }\r\n}\r\n',
  ],
  ['{"debug":true, "x" : [ 1,2 ]}', ['debug'], false, '{"debug":false, "x" : [ 1,2 ]}'],
  ['{"debug":true, "x" : [ 1,2 ]}', ['debug'], undefined, '{"x" : [ 1,2 ]}'],
  ['{\n  "dns": ["1.1.1.1"],\n  "x": 1\n}', ['dns'], undefined, '{\n  "x": 1\n}'],
  ['{\n  "x": 1,\n  "dns": ["1.1.1.1"]\n}', ['dns'], undefined, '{\n  "x": 1\n}'],
  [
    '{\n  "log-opts": {\n    "max-size": "1m"\n  },\n  "x": 1\n}',
    ['log-opts', 'max-size'],
    undefined,
    '{\n  "x": 1\n}',
  ],
  ['{"a":{}}', ['b', 'c'], undefined, '{"a":{}}'],
  ['{"a":1}', ['b', 'c'], 2, '{"a":1,"b":{"c":2}}'],
  ['{ "a": 1 }', ['b'], [1, 2], '{ "a": 1, "b": [1,2] }'],
  [
    '{\n\t"a": 1\n}',
    ['dns'],
    ['1.1.1.1', '8.8.8.8'],
    '{\n\t"a": 1,\n\t"dns": ["1.1.1.1", "8.8.8.8"]\n}',
  ],
  ['{\n  "a": {}\n}', ['a', 'b'], true, '{\n  "a": {\n    "b": true\n  }\n}'],
  ['{\n  "a": 1\n}', ['a', 'b'], true, '{\n  "a": {\n    "b": true\n  }\n}'],
  ['{"debug" : true}', ['debug'], true, '{"debug" : true}'],
  ['null\n', ['debug'], true, '{\n  "debug": true\n}\n'],
  // Of two the last one counts, so one is left.
  ['{"debug":1,"x":2,"debug":3}', ['debug'], true, '{"x":2,"debug":true}'],
  ['{"debug":1,"x":2,"debug":3}', ['debug'], undefined, '{"x":2}'],
  ['\uFEFF{"debug":true}', ['debug'], false, '\uFEFF{"debug":false}'],
  ['{"debug":true,}', ['debug'], false, null],
  ['[]', ['debug'], false, null],
])('%j with %j set to %j', (before, path, value, after) => {
  expect(set(before, path, value)).toBe(after);
});

const names = fc.constantFrom('debug', 'dns', 'log-opts', 'x', 'ü', 'a.b');
const values = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<JsonValue>;
const files = fc
  .tuple(fc.dictionary(names, values), fc.constantFrom(0, 2, 4, '\t'))
  .map(([object, indent]) => JSON.stringify(object, null, indent));

test('a key that is set is read back, twice is once, and the others stay', () => {
  fc.assert(
    fc.property(files, names, values, (text, name, value) => {
      const after = set(text, [name], value);
      const before = JSON.parse(text);
      expect(JSON.parse(after ?? '')).toEqual(
        JSON.parse(JSON.stringify({ ...before, [name]: value })),
      );
      expect(set(after ?? '', [name], value)).toBe(after);
      const without = set(after ?? '', [name], undefined);
      const { [name]: _gone, ...others } = before;
      expect(JSON.parse(without ?? '')).toEqual(others);
    }),
    { numRuns: 1500 },
  );
});

test.each<readonly [string, string | null, readonly string[]]>([
  ['{"debug":true}', '{"debug":true}', []],
  ['', '', []],
  ['\uFEFF{}', '{}', ['mark']],
  ['{\n  "debug": true,\n}', '{\n  "debug": true\n}', ['commas 1']],
  ['{"dns":["1.1.1.1",],}', '{"dns":["1.1.1.1"]}', ['commas 2']],
  [
    '// mine\r\n{\r\n  "debug": true, // why\r\n  /* more */ "x": 1\r\n}',
    '{\r\n  "debug": true,\r\n "x": 1\r\n}',
    ['comments 3'],
  ],
  ['{"debug":true, /* a, */ }', '{"debug":true }', ['comments 1', 'commas 1']],
  ['{"url":"http://x", "y":"/* no */,}"}', '{"url":"http://x", "y":"/* no */,}"}', []],
  ['{"debug" true}', null, []],
  ["{'debug':true}", null, []],
])('%j is repaired to %j', (before, after, repairs) => {
  const repaired = repairDaemonFile(encode(before));
  const said = (repaired?.repairs ?? []).map(({ key, params }) =>
    [key.split('.').at(-1), ...Object.values(params ?? {})].join(' '),
  );
  expect([decode(repaired?.bytes ?? null), said]).toEqual([after, repairs]);
});

test('UTF-16 becomes UTF-8', () => {
  const bytes = Uint8Array.from([0xff, 0xfe, 0x7b, 0, 0x7d, 0]);
  expect(repairDaemonFile(bytes)).toEqual({
    bytes: encode('{}'),
    repairs: [{ key: 'tune.daemon.repairs.utf16' }],
  });
});

test('what is valid is never touched by a repair', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(decode(repairDaemonFile(encode(text))?.bytes ?? null)).toBe(text);
    }),
    { numRuns: 500 },
  );
});
