// Every scenario of the knowledge base that says what it is not has a described PC that only looks like it.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checks } from '../../core/doctor/checks/index.ts';
import { areas } from './scenario-areas.test-support.ts';

const file = new URL('../../../../shared/diagnosis/scenarios.json', import.meta.url);

interface Scenario {
  readonly id: string;
  readonly discriminate: readonly string[];
}

describe.skipIf(!existsSync(file))('the knowledge base', () => {
  const scenarios = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Scenario[]) : [];

  test('every scenario with notes on what it is not has its look-alike', () => {
    const resembled = new Set(
      Object.values(areas)
        .flat()
        .map(({ looksLike }) => looksLike),
    );
    const missing = scenarios
      .filter(({ id, discriminate }) => discriminate.length > 0 && checks.some((c) => c.id === id))
      .filter(({ id }) => !resembled.has(id));
    expect(missing.map(({ id }) => id)).toEqual([]);
  });
});
