import { expect, test } from 'vitest';
import type { Job, JobState } from '../../electron/contract/jobs.ts';
import type { Plan, PlanStep, StepState } from '../../electron/contract/plans.ts';
import { viewPlan } from './plan-view.ts';

const text = { key: 'x' };
const running = (step: number): JobState => ({ state: 'running', step, steps: 3, doing: text });

function createStep(index: number, state: StepState, group = index): PlanStep {
  return {
    index,
    check: `check-${index}`,
    fix: 'fix',
    kind: 'command',
    title: text,
    shown: 'command',
    elevated: false,
    group,
    stops: null,
    undo: null,
    state,
    detail: '',
  };
}

function createPlan(state: Plan['state'], steps: readonly StepState[], groups = [0, 0, 1]): Plan {
  return {
    id: 'p',
    machine: { kind: 'described', name: 'test' },
    createdAt: '2026-11-21T09:00:00.000Z',
    steps: steps.map((one, index) => createStep(index, one, groups[index])),
    prompts: 1,
    restarts: false,
    otherAccount: false,
    typedName: null,
    state,
    job: state === 'planned' ? null : 'j',
  };
}

function createJob(state: JobState): Job {
  return {
    id: 'j',
    kind: 'fix',
    title: text,
    machine: { kind: 'described', name: 'test' },
    by: { host: 'web', user: 'lin' },
    startedAt: '2026-11-21T09:00:00.000Z',
    endedAt: null,
    seq: 1,
    state,
  };
}

const open: readonly StepState[] = ['planned', 'planned', 'planned'];
const permission: JobState = { state: 'waiting', step: 1, steps: 3, for: 'permission' };
const restart: JobState = { state: 'waiting', step: 3, steps: 3, for: 'windows-restart' };

test.each([
  ['not started', createPlan('planned', open), undefined, 'ready', open, 0],
  [
    'the second step runs',
    createPlan('running', ['done', 'planned', 'planned']),
    createJob(running(2)),
    'running',
    ['done', 'running', 'planned'],
    1,
  ],
  [
    'Windows asks',
    createPlan('running', open),
    createJob(permission),
    'permission',
    ['running', 'planned', 'planned'],
    0,
  ],
  [
    'Windows has to restart',
    createPlan('running', ['done', 'restart-needed', 'planned']),
    createJob(restart),
    'restart',
    ['done', 'restart-needed', 'running'],
    2,
  ],
  [
    'found after the restart',
    createPlan('waiting-for-restart', ['done', 'restart-needed', 'planned']),
    undefined,
    'restart',
    ['done', 'restart-needed', 'planned'],
    2,
  ],
  [
    'the job ended and the plan is not read again yet',
    createPlan('running', ['done', 'running', 'planned']),
    createJob({ state: 'done', said: text }),
    'running',
    ['done', 'running', 'planned'],
    1,
  ],
  [
    'a step did not help',
    createPlan('stopped', ['done', 'unverified', 'planned']),
    createJob({ state: 'failed', said: text }),
    'stopped',
    ['done', 'unverified', 'planned'],
    1,
  ],
  [
    'the process died',
    createPlan('running', ['done', 'running', 'planned']),
    createJob({ state: 'interrupted' }),
    'interrupted',
    ['done', 'running', 'planned'],
    1,
  ],
] as const)('%s', (_name, plan, job, phase, states, done) => {
  const view = viewPlan(plan, job);
  expect({
    phase: view.phase,
    states: view.steps.map(({ state }) => state),
    done: view.done,
    groups: view.groups.map((group) => group.map(({ index }) => index)),
  }).toEqual({ phase, states: [...states], done, groups: [[0, 1], [2]] });
});
