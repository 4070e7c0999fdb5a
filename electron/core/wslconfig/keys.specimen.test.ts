// Our tables against the list of keys taken from WSL's source: none missing, none invented, none misread.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ConfigKey, nameKey } from '../../contract/wslconfig-keys/key.ts';
import type { Dialect } from './document.ts';
import { listKeys } from './settings.ts';

const folder = new URL('../../../../shared/windows/', import.meta.url);

interface Row {
  readonly fullName: string;
  readonly type: string;
  readonly default: unknown;
  readonly documented: boolean;
  readonly values?: readonly string[];
  readonly aliases?: readonly string[];
  readonly policy?: string;
}

const kinds: Readonly<Record<string, ConfigKey['kind']>> = {
  string: 'text',
  enum: 'choice',
  list: 'names',
  'port list': 'ports',
};

function readRows(name: string): readonly Row[] {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8')).keys;
}

const files: readonly (readonly [Dialect, string])[] = [
  ['wslconfig', 'wslconfig-keys.json'],
  ['wsl.conf', 'wslconf-keys.json'],
];

describe.skipIf(!existsSync(folder))('the keys of', () => {
  test.each(files)('%s', (dialect, name) => {
    const expected = readRows(name).map(({ fullName, type, documented, values, ...row }) => ({
      fullName,
      kind: kinds[type] ?? type,
      documented,
      values: values && [...values].sort(),
      aliases: row.aliases,
      policy: row.policy?.split(';')[0],
    }));
    const ours = listKeys(dialect).map((key) => ({
      fullName: nameKey(key),
      kind: key.kind,
      documented: key.documented,
      values: key.values && [...key.values, ...Object.keys(key.synonyms ?? {})].sort(),
      aliases: key.aliases,
      policy: key.policy,
    }));
    const byName = (one: { fullName: string }, other: { fullName: string }) =>
      one.fullName.localeCompare(other.fullName);
    expect([...ours].sort(byName)).toEqual([...expected].sort(byName));
  });

  test.each(files)('%s keep the defaults that are plain values', (dialect, name) => {
    const rows = new Map(readRows(name).map((row) => [row.fullName, row.default]));
    const plain = listKeys(dialect).filter(({ default: value }) => typeof value !== 'object');
    expect(plain.map((key) => [nameKey(key), key.default])).toEqual(
      plain.map((key) => [nameKey(key), rows.get(nameKey(key))]),
    );
  });
});
