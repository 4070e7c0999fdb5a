// A plan as a person reads it: a line a step, in the order of the causes.
import { expect, test } from 'vitest';
import type { CheckResult, Fix, FixStep } from '../../contract/doctor.ts';
import { outlinePlan } from './build-plan.ts';

const run = (program: string, ...args: readonly string[]): FixStep => ({
  kind: 'command',
  program,
  args: [...args],
  elevated: false,
});
const enable = (feature: string) =>
  run('dism', '/online', '/enable-feature', `/featurename:${feature}`, '/all', '/norestart');

function found(
  id: string,
  layer: CheckResult['layer'],
  fix: Partial<Fix>,
  more: Partial<CheckResult> = {},
): CheckResult {
  return {
    id,
    layer,
    severity: 'error',
    status: 'problem',
    params: {},
    causedBy: [],
    explainedBy: [],
    mayComeFrom: [],
    explains: [],
    evidence: [],
    verify: [],
    fixes: [
      {
        id: `fix-${id}`,
        automatable: 'confirm',
        elevation: false,
        restart: 'none',
        steps: [],
        ...fix,
      },
    ],
    ...more,
  };
}

const read = (checks: readonly CheckResult[]) => {
  const { steps, prompts, restarts } = outlinePlan(checks);
  return {
    steps: steps.map(
      ({ kind, shown, elevated, group }) => `${group} ${elevated ? 'admin ' : ''}${kind} ${shown}`,
    ),
    prompts,
    restarts,
  };
};

const vmp = found('vmp', 'windows-feature', {
  restart: 'windows',
  steps: [enable('VirtualMachinePlatform')],
});
const hypervisor = found('hypervisor', 'hypervisor', {
  restart: 'windows',
  steps: [run('bcdedit', '/set', 'hypervisorlaunchtype', 'auto')],
});
const distro = found('distro', 'distro', {
  steps: [run('wsl', '--install', '-d', 'Ubuntu', '--no-launch')],
});

test('administrator steps share one prompt, Windows restarts once, the rest comes after it', () => {
  expect(read([distro, hypervisor, vmp])).toEqual({
    steps: [
      '0 admin command dism /online /enable-feature /featurename:VirtualMachinePlatform /all /norestart',
      '0 admin command bcdedit /set hypervisorlaunchtype auto',
      '1 restart shutdown /r /t 0',
      '2 command wsl --install -d Ubuntu --no-launch',
    ],
    prompts: 1,
    restarts: true,
  });
});

test('what several fixes want is done once, at the end', () => {
  const shutdown = run('wsl', '--shutdown');
  const memory = found('memory', 'wslconfig', {
    restart: 'wsl',
    steps: [{ kind: 'edit', file: 'C:\\Users\\dev\\.wslconfig', text: { key: 'x' } }, shutdown],
  });
  const key = found('key', 'wslconfig', {
    restart: 'wsl',
    steps: [{ kind: 'edit', file: 'C:\\Users\\dev\\.wslconfig', text: { key: 'y' } }, shutdown],
  });
  expect(read([memory, key])).toEqual({
    steps: [
      '0 edit C:\\Users\\dev\\.wslconfig',
      '1 edit C:\\Users\\dev\\.wslconfig',
      '2 command wsl --shutdown',
    ],
    prompts: 0,
    restarts: false,
  });
});

test('a file that WSL reads at its start is followed by one restart of WSL', () => {
  const name = found('name', 'wslconfig', {
    restart: 'wsl',
    steps: [{ kind: 'edit', file: '.wslconfig', text: { key: 'x' } }],
  });
  expect(read([name]).steps).toEqual(['0 edit .wslconfig', '1 command wsl --shutdown']);
  expect(outlinePlan([name]).steps.map(({ stops }) => stops?.key ?? null)).toEqual([
    null,
    'wslconfig.destroys.shutdown',
  ]);
});

test('a command that Slipway does not run itself is shown as a guide', () => {
  const lost = found('lost', 'distro', {
    automatable: 'guide',
    steps: [run('wsl', '--unregister', 'Ubuntu')],
  });
  expect(read([lost]).steps).toEqual(['0 guide wsl --unregister Ubuntu']);
});

test('a cause comes before what it explains, whatever their layers', () => {
  const late = found(
    'late',
    'firmware',
    { steps: [run('wsl', '--shutdown')] },
    { explainedBy: ['early'] },
  );
  const early = found('early', 'docker-engine', { steps: [run('docker', 'desktop', 'start')] });
  expect(outlinePlan([late, early]).steps.map(({ check }) => check)).toEqual(['early', 'late']);
});
