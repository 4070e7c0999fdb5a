// docs/fidelity.md has a row for everything that is taken from Windows, and for nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { programs, scripts } from '../../electron/platform/ports.ts';
import { root } from '../lanes/processes.ts';

const text = readFileSync(join(root, 'docs', 'fidelity.md'), 'utf8');
const probes = join(root, 'electron', 'services', 'probes');

test.each([
  ['Facts of the doctor', listFacts()],
  ['Scripts', scripts],
  ['Programs', programs.filter((name) => !name.startsWith('docker-credential-'))],
])('%s: a row each', (heading, names) => {
  expect(listRows(heading)).toEqual([...names].sort());
});

test('every row says how to prove it on a real PC', () => {
  const rows = text.split('\n').filter((line) => line.startsWith('| `'));
  expect(rows.filter((row) => splitRow(row).some((cell) => cell === ''))).toEqual([]);
});

function listRows(heading: string): readonly string[] {
  const [, section = ''] = text.split(`## ${heading}\n`);
  const rows = section.split('\n## ')[0]?.matchAll(/^\| `([^`]+)` \|/gm) ?? [];
  return [...rows].map(([, name = '']) => name).sort();
}

function splitRow(row: string): readonly string[] {
  return row
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** End-to-end tests see services from outside: their source says which facts they ask for. */
function listFacts(): readonly string[] {
  return readdirSync(probes)
    .filter((name) => name.endsWith('.ts') && !name.includes('.test'))
    .flatMap((name) =>
      [...readFileSync(join(probes, name), 'utf8').matchAll(/^ {2}fact: '(\w+)'/gm)].map(
        ([, fact = '']) => fact,
      ),
    );
}
