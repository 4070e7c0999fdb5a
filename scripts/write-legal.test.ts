import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listShippedPackages } from './shipped-packages.ts';
import { describeBill } from './write-legal.ts';

const root = join(import.meta.dirname, '..');
const packages = listShippedPackages(root);

test('what is shipped has a licence that may be shipped', () => {
  const allowed =
    /^(?:MIT|MIT-0|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|Unlicense|CC0-1\.0|BlueOak-1\.0\.0|Python-2\.0)$/;
  const others = packages.filter(({ license }) =>
    license
      .replaceAll(/[()]/g, '')
      .split(/ (?:OR|AND) /)
      .every((one) => !allowed.test(one)),
  );
  expect(others.map(({ name, license }) => [name, license])).toEqual([]);
});

test('the bill names what is installed, what is bundled, and no tool', () => {
  const names = packages.map(({ name }) => name);
  const asked = [
    'dockerode',
    'ssh2',
    'react',
    '@orpc/server',
    '@fluentui/react-components',
    'vite',
  ];
  expect(asked.filter((name) => names.includes(name))).toEqual(asked.slice(0, -1));
});

test('every entry of the bill can be found again: name, version, hash', () => {
  const { components } = describeBill(packages, '1.2.3');
  const bad = components.filter(
    ({ name, purl, hashes }) =>
      !/^pkg:npm\/(?:%40[\w.-]+\/)?[\w.-]+@\d/.test(purl) ||
      (name !== 'electron' && !/^[0-9a-f]{128}$/.test(hashes?.[0]?.content ?? '')),
  );
  expect(bad).toEqual([]);
  expect(new Set(components.map((one) => one['bom-ref'])).size).toBe(components.length);
});
