// What a check-up after a step, after a crash or after a restart of Windows says of a plan.
import { expect, test } from 'vitest';
import type { CheckResult } from '../../contract/doctor.ts';
import type { PlanStep, StepState } from '../../contract/plans.ts';
import { judgeStep, type ProgressSource, refreshSteps } from './judge-steps.ts';

type Status = CheckResult['status'];

const command = (program: string, args: readonly string[]): ProgressSource['step'] => ({
  kind: 'command',
  program,
  args: [...args],
  elevated: true,
});
const kinds = {
  dism: ['vmp', 'command', 'windows', command('dism', ['/online'])],
  bcdedit: [
    'hypervisor',
    'command',
    'windows',
    command('bcdedit', ['/set', 'hypervisorlaunchtype', 'auto']),
  ],
  restart: ['vmp', 'restart', 'windows', command('shutdown', ['/r', '/t', '0'])],
  edit: ['config', 'edit', 'wsl', { kind: 'edit', file: 'x', text: { key: 'x' } }],
  shutdown: ['other', 'command', 'wsl', command('wsl', ['--shutdown'])],
  session: ['host', 'command', 'session', command('reg', ['delete'])],
  prune: ['disk', 'command', 'none', command('docker', ['image', 'prune', '-a', '-f'])],
  guide: ['vmp', 'guide', 'windows', { kind: 'guide', text: { key: 'x' } }],
} as const satisfies Record<
  string,
  readonly [string, PlanStep['kind'], ProgressSource['restart'], ProgressSource['step']]
>;

/** `dism:running restart:planned` as a plan. */
function read(text: string) {
  const rows = text.split(' ').map((row) => row.split(':') as [keyof typeof kinds, StepState]);
  const steps = rows.map(([name, state], index): PlanStep => {
    const [check, kind] = kinds[name];
    const shown = name === 'shutdown' ? 'wsl --shutdown' : name;
    const rest = { title: { key: 'x' }, elevated: false, stops: null, undo: null, detail: '' };
    return { index, group: index, check, fix: 'x', kind, shown, state, ...rest };
  });
  const sources = rows.map(
    ([name]): ProgressSource => ({ restart: kinds[name][2], step: kinds[name][3] }),
  );
  return { steps, sources };
}

/** `vmp:ok` as results of a check-up. */
function hear(text: string): CheckResult[] {
  const rows = text.split(' ').filter((row) => row !== '');
  return rows.map((row) => {
    const [id, status] = row.split(':') as [string, Status];
    return { id, status, evidence: [], fixes: [] } as unknown as CheckResult;
  });
}

test.each<readonly [string, string, string, StepState]>([
  ['it mended what it should', 'session:done', 'host:ok', 'done'],
  ['what it freed shows once the disk is compacted', 'prune:done', 'disk:problem', 'done'],
  ['still wrong until the next sign-in', 'session:done', 'host:problem', 'restart-needed'],
  [
    'still wrong, and WSL restarts only later',
    'edit:done shutdown:planned',
    'config:advice',
    'done',
  ],
  ['still wrong after that', 'edit:done shutdown:done', 'config:advice', 'unverified'],
  ['nobody can tell', 'edit:done', 'config:unknown', 'unverified'],
  [
    'a feature that waits',
    'dism:done',
    'vmp:problem feature-reboot-pending:problem',
    'restart-needed',
  ],
  [
    'a feature that waits and reads as on',
    'dism:done',
    'vmp:ok feature-reboot-pending:problem',
    'restart-needed',
  ],
  [
    'a feature that waits for nothing',
    'dism:done',
    'vmp:problem feature-reboot-pending:ok',
    'unverified',
  ],
  ['what shows after a restart only', 'bcdedit:done', 'hypervisor:problem', 'restart-needed'],
])('a step that took place, %s', (_name, plan, results, expected) => {
  expect(judgeStep(read(plan), 0, hear(results))).toBe(expected);
});

test.each<readonly [string, string, string, readonly StepState[]]>([
  ['cut off before it took place', 'edit:running', 'config:advice', ['planned']],
  ['cut off after it', 'edit:running', 'config:ok', ['done']],
  ['mended by somebody else', 'edit:planned', 'config:ok', ['not-needed']],
  ['a guide stays', 'guide:planned', 'vmp:ok', ['planned']],
  [
    'Windows has not restarted',
    'dism:restart-needed restart:planned',
    'vmp:problem feature-reboot-pending:problem',
    ['restart-needed', 'planned'],
  ],
  [
    'asked to restart, and it did not',
    'dism:restart-needed restart:running',
    'vmp:problem feature-reboot-pending:problem',
    ['restart-needed', 'planned'],
  ],
  [
    'Windows has restarted',
    'dism:restart-needed restart:running',
    'vmp:ok feature-reboot-pending:ok',
    ['done', 'done'],
  ],
  [
    'a person restarted it',
    'dism:restart-needed restart:planned',
    'vmp:ok feature-reboot-pending:ok',
    ['done', 'done'],
  ],
  [
    'it restarted and did not help',
    'bcdedit:restart-needed restart:running',
    'hypervisor:problem feature-reboot-pending:ok',
    ['unverified', 'done'],
  ],
  [
    'nothing tells yet',
    'bcdedit:restart-needed restart:planned',
    'hypervisor:problem feature-reboot-pending:ok',
    ['restart-needed', 'planned'],
  ],
  [
    'nothing is left that needs a restart',
    'dism:planned restart:planned',
    'vmp:ok',
    ['not-needed', 'not-needed'],
  ],
])('a plan taken up again: %s', (_name, plan, results, expected) => {
  expect(refreshSteps(read(plan), hear(results)).map(({ state }) => state)).toEqual(expected);
});
