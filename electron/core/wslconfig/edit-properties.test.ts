// Whatever stands in the file: an edit is undone byte for byte, and WSL goes on with every key that was not touched.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ConfigKey, nameKey } from '../../contract/wslconfig-keys/key.ts';
import { anyConfigBytes } from './any-config.test-support.ts';
import { applyEdits, planSet, planUnset, type TextEdit } from './edit.ts';
import { readWslconfig } from './effective.ts';
import { parseConfig, printConfig } from './parse.ts';
import { listKeys } from './settings.ts';

const host = {
  memoryBytes: 32 * 1024 ** 3,
  processors: 12,
  windowsBuild: 26_100,
  architecture: 'x64',
} as const;

const samples: Readonly<Record<ConfigKey['kind'], readonly string[]>> = {
  boolean: ['true', 'false', '1'],
  integer: ['0', '4', '64', '-1'],
  size: ['0', '8GB', '512MB', '1TB'],
  path: ['C:\\\\k', 'D:\\\\wsl\\\\swap.vhdx', ''],
  text: ['eth0', '"a # b"', ''],
  choice: ['mirrored', 'none', 'nat', 'gradual'],
  names: ['tun,ext4'],
  mac: ['5c:bb:f6:9e:ee:fa'],
  ipv4: ['10.0.0.1'],
  ports: ['80,443'],
};

const anySetting = fc
  .constantFrom(...listKeys('wslconfig'))
  .chain((key) => fc.tuple(fc.constant(key), fc.constantFrom(...samples[key.kind], null)));

test('an edit is undone byte for byte, and changes only the keys that hang on its own', () => {
  fc.assert(
    fc.property(anyConfigBytes, anySetting, (bytes, [key, written]) => {
      const before = parseConfig(bytes, 'wslconfig');
      const edits = written === null ? planUnset(before, key) : [planSet(before, key, written)];
      const after = applyEdits(before, edits);
      const restored = applyEdits(after, invert(before.text, edits));
      expect(printConfig(restored)).toEqual(bytes);
      const untouched = listUntouched(key);
      const old = readWslconfig(before, host).settings;
      const now = readWslconfig(after, host).settings;
      const read = (settings: typeof old) =>
        untouched.map((name) => [name, settings.get(name)?.effective, settings.get(name)?.source]);
      expect(read(now)).toEqual(read(old));
    }),
    { numRuns: 3500 },
  );
});

test('an edit leaves every byte outside its own stretch where it is', () => {
  fc.assert(
    fc.property(anyConfigBytes, anySetting, (bytes, [key, written]) => {
      const before = parseConfig(bytes, 'wslconfig');
      const edit = planSet(before, key, written ?? '');
      const { text } = applyEdits(before, [edit]);
      expect(text.slice(0, edit.start)).toBe(before.text.slice(0, edit.start));
      expect(text.slice(edit.start + edit.insert.length)).toBe(before.text.slice(edit.end));
    }),
    { numRuns: 1500 },
  );
});

/** The edits that bring the old text back. */
function invert(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  let moved = 0;
  return [...edits]
    .sort((one, other) => one.start - other.start)
    .map(({ start, end, insert }) => {
      const from = start + moved;
      moved += insert.length - (end - start);
      return { start: from, end: from + insert.length, insert: text.slice(start, end) };
    });
}

/** Keys whose value hangs on the given one, by the tables: conditions, defaults, safe mode. */
function listUntouched(key: ConfigKey): readonly string[] {
  const touched = new Set([nameKey(key)]);
  for (let size = 0; size !== touched.size; ) {
    size = touched.size;
    for (const row of listKeys('wslconfig')) {
      const causes = [
        ...(row.noEffectWhen ?? []).map((condition) => condition.key),
        ...(defaultCauses[nameKey(row)] ?? []),
        ...(row.inSafeMode === undefined ? [] : ['wsl2.safeMode']),
      ];
      if (causes.some((cause) => touched.has(cause))) touched.add(nameKey(row));
    }
  }
  return listKeys('wslconfig')
    .map(nameKey)
    .filter((name) => !touched.has(name));
}

const defaultCauses: Readonly<Record<string, readonly string[]>> = {
  'wsl2.swap': ['wsl2.memory'],
  'wsl2.earlyBootLogging': ['wsl2.debugConsole', 'wsl2.debugConsoleLogFile'],
  // A bad address switches tunneling off.
  'wsl2.dnsTunneling': ['experimental.dnsTunnelingIpAddress'],
};
