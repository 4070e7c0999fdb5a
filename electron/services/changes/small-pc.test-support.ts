// Test support: a described PC with four things wrong, and a doctor that reads nothing but its state variables.

import type { Fix, FixStep } from '../../contract/doctor.ts';
import type { JobEvent } from '../../contract/jobs.ts';
import { type MachineFile, machineFile } from '../../contract/machine-description.ts';
import type { Plan } from '../../contract/plans.ts';
import { type Check, defineCheck, saw } from '../../core/doctor/check.ts';
import { healthyValues } from '../../core/doctor/checks/healthy-facts.test-support.ts';
import { createDescribedMachine } from '../../platform/fake/described-machine.ts';
import {
  createPassingVariables,
  type StateVariables,
} from '../../platform/fake/state-variables.ts';
import type { Machine, StateStore } from '../../platform/ports.ts';
import type { AnyProbe } from '../probes/probe.ts';
import { createTestState } from '../test-machine.test-support.ts';
import { type Changes, createChanges } from './changes.ts';

export const configPath = 'C:\\Users\\dev\\.wslconfig';
const dismArgs = [
  '/online',
  '/enable-feature',
  '/featurename:VirtualMachinePlatform',
  '/all',
  '/norestart',
];
const undoArgs = [
  '/online',
  '/disable-feature',
  '/featurename:VirtualMachinePlatform',
  '/norestart',
];

/** As a machine file has them; a test lays others in front. */
export type Commands = NonNullable<MachineFile['commands']>;

const start = { vmp: 'off', hypervisor: 'off', clock: 'off', docker: 'off', images: 'kept' };

const commands: Commands = [
  {
    program: 'dism',
    args: dismArgs,
    when: { vmp: 'off' },
    exitCode: 3010,
    onEnd: { vmp: 'pending' },
  },
  { program: 'dism', args: dismArgs },
  { program: 'dism', args: undoArgs, exitCode: 3010, onEnd: { vmp: 'leaving' } },
  {
    program: 'bcdedit',
    args: ['/set', 'hypervisorlaunchtype', 'auto'],
    onEnd: { hypervisor: 'set' },
  },
  { program: 'shutdown', args: ['/r', '/t', '0'], restarts: true },
  {
    program: 'wsl',
    args: ['-d', 'Ubuntu', '-u', 'root', '--exec', 'hwclock', '-s'],
    onEnd: { clock: 'on' },
  },
  { program: 'wsl', args: ['--shutdown'] },
  { program: 'reg', args: ['add', '*'] },
  { program: 'docker', args: ['desktop', 'start'], onEnd: { docker: 'on' } },
  { program: 'docker', args: ['desktop', 'stop'], onEnd: { docker: 'off' } },
  { program: 'docker', args: ['image', 'prune', '-a', '-f'], onEnd: { images: 'lost' } },
];

const run = (program: string, args: readonly string[], elevated = false): FixStep => ({
  kind: 'command',
  program,
  args: [...args],
  elevated,
});

function wrong(
  id: string,
  layer: Check['layer'],
  fix: Partial<Fix>,
  isRight: (state: State) => boolean,
): Check {
  return defineCheck({
    id,
    layer,
    severity: 'error',
    causedBy: id === 'clock' ? ['config'] : [],
    needs: ['system'],
    judge: ({ system }) => {
      const state = system as unknown as State;
      const evidence = [saw('state', state[id] ?? JSON.stringify(state), true)];
      if (isRight(state)) return { verdict: 'ok', evidence };
      const base = {
        id: `fix-${id}`,
        automatable: 'confirm',
        elevation: false,
        restart: 'none',
      } as const;
      return { verdict: 'found', evidence, fixes: [{ ...base, steps: [], ...fix }], verify: [] };
    },
  });
}

type State = Readonly<Record<string, string>>;

export const checks: readonly Check[] = [
  wrong(
    'feature-reboot-pending',
    'windows-feature',
    { restart: 'windows', steps: [run('shutdown', ['/r', '/t', '0'])] },
    ({ vmp }) => vmp !== 'pending',
  ),
  wrong(
    'vmp',
    'windows-feature',
    { restart: 'windows', elevation: true, steps: [run('dism', dismArgs, true)] },
    ({ vmp }) => vmp === 'on',
  ),
  wrong(
    'hypervisor',
    'hypervisor',
    {
      restart: 'windows',
      elevation: true,
      steps: [run('bcdedit', ['/set', 'hypervisorlaunchtype', 'auto'], true)],
    },
    ({ hypervisor }) => hypervisor === 'on',
  ),
  wrong(
    'config',
    'wslconfig',
    {
      restart: 'wsl',
      steps: [
        {
          kind: 'edit',
          file: configPath,
          text: {
            key: 'wslconfig.edits.replace',
            params: { line: 2, before: 'memory=4gb', after: 'memory=4GB' },
          },
        },
      ],
    },
    ({ config }) => config?.includes('4GB') === true,
  ),
  wrong(
    'clock',
    'wsl-kernel',
    {
      automatable: 'auto',
      steps: [run('wsl', ['-d', 'Ubuntu', '-u', 'root', '--exec', 'hwclock', '-s'])],
    },
    ({ clock }) => clock === 'on',
  ),
  wrong(
    'docker',
    'docker-engine',
    { automatable: 'auto', steps: [run('docker', ['desktop', 'start'])] },
    ({ docker }) => docker === 'on',
  ),
  // Mended by nothing that Slipway runs: what the disk holds comes back when a person compacts it.
  wrong(
    'disk',
    'disk',
    { steps: [run('docker', ['image', 'prune', '-a', '-f'])] },
    ({ images }) => images === 'compacted',
  ),
];

