// An edit changes its key and nothing else: not a byte around it, and nothing WSL makes of the other keys.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ConfigKey, nameKey } from '../../contract/wslconfig-keys/key.ts';
import { anyConfigBytes } from './any-config.test-support.ts';
import type { ConfigDocument, Dialect } from './document.ts';
import { applyEdits, planSet, planUnset } from './edit.ts';
import { doubleBackslashes, formatValue } from './format-value.ts';
import { parseConfig, printConfig } from './parse.ts';
import { type ConfigValue, readValue } from './read-value.ts';
import { findKey, listKeys, readSettings } from './settings.ts';

function parse(text: string): ConfigDocument {
  return parseConfig(new TextEncoder().encode(text), 'wslconfig');
}

function key(name: string): ConfigKey {
  const found = findKey('wslconfig', name);
  if (found === undefined) throw new Error(name);
  return found;
}

test.each<readonly [string, string, string]>([
  ['', '8GB', '[wsl2]\r\nmemory=8GB\r\n'],
  ['# mine\n', '8GB', '# mine\n\n[wsl2]\nmemory=8GB\n'],
  ['[wsl2]', '8GB', '[wsl2]\r\nmemory=8GB'],
  ['[wsl2]\r\nmemory = 4gb   # half\r\n', '8GB', '[wsl2]\r\nmemory = 8GB   # half\r\n'],
  [
    '[wsl2]\nswap=0\n\n# later\n[general]\n',
    '8GB',
    '[wsl2]\nswap=0\nmemory=8GB\n\n# later\n[general]\n',
  ],
  ['[wsl2]\nmemory=4\\x # why\nmemory=2GB\n', '8GB', '[wsl2]\nmemory=8GB # why\nmemory=2GB\n'],
  // Found by the properties below: odd ends that would swallow, or give back, a line.
  ['[wsl2]\nswap=0\\\n', '8GB', '[wsl2]\nswap=0\\\n\nmemory=8GB'],
  ['[wsl2]\nswap="0\\\n', '8GB', '[wsl2]\nmemory=8GB\nswap="0\\\n'],
  ['[wsl2]\nswap=0\\\r', '8GB', '[wsl2]\nswap=0\\\r\n\nmemory=8GB'],
  ['[wsl2]\nmemory="4\\\nswap=0\n', '8GB', '[wsl2]\nmemory=8GB\n'],
  ['[wsl2]\nswap=0\\', '8GB', '[wsl2]\nmemory=8GB\nswap=0\\'],
])('memory in %j set to %s', (before, value, after) => {
  const document = parse(before);
  expect(applyEdits(document, [planSet(document, key('wsl2.memory'), value)]).text).toBe(after);
});

test.each<readonly [string, string]>([
  ['[wsl2]\nmemory=4GB\nswap=0\n', '[wsl2]\nswap=0\n'],
  ['[wsl2]\nmemory=4GB # half\nMEMORY=2GB\n', '[wsl2]\n# half\n'],
  ['[wsl2]\nmemory=4\\\nGB # half\n', '[wsl2]\n# half\n'],
  ['[wsl2]\nswap=0\n', '[wsl2]\nswap=0\n'],
])('memory taken out of %j', (before, after) => {
  const document = parse(before);
  expect(applyEdits(document, planUnset(document, key('wsl2.memory'))).text).toBe(after);
});

test.each<readonly [string, ConfigValue, string]>([
  ['wsl2.memory', 8 * 1024 ** 3, '8GB'],
  ['wsl2.memory', 1536 * 1024 ** 2, '1536MB'],
  ['wsl2.memory', 1000, '1000'],
  ['wsl2.swap', 0, '0'],
  ['wsl2.processors', 4, '4'],
  ['wsl2.safeMode', true, 'true'],
  ['wsl2.swapFile', 'D:\\wsl\\swap.vhdx', 'D:\\\\wsl\\\\swap.vhdx'],
  ['wsl2.kernelCommandLine', ' a#b "c" ', '" a#b \\"c\\" "'],
  ['experimental.ignoredPorts', [80, 443], '80,443'],
])('%s %j is written %s', (name, value, written) => {
  expect(formatValue(key(name), value)).toBe(written);
  const document = parse('');
  const { byName } = readSettings(applyEdits(document, [planSet(document, key(name), written)]));
  expect(byName.get(name)?.value).toEqual(value);
});

test.each([
  ['C:\\Users\\k', 'C:\\\\Users\\\\k'],
  ['C:\\\\Users\\k', 'C:\\\\Users\\\\k'],
  ['C:\\\\done', 'C:\\\\done'],
])('%s is doubled to %s', (before, after) => {
  expect(doubleBackslashes(before)).toBe(after);
});

describe.each<Dialect>(['wslconfig', 'wsl.conf'])('whatever stands in %s', (dialect) => {
  const anyKey = fc.constantFrom(...listKeys(dialect).filter(({ kind }) => kind === 'boolean'));

  test('a key that is set is read back, edited twice is edited once, and the others stay', () => {
    fc.assert(
      fc.property(anyConfigBytes, anyKey, (bytes, row) => {
        const before = parseConfig(bytes, dialect);
        const after = applyEdits(before, [planSet(before, row, 'true')]);
        expect(readSettings(after).byName.get(nameKey(row))?.value).toBe(true);
        expect(listOthers(after, row)).toEqual(listOthers(before, row));
        const again = applyEdits(after, [planSet(after, row, 'true')]);
        expect(printConfig(again)).toEqual(printConfig(after));
      }),
      { numRuns: 1000 },
    );
  });

  test('a key that is taken out is gone, and the others stay', () => {
    fc.assert(
      fc.property(anyConfigBytes, anyKey, (bytes, row) => {
        const before = parseConfig(bytes, dialect);
        const after = applyEdits(before, planUnset(before, row));
        expect(readSettings(after).byName.get(nameKey(row))).toBeUndefined();
        expect(listOthers(after, row)).toEqual(listOthers(before, row));
      }),
      { numRuns: 1000 },
    );
  });
});

test('a value that is written is read back', () => {
  const ascii = fc
    .string({ unit: 'binary-ascii' })
    .filter((text) => !['\0', '\r', '\x1a'].some((char) => text.includes(char)));
  fc.assert(
    fc.property(ascii, (text) => {
      const row = key('wsl2.kernelCommandLine');
      const document = parse('[wsl2]\n');
      const edited = applyEdits(document, [planSet(document, row, formatValue(row, text))]);
      expect(readSettings(edited).byName.get('wsl2.kernelCommandLine')?.value).toBe(text);
    }),
  );
});

test.each([2 ** 31, 1024 ** 3 * 7, 12_345])('a size of %d bytes is read back', (bytes) => {
  const row = key('wsl2.memory');
  expect(readValue(row, formatValue(row, bytes))).toEqual({
    outcome: 'valid',
    value: bytes,
    skipped: 0,
  });
});

/** What the file says of every other key. */
function listOthers(document: ConfigDocument, row: ConfigKey): readonly unknown[] {
  const { byName } = readSettings(document);
  return [...byName]
    .filter(([name]) => name !== nameKey(row))
    .map(([name, { value }]) => [name, value] as const)
    .sort(([one], [other]) => one.localeCompare(other));
}
