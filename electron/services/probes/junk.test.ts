import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type JsonValue, scripts } from '../../platform/ports.ts';
import { gatherFacts } from '../doctor/gather.ts';
import { createTestMachine } from '../test-machine.test-support.ts';
import { windowsProbes } from './windows-probes.ts';

const wanted = windowsProbes.map(({ fact }) => fact);

/** Keys that the scripts use, filled with anything: deeper into the probes than plain junk gets. */
const keys = [
  'os',
  'computer',
  'processors',
  'features',
  'services',
  'distros',
  'processes',
  'errors',
];
const almost = fc.dictionary(
  fc.constantFrom(...keys, 'drives', 'msi', 'revision', 'servicingPending', 'wslInstallStatus'),
  fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())),
);

test('whatever scripts and wsl.exe answer, every probe gives a fact and none fails', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.jsonValue(), almost), fc.string(), async (value, text) => {
      const answer = { outcome: 'answered', value: value as JsonValue, ms: 1 } as const;
      const machine = createTestMachine({
        scripts: Object.fromEntries(scripts.map((script) => [script, answer])),
        commands: {
          'wsl --version': text,
          'wsl --status': text,
          'wsl --list --verbose': `NAME STATE VERSION\n* ${text} Running 2`,
        },
      });
      const failed: string[] = [];
      for await (const { name, fact } of gatherFacts({ machine, probes: windowsProbes, wanted })) {
        if (fact.state === 'unknown' && fact.reason.key === 'reasons.probeFailed')
          failed.push(name);
      }
      expect(failed).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