export interface SmallPc {
  readonly machine: Machine;
  readonly variables: StateVariables;
  /** What the PC really is now. */
  truth(): Promise<State>;
  /** Slipway in one process; several share the PC and the state folder. */
  open(state: StateStore, host?: 'desktop' | 'web' | 'cli'): Changes;
}

export interface SmallPcOptions {
  readonly first?: Commands;
  readonly permission?: MachineFile['permission'];
  readonly variables?: StateVariables;
  readonly kind?: Machine['kind'];
  readonly startAgain?: string;
  /** What Windows says of the account; it does not say when absent. */
  readonly isAdministrator?: boolean;
  /** Real milliseconds for a described one; 0 when absent. */
  readonly timeScale?: number;
  /** Laid around what Slipway works on; the truth is read past it. */
  readonly around?: (machine: Machine) => Machine;
}

export function createSmallPc(options: SmallPcOptions = {}): SmallPc {
  const {
    first = [],
    permission = [{ answer: 'allowed' }],
    variables = createPassingVariables(),
    timeScale = 0,
  } = options;
  const description = machineFile.parse({
    slipwayMachine: 1,
    name: 'small-pc',
    title: { en: 'Small', 'zh-CN': '小' },
    description: { en: 'Small', 'zh-CN': '小' },
    platform: 'win32',
    environment: { USERPROFILE: 'C:\\Users\\dev', USERNAME: 'dev', SystemRoot: 'C:\\Windows' },
    state: start,
    commands: [...first, ...commands],
    permission,
    restart: [
      { when: { vmp: 'pending' }, set: { vmp: 'on' } },
      { when: { vmp: 'leaving' }, set: { vmp: 'off' } },
      { when: { hypervisor: 'set' }, set: { hypervisor: 'on' } },
    ],
    files: [{ path: configPath, text: '[wsl2]\r\nmemory=4gb\r\n# mine\r\n' }],
    folders: ['C:\\Users\\dev'],
  });
  const described = createDescribedMachine({
    description: { ...description, platform: 'win32', docker: 'described' },
    variables,
    timeScale,
  });
  const machine: Machine = { ...described, kind: options.kind ?? 'described' };
  const seen = options.around?.(machine) ?? machine;
  const truth = async (): Promise<State> => {
    const file = await machine.files.read(configPath);
    const config = file.outcome === 'read' ? new TextDecoder().decode(file.bytes) : '';
    const values = Object.entries({ ...start, ...(await variables.load()) });
    const plain = values.filter(([name]) => !name.startsWith('file:'));
    return { ...Object.fromEntries(plain.map(([name, value]) => [name, String(value)])), config };
  };
  const probe = {
    fact: 'system',
    deadlineMs: 5000,
    ask: async () => ({ state: 'known', value: { ...healthyValues.system, ...(await truth()) } }),
  };
  const { isAdministrator } = options;
  const account = {
    fact: 'account',
    deadlineMs: 5000,
    ask: async () =>
      isAdministrator === undefined
        ? { state: 'unknown', reason: { key: 'reasons.notGathered' } }
        : { state: 'known', value: { ...healthyValues.account, isAdministrator } },
  };
  return {
    machine,
    variables,
    truth,
    open: (state, host = 'desktop') =>
      createChanges({
        machines: { current: () => seen },
        state,
        host,
        events: { publish: () => {} },
        version: '0.0.0',
        startAgain: () => options.startAgain,
        checks,
        probes: [probe, account] as unknown as readonly AnyProbe[],
      }),
  };
}

/** Runs a plan that was just offered, to its end. */
export async function follow(
  changes: Changes,
  offered: { plan: { id: string }; confirmation: string },
  typed?: string,
) {
  const { plan, confirmation } = offered;
  const job = await changes.plans.run({ id: plan.id, confirmation, typed });
  const events: JobEvent[] = [];
  for await (const event of changes.jobs.watch(job.id, 0, undefined)) events.push(event);
  const last = events.findLast((event) => event.kind === 'state');
  return { job, events, end: last?.kind === 'state' ? last.state : undefined };
}

/** An ended job in one line. */
export function showEnd(end: Awaited<ReturnType<typeof follow>>['end']): string {
  return end && 'said' in end ? `${end.state} ${end.said.key}` : (end?.state ?? 'none');
}

/** One process, a PC and a state folder in memory. */
export function openSmallPc(options: SmallPcOptions = {}) {
  const pc = createSmallPc(options);
  const state = createTestState();
  return { pc, state, changes: pc.open(state) };
}

/** A plan, a line a step. */
export function showSteps({ plan }: { readonly plan: Pick<Plan, 'steps'> }): readonly string[] {
  return plan.steps.map(({ check, kind, state }) => `${check} ${kind} ${state}`);
}

/** The journal, oldest first, a line an entry. */
export async function showJournal({ journal: { list } }: Changes): Promise<readonly string[]> {
  const lines = (await list()).map(({ change, state }) => {
    const name = change.kind === 'command' ? change.command.split(' ')[0] : 'file';
    return `${name} ${state}`;
  });
  return lines.reverse();
}
