// Every scenario that the knowledge base calls mendable has a plan with steps that Slipway runs, told in full.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CheckResult } from '../../contract/doctor.ts';
import { chooseFix, outlinePlan } from '../../core/plans/build-plan.ts';
import { isFound } from '../../core/plans/judge-steps.ts';
import { areas } from './scenario-areas.test-support.ts';
import { describeMachine, examine } from './scenario-machine.test-support.ts';

const file = new URL('../../../../shared/diagnosis/scenarios.json', import.meta.url);

interface Scenario {
  readonly id: string;
  readonly layer: string;
  readonly fix: {
    readonly elevation: boolean | string;
    readonly reboot: boolean;
    readonly destructive: string;
    readonly automatable: string;
  };
}

/** As in the specimen test of the checks. */
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

/** Mended by a person all the same, and why. */
const byHand: Readonly<Record<string, string>> = {
  'daemon-json-invalid':
    'What a broken file was meant to say is a guess, and it decides what every container gets.',
  'docker-pipe-access-denied':
    'The window that runs elevated is quit by its owner; who joins docker-users can become administrator.',
  'image-os-mismatch': 'Told with an image in hand, not by the doctor.',
  'windows-build-mismatch': 'Told with an image in hand, not by the doctor.',
};

describe.skipIf(!existsSync(file))('the knowledge base', async () => {
  const all = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Scenario[]) : [];
  const mendable = all.filter(
    ({ id, layer, fix }) =>
      judged.includes(layer) && /^(auto|confirm)/.test(fix.automatable) && !(id in byHand),
  );
  const found = existsSync(file) ? await findAll() : [];
  const plansOf = (id: string) =>
    found.filter((result) => result.id === id).map((result) => readPlan(result));

  test.each(mendable.map(({ id }) => id))('%s has steps that Slipway runs and verifies', (id) => {
    expect(plansOf(id).filter(({ runs, verifies }) => runs && verifies)).not.toEqual([]);
  });

  test.each(mendable.map(({ id, fix }) => [id, fix] as const))(
    '%s says what it needs and what it stops',
    (id, fix) => {
      const needs = plansOf(id).filter(
        ({ runs, elevated, restarts, warns }) =>
          runs &&
          (fix.elevation !== true || elevated) &&
          (!fix.reboot || restarts) &&
          (!/^(stops|terminates|shutdown|open programs)/.test(fix.destructive) || warns),
      );
      expect(needs).not.toEqual([]);
    },
  );

  test('nothing is left to a person that Slipway mends', () => {
    const mended = Object.keys(byHand).filter((id) => plansOf(id).some(({ runs }) => runs));
    expect(mended).toEqual([]);
  });
});

/** Every finding on every PC of the scenario tables. */
async function findAll(): Promise<readonly CheckResult[]> {
  const rows = Object.values(areas).flat();
  const runs = await Promise.all(rows.map((row) => examine(describeMachine(row.on, row.changes))));
  return runs.flatMap(({ report }) => report.checks.filter(isFound));
}

function readPlan(result: CheckResult) {
  const { steps, restarts } = outlinePlan([result]);
  const own = steps.filter(({ kind }) => kind !== 'guide');
  return {
    runs: chooseFix(result)?.automatable !== 'guide' && own.length > 0,
    verifies: result.verify.length > 0,
    elevated: own.some(({ elevated }) => elevated),
    restarts,
    warns: own.some(({ stops }) => stops !== null),
  };
}
