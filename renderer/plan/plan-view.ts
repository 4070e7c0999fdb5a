// A plan and its job, read together: how far each step is, and what the page is about now.
//
//   ready ──run──► running ◄──► permission ──► done
//                     │  └──────► restart (Windows) ──run──► running …
//                     └──► stopped · interrupted ──run──► running …
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
  readonly steps: readonly PlanStep[];
  /** Steps that share a permission prompt stand together. */
  readonly groups: readonly (readonly PlanStep[])[];
  readonly done: number;
  /** The step that runs, or the first that did not come to a good end. */
  readonly current: PlanStep | undefined;
}

/** The plan is what was last read, the job what was last heard: the job knows the running step first. */
export function viewPlan(plan: Plan, job: Job | undefined): PlanView {
  const phase = findPhase(plan, job);
  const steps = plan.steps.map((step) => ({ ...step, state: findState(step, plan, job) }));
  return {
    phase,
    steps,
    groups: [...new Set(steps.map(({ group }) => group))].map((group) =>
      steps.filter((step) => step.group === group),
    ),
    done: steps.filter(({ state }) => isGood(state)).length,
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
      // The plan was read before its job ended.
      if (job?.state.state === 'done') return 'done';
      if (job?.state.state === 'interrupted') return 'interrupted';
      return job ? 'stopped' : 'running';
    case 'stopped':
      return job?.state.state === 'interrupted' ? 'interrupted' : 'stopped';
  }
}

function findState(step: PlanStep, plan: Plan, job: Job | undefined): StepState {
  const isOpen = step.state === 'planned' || step.state === 'running';
  if (!isOpen || !job) return step.state;
  const { state } = job;
  if (state.state === 'done' && plan.state === 'running') return 'done';
  const counts = (state.state === 'running' || state.state === 'waiting') && state;
  if (!counts || counts.steps !== plan.steps.length) return step.state;
  if (step.index < counts.step - 1) return 'done';
  return step.index === counts.step - 1 ? 'running' : step.state;
}

function isGood(state: StepState): boolean {
  return state === 'done' || state === 'not-needed' || state === 'restart-needed';
}
