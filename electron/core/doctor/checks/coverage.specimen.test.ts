// Every scenario of the knowledge base whose layer the doctor judges has a check under its own id.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checks } from './index.ts';

const file = new URL('../../../../../shared/diagnosis/scenarios.json', import.meta.url);

interface Scenario {
  readonly id: string;
  readonly layer: string;
  readonly severity: string;
  readonly causedBy: readonly string[];
}

const judged = [
  'firmware',
  'windows-feature',
  'hypervisor',
  'wsl-kernel',
  'distro',
  'wslconfig',
  'docker-engine',
  'docker-mode',
];
/** Can only be told with an image in hand. */
const needsImage = ['image-os-mismatch', 'windows-build-mismatch'];

describe.skipIf(!existsSync(file))('the knowledge base', () => {
  const scenarios = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Scenario[]) : [];
  const expected = scenarios.filter(
    ({ id, layer }) => judged.includes(layer) && !needsImage.includes(id),
  );

  test('every scenario of the judged layers is a check of that layer', () => {
    const placed = (rows: readonly { id: string; layer: string }[]) =>
      rows.map(({ id, layer }) => `${id} in ${layer}`).sort();
    const own = checks.filter(({ id }) => expected.some((scenario) => scenario.id === id));
    expect(placed(own)).toEqual(placed(expected));
  });

  test('every cause that the knowledge base knows is a way up in our graph', () => {
    const parents = new Map(checks.map(({ id, causedBy }) => [id, causedBy]));
    const reaches = (from: string, target: string): boolean =>
      (parents.get(from) ?? []).some((cause) => cause === target || reaches(cause, target));
    const missing = expected.flatMap(({ id, causedBy }) =>
      causedBy
        .filter((cause) => parents.has(cause) && !reaches(id, cause))
        .map((cause) => `${id} < ${cause}`),
    );
    expect(missing).toEqual([]);
  });
});
