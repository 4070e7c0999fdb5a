// A plan and its job, read together: how far each step is, and what the page is about now.
//
//   ready ──run──► running ◄──► permission ──► done
//                     │  └──────► restart (Windows) ──run──► running …
//                     └──► stopped · interrupted ──run──► running …   (stopped ones are planned anew)
import type { Job } from '../../electron/contract/jobs.ts';
import type { Plan, PlanStep, StepState } from '../../electron/contract/plans.ts';
import { hasEnded } from '../data/job-feed.ts';

export type PlanPhase =
  | 'ready'
  | 'running'
  | 'permission'
  | 'docker-permission'
  | 'restart'
  | 'done'
  | 'stopped'
  | 'interrupted';

export interface PlanView {
  readonly phase: PlanPhase;
  /** Windows has restarted since the plan asked for it. */
  readonly hasRestarted: boolean;
  readonly steps: readonly PlanStep[];
  /** Steps that share a permission prompt stand together. */
  readonly groups: readonly (readonly PlanStep[])[];
  readonly done: number;
  /** Steps that Slipway would run; guides are for the person. */
  readonly left: number;
  /** The step that runs, or the first that did not come to a good end. */
  readonly current: PlanStep | undefined;
}

/** The plan is what was last read, the job what was last heard: the job knows the running step first. */
export function viewPlan(plan: Plan, job: Job | undefined): PlanView {
  const phase = findPhase(plan, job);
  const steps = plan.steps.map((step) => ({ ...step, state: findState(step, plan, job) }));
  return {
    phase,
    hasRestarted: steps.some(({ kind, state }) => kind === 'restart' && state === 'done'),
    steps,
    groups: [...new Set(steps.map(({ group }) => group))].map((group) =>
      steps.filter((step) => step.group === group),
    ),
    done: steps.filter(({ state }) => isGood(state)).length,
    left: steps.filter(({ state, kind }) => state === 'planned' && kind !== 'guide').length,
    current: steps.find(({ state }) => state !== 'planned' && !isGood(state)),
  };
}

function findPhase(plan: Plan, job: Job | undefined): PlanPhase {
  if (job && !hasEnded(job.state)) {
    if (job.state.state !== 'waiting') return 'running';
    return job.state.for === 'windows-restart' ? 'restart' : job.state.for;
  }
  switch (plan.state) {
    case 'planned':
      return 'ready';
    case 'waiting-for-restart':
      return 'restart';
    case 'done':
      return 'done';
    case 'running':
      // The job ended a moment ago, and the plan is being read again.
      return job?.state.state === 'interrupted' ? 'interrupted' : 'running';
    case 'stopped':
      return 'stopped';
  }
}

/** The job tells of a step before the plan is on disk with it; one prompt stands for its whole group. */
function findState(step: PlanStep, plan: Plan, job: Job | undefined): StepState {
  if (step.state !== 'planned' || !job) return step.state;
  const { state } = job;
  if (state.state !== 'running' && state.state !== 'waiting') return step.state;
  const running = plan.steps[state.step - 1];
  if (running?.state !== 'planned' && running?.state !== 'running') return step.state;
  const isTogether = running.elevated && step.group === running.group;
  return step.index === running.index || isTogether ? 'running' : step.state;
}

/** It took place, or was not needed. */
export function isGood(state: StepState): boolean {
  return state === 'done' || state === 'not-needed' || state === 'restart-needed';
}
