// The command line twin of the page: what a person would type for the same answer.
import type { MachineRef } from '../../electron/contract/doctor.ts';
import { showCommandLine } from '../../electron/core/format/command-line.ts';
import { useMachine } from '../data/answers.ts';
import { usePlan } from '../data/changes.ts';
import { type Page, useRoute } from '../layout/route.ts';

export function showTwinCommand(
  machine: MachineRef | undefined,
  words: readonly string[] = ['doctor'],
): string {
  const where = machine?.kind === 'described' ? ['--machine', machine.name] : [];
  return showCommandLine('slipway', [...words, ...where]);
}

const twins: Record<Exclude<Page, 'plan'>, readonly string[]> = {
  health: ['doctor'],
  engine: ['mode'],
  journal: ['journal'],
  settings: ['doctor'],
};

/** The twin of the page that is open, for the PC that is looked at. */
export function useTwinCommand(): string {
  const machine = useMachine().data;
  const { page } = useRoute();
  const plan = usePlan().data?.plan;
  if (page !== 'plan') return showTwinCommand(machine, twins[page]);
  const checks = [...new Set(plan?.steps.map(({ check }) => check))].filter((id) => id !== '');
  return showTwinCommand(machine, checks.length === 0 ? ['doctor'] : ['fix', ...checks]);
}
