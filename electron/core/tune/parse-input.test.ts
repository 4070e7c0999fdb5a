// What somebody may type, and what stands in the file afterwards.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ConfigKey } from '../../contract/wslconfig-keys/key.ts';
import { applyEdits, planSet } from '../wslconfig/edit.ts';
import { parseConfig } from '../wslconfig/parse.ts';
import { findKey, listKeys, readSettings } from '../wslconfig/settings.ts';
import { describeValue } from './describe-value.ts';
import { parseInput } from './parse-input.ts';

function key(name: string): ConfigKey {
  const found = findKey('wslconfig', name) ?? findKey('wsl.conf', name);
  if (found === undefined) throw new Error(name);
  return found;
}

test.each<readonly [string, string, string]>([
  ['wsl2.memory', '12gb', '12GB'],
  ['wsl2.memory', ' 12 GiB ', '12GB'],
  ['wsl2.memory', '12G', '12GB'],
  ['wsl2.memory', '1.5GB', '1536MB'],
  ['wsl2.memory', '8589934592', '8GB'],
  ['wsl2.swap', '0', '0'],
  ['wsl2.processors', '8', '8'],
  ['wsl2.vmIdleTimeout', '-1', '-1'],
  ['wsl2.safeMode', 'on', 'true'],
  ['wsl2.safeMode', 'No', 'false'],
  ['wsl2.safeMode', 'TRUE', 'true'],
  ['wsl2.networkingMode', 'Mirrored', 'mirrored'],
  ['wsl2.networkingMode', 'virtioproxy', 'virtioProxy'],
  ['experimental.autoMemoryReclaim', 'dropcache', 'dropCache'],
  ['wsl2.swapFile', 'D:\\wsl\\swap.vhdx', 'D:\\\\wsl\\\\swap.vhdx'],
  ['wsl2.swapFile', 'D:\\\\wsl\\\\swap.vhdx', 'D:\\\\wsl\\\\swap.vhdx'],
  ['wsl2.kernel', '\\\\server\\share\\k', '\\\\\\\\server\\\\share\\\\k'],
  ['experimental.ignoredPorts', '80, 443 8080', '80,443,8080'],
  ['experimental.dnsTunnelingIpAddress', '10.0.0.1', '10.0.0.1'],
  ['wsl2.macAddress', '5c:bb:f6:9e:ee:fa', '5c:bb:f6:9e:ee:fa'],
  ['filesystem.umask', '22', '022'],
  ['filesystem.umask', '022', '022'],
  ['automount.options', 'metadata,umask=22', 'metadata,umask=22'],
  ['boot.command', 'echo "a # b"', '"echo \\"a # b\\""'],
  ['automount.cgroups', 'V1', 'v1'],
])('%s takes %j as %s', (name, typed, written) => {
  const parsed = parseInput(key(name), typed);
  expect(parsed.ok && parsed.written).toBe(written);
});

test.each<readonly [string, string, string]>([
  ['wsl2.memory', '12', 'unitMissing'],
  ['wsl2.memory', '50%', 'size'],
  ['wsl2.memory', '-1GB', 'size'],
  ['wsl2.memory', '', 'size'],
  ['wsl2.processors', '08', 'integer'],
  ['wsl2.processors', '4 cores', 'integer'],
  ['wsl2.processors', '99999999999', 'integer'],
  ['wsl2.safeMode', 'maybe', 'boolean'],
  ['wsl2.networkingMode', 'mirored', 'choiceNear'],
  ['wsl2.networkingMode', 'wireless', 'choice'],
  ['wsl2.swapFile', 'swap.vhdx', 'path'],
  ['wsl2.swapFile', 'D:\\Jörg', 'notAscii'],
  ['experimental.ignoredPorts', '80,99999', 'ports'],
  ['experimental.dnsTunnelingIpAddress', '10.0.0.256', 'ipv4'],
  ['wsl2.macAddress', '12:34', 'mac'],
  ['filesystem.umask', '99', 'umask'],
])('%s refuses %j: %s', (name, typed, reason) => {
  const parsed = parseInput(key(name), typed);
  expect(parsed.ok ? parsed.written : parsed.why.key).toBe(`tune.input.${reason}`);
});

test('whatever is taken is what WSL reads from the file', () => {
  const anyKey = fc.constantFrom(...listKeys('wslconfig'));
  const typed = fc.oneof(
    fc.constantFrom(
      '12gb',
      '8',
      'on',
      'mirrored',
      'D:\\x',
      '80,443',
      '10.0.0.1',
      '"a',
      'a # b',
      ' ',
    ),
    fc
      .string({ unit: 'binary-ascii' })
      .filter((text) => !['\0', '\r', '\x1a'].some((char) => text.includes(char))),
  );
  fc.assert(
    fc.property(anyKey, typed, (row, text) => {
      const parsed = parseInput(row, text);
      if (!parsed.ok) return;
      const document = parseConfig(new TextEncoder().encode('[wsl2]\n'), 'wslconfig');
      const edited = applyEdits(document, [planSet(document, row, parsed.written)]);
      const { byName, diagnostics } = readSettings(edited);
      expect(diagnostics).toEqual([]);
      expect(byName.get(`${row.section}.${row.name}`)?.value).toEqual(parsed.value);
    }),
    { numRuns: 3000 },
  );
});

test.each<readonly [string, Parameters<typeof describeValue>[1], string]>([
  ['wsl2.memory', 12 * 1024 ** 3, '12 GiB'],
  ['wsl2.memory', 1000, '1000'],
  ['wsl2.swap', 0, 'none'],
  ['wsl2.processors', 8, '8'],
  ['wsl2.vmIdleTimeout', 60_000, '1 min'],
  ['wsl2.kernelBootTimeout', 1500, '1500 ms'],
  ['wsl2.vmIdleTimeout', -1, 'forever'],
  ['wsl2.safeMode', true, 'on'],
  ['wsl2.networkingMode', 'Nat', 'Nat'],
  ['wsl2.swapFile', undefined, 'chosenByWsl'],
  ['wsl2.kernel', null, 'none'],
  ['experimental.ignoredPorts', [80, 443], '80, 443'],
  ['filesystem.umask', 18, '022'],
  ['wsl2.maxCrashDumpCount', 10, '10'],
])('%s %j is shown as %s', (name, value, expected) => {
  const { key: words, params } = describeValue(key(name), value);
  expect(String(params?.value ?? params?.count ?? words.split('.').at(-1))).toBe(expected);
});
