// docs/security.md promises nothing without a test, and every test of it is in the table.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mutations } from '../desktop/mutations.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');
const rows = read('docs', 'security.md')
  .split('\n')
  .filter((line) => /^\| \d+ /.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));
const proofs = [...read('e2e', 'desktop', 'proofs.ts').matchAll(/^ {2}'(.+)': \w+,$/gm)].map(
  (match) => match[1] ?? '',
);

test('all twenty items of the checklist have a proof that exists', () => {
  expect(rows.map(([, number]) => Number(number))).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 1),
  );
  const without = rows.filter(
    ([, , , , proof = '']) =>
      !proofs.some((name) => proof.includes(name)) && !/\.test\.ts|lane `package`/.test(proof),
  );
  expect(without).toEqual([]);
});

test('every proof and every mutation stands in the table', () => {
  const table = rows.flat().join('\n');
  const names = [...proofs, ...Object.keys(mutations)];
  expect(names.filter((name) => !table.includes(name))).toEqual([]);
  const failing = Object.values(mutations).map(({ fails }) => fails);
  expect(failing.filter((name) => !proofs.includes(name))).toEqual([]);
});

test('Electron is pinned to the version that is installed and tested', () => {
  const { devDependencies } = JSON.parse(read('package.json'));
  const { version } = JSON.parse(read('node_modules', 'electron', 'package.json'));
  expect(devDependencies.electron).toBe(version);
});
