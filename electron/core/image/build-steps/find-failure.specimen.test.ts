// What engines and Go really printed, against what Slipway makes of it.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findFailure } from './find-failure.ts';

const file = new URL('../../../../../shared/diagnosis/scenarios.json', import.meta.url);
const causes = [
  'go-mod-missing',
  'go-version-too-old',
  'cgo-without-gcc',
  'go-private-module',
  'buildkit-required',
];

interface Scenario {
  readonly id: string;
  readonly evidence: readonly { readonly specimen?: string; readonly pattern?: string }[];
}

describe.skipIf(!existsSync(file))('a build log', () => {
  const scenarios: readonly Scenario[] = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : [];
  // Only what has a pattern is the scenario itself; the rest are its neighbours.
  const rows = scenarios
    .filter(({ id }) => causes.includes(id))
    .flatMap(({ id, evidence }) =>
      evidence.flatMap(({ specimen, pattern }) => (specimen && pattern ? [[id, specimen]] : [])),
    );

  test.each(rows)('names %s', (id, specimen = '') => {
    const message = 'process "/bin/sh -c x" did not complete successfully: exit code: 1';
    const found = findFailure({ step: 's', lines: specimen.split('\n'), message });
    expect(found.cause).toBe(id);
  });
});
