// Test support: one fact of a small machine, asked the way the doctor asks.
import type { FactName } from '../../core/doctor/facts.ts';
import { gatherFacts } from '../doctor/gather.ts';
import { createTestMachine, type TestMachine } from '../test-machine.test-support.ts';
import { windowsProbes } from './windows-probes.ts';

export async function askFact(name: FactName, test: TestMachine) {
  const machine = createTestMachine(test);
  for await (const gathered of gatherFacts({ machine, probes: windowsProbes, wanted: [name] })) {
    if (gathered.name === name) return gathered.fact;
  }
  throw new Error(`${name} was not gathered`);
}

export const knownAs = (value: unknown) => ({ state: 'known', value });

export const unknownFor = (reason: string, params?: object) => ({
  state: 'unknown',
  reason:
    params === undefined ? { key: `reasons.${reason}` } : { key: `reasons.${reason}`, params },
});
