// The command line twin of the page: what a person would type for the same answer.
import type { MachineRef } from '../../electron/contract/doctor.ts';
import { showCommandLine } from '../../electron/core/format/command-line.ts';
import { useMachine } from '../data/answers.ts';
import { usePlan } from '../data/changes.ts';
import { type Page, useRoute } from '../layout/route.ts';
import { nameTarget, parseTarget } from '../tune/target.ts';

export function showTwinCommand(
  machine: MachineRef | undefined,
  words: readonly string[] = ['doctor'],
): string {
  const where = machine?.kind === 'described' ? ['--machine', machine.name] : [];
  return showCommandLine('slipway', [...words, ...where]);
}

const twins: Record<
  Exclude<Page, 'containers' | 'plan' | 'projects' | 'tune'>,
  readonly string[]
> = {
  health: ['doctor'],
  engine: ['mode'],
  journal: ['journal'],
  settings: ['doctor'],
};

/** By the wizard's steps; the others are `init`. */
const imageTwins: Readonly<Record<string, string>> = {
  project: 'analyse',
  build: 'build',
  run: 'run',
  verify: 'verify',
  publish: 'push',
  lab: 'lab',
};

/** The twin of the page that is open, for the PC that is looked at. */
export function useTwinCommand(): string {
  const machine = useMachine().data;
  const { page, target, step = 'project' } = useRoute();
  const plan = usePlan().data?.plan;
  if (page === 'tune') {
    return showTwinCommand(machine, ['config', 'diff', ...nameTarget(parseTarget(target))]);
  }
  if (page === 'projects') {
    const words = target === undefined ? ['analyse'] : [imageTwins[step] ?? 'init', target];
    return showTwinCommand(machine, ['image', ...words]);
  }
  // Docker itself has the words for it.
  if (page === 'containers') return 'docker ps --all';
  if (page !== 'plan') return showTwinCommand(machine, twins[page]);
  const checks = [...new Set(plan?.steps.map(({ check }) => check))].filter((id) => id !== '');
  return showTwinCommand(machine, checks.length === 0 ? ['doctor'] : ['fix', ...checks]);
}
