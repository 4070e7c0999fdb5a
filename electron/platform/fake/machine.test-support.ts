// Test support: a described PC from a few fields, played at once.
import type { MachineDescription } from '../../contract/machine-description.ts';
import type { Machine } from '../ports.ts';
import { createDescribedMachine, type DescribedMachineOptions } from './described-machine.ts';
import { parseMachineFile } from './parse-machine-file.ts';
import { createPassingVariables } from './state-variables.ts';

const words = { en: 'A PC', 'zh-CN': '一台电脑' };

/** The fields as a machine file has them. */
export function createDescription(fields: Readonly<Record<string, unknown>>): MachineDescription {
  const least = { slipwayMachine: 1, name: 'pc', title: words, description: words };
  const file = parseMachineFile(JSON.stringify({ ...least, ...fields }), 'pc.json');
  return { ...file, platform: file.platform ?? 'win32', docker: file.docker ?? 'described' };
}

export function createTestMachine(
  fields: Readonly<Record<string, unknown>>,
  options: Partial<Omit<DescribedMachineOptions, 'description'>> = {},
): Machine {
  return createDescribedMachine({
    description: createDescription(fields),
    variables: createPassingVariables(),
    timeScale: 0,
    clock: { now: () => Date.UTC(2026, 10, 21, 10, 0, 0) },
    ...options,
  });
}
