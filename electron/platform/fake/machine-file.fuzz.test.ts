import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { AppError } from '../../contract/app-error.ts';
import { fuzz, spoil } from '../fuzz.test-support.ts';
import { parseMachineFile } from './parse-machine-file.ts';

const folder = new URL('../../../resources/machines/', import.meta.url);
const samples = ['docker-stopped', 'german-docker-down', 'healthy-no-go', 'it-locked-down'].map(
  (name) => readFileSync(new URL(`${name}.json`, folder), 'utf8'),
);

test('any machine file is read, or refused with the place of the mistake', () => {
  const tokens = [
    '"when": {}',
    '"args": [',
    'null',
    'true',
    '1e999',
    '"hangs": true,',
    '[[[',
    '{"a":',
  ];
  fuzz('machine descriptions', spoil(samples, tokens), (text) => {
    try {
      expect(parseMachineFile(text, 'pc.json').slipwayMachine).toBe(1);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      expect(error.code).toMatch(/^MACHINE_/);
    }
  });
});
