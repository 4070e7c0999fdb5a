// Runs a plan: group by group, looking again after each, up to the first that did not mend what it should.
//
//   look ──► not needed?            ──► next group
//        └─► journal ─► run ─► look again ─► judged ─► journal ends ──► next group, or stop and say where things stand
//   before a restart of Windows the run ends and the plan waits on disk; whoever takes it up looks again first
import type { CheckResult } from '../../contract/doctor.ts';
import type { PlanStep, StepState } from '../../contract/plans.ts';
import type { Text } from '../../contract/text.ts';
import {
  isRestartNeeded,
  isRestartPending,
  judgeStep,
  refreshSteps,
  restartCheck,
} from '../../core/plans/judge-steps.ts';
import { extendPlan } from './extend-plan.ts';
import type { JobContext, JobEnd } from './jobs.ts';
import type { Journal } from './journal.ts';
import type { StoredPlan } from './plan-store.ts';
import { registerStart } from './register-start.ts';
import { describeReading, findAction, runGroup, type Work } from './run-group.ts';
import { type StepResult, sayStop, tookPlace, toStepState } from './step-result.ts';

export interface PlanRun {
  readonly stored: StoredPlan;
  readonly context: JobContext;
  readonly journal: Journal;
  /** Starts Slipway again at the next sign-in, as a quoted program; undefined where nothing should. */
  readonly startAgain: string | undefined;
  save(plan: StoredPlan): Promise<void>;
  /** A check-up of these checks; of everything when none are named. */
  examine(checks?: readonly string[]): Promise<readonly CheckResult[]>;
}

export async function runPlan(run: PlanRun): Promise<JobEnd> {
  const progress = createProgress(run);
  let results = await progress.look();
  const steps = isUndo(run)
    ? run.stored.plan.steps
    : refreshSteps(toProgress(progress.now()), results);
  await progress.change({ state: 'running', steps });
  const failed = steps.find(({ state }) => state === 'unverified');
  if (failed) return progress.stop(sayUnverified(failed));
  for (let isFirst = true; ; isFirst = false) {
    if (run.context.signal.aborted) return progress.cancel();
    const group = progress.nextGroup();
    if (group === undefined) return finish(run, progress);
    if (startsTooEarly(group, results)) return progress.stop({ key: 'plans.said.restartFirst' });
    if (group[0]?.step.kind === 'restart') {
      if (!isRestartNeeded(toProgress(progress.now()), group[0].step.index, results)) {
        await progress.mark(group, () => ({ state: 'not-needed' }));
        continue;
      }
      return isFirst ? restartWindows(group, run, progress) : waitForRestart(progress);
    }
    await progress.mark(group, () => ({ state: 'running' }));
    tellGroup(run.context, group, progress.now());
    const done = await runGroup(group, { ...run, results, undoes: run.stored.undoes });
    // Looked at again whatever came of it: a command that failed may have done its work all the same.
    await progress.mark(group, (at) => ({ state: 'running', detail: done[at]?.detail ?? '' }));
    results = await progress.look();
    const states = judgeGroup(group, done, { run, progress, results });
    await progress.mark(group, (at) => ({ state: states[at] ?? 'failed' }));
    await endEntries(group, { done, states, results });
    const bad = done.find((one) => !tookPlace(one));
    if (bad?.outcome === 'cancelled' && done.every(({ outcome }) => outcome !== 'failed')) {
      return progress.cancel();
    }
    if (bad) return progress.stop(sayStop(done.find(({ outcome }) => outcome === 'failed') ?? bad));
    const unverified = group.find((_work, at) => states[at] === 'unverified');
    if (unverified) return progress.stop(sayUnverified(unverified.step));
  }
}

const isUndo = ({ stored }: PlanRun) => stored.undoes !== null;
const toProgress = ({ plan, sources }: StoredPlan) => ({ steps: plan.steps, sources });

type Progress = ReturnType<typeof createProgress>;

/** The plan as it goes on, kept on disk after every change, and told to whoever watches the job. */
function createProgress(run: PlanRun) {
  let stored = run.stored;
  const change = async (changes: Partial<StoredPlan['plan']>) => {
    stored = { ...stored, begun: true, plan: { ...stored.plan, ...changes, job: run.context.job } };
    await run.save(stored);
  };
  const stop = async (said: Text): Promise<JobEnd> => {
    await change({ state: 'stopped' });
    await run.examine();
    return { state: 'stopped', said };
  };
  return {
    now: () => stored,
    change,
    stop,
    cancel: async (): Promise<JobEnd> => {
      await stop({ key: '' });
      return { state: 'cancelled' };
    },
    replace: async (next: StoredPlan) => {
      stored = next;
      await run.save(stored);
    },
    look: async () => {
      const checks = stored.plan.steps.map(({ check }) => check).filter((check) => check !== '');
      if (isUndo(run)) return [];
      tellStep(run.context, stored.plan.steps, { key: 'plans.doing.looking' });
      return run.examine([...new Set([...checks, restartCheck])]);
    },
    /** The steps of the next group that are still to do; guides are for the person and stay as they are. */
    nextGroup: (): readonly Work[] | undefined => {
      const works = stored.plan.steps.flatMap((step, index): Work[] => {
        const source = stored.sources[index];
        return source && step.state === 'planned' && step.kind !== 'guide'
          ? [{ step, source }]
          : [];
      });
      const first = works[0]?.step;
      return first && works.filter(({ step }) => step.group === first.group);
    },
    mark: async (
      group: readonly Work[],
      read: (at: number) => { readonly state: StepState; readonly detail?: string },
    ) => {
      const steps = stored.plan.steps.map((step) => {
        const at = group.findIndex((work) => work.step.index === step.index);
        return at < 0 ? step : { ...step, ...read(at) };
      });
      await change({ steps });
    },
  };
}

function tellGroup({ tell }: JobContext, group: readonly Work[], { plan }: StoredPlan): void {
  const steps = plan.steps.length;
  const step = (group[0]?.step.index ?? 0) + 1;
  if (group.some((work) => work.step.elevated)) {
    tell({ state: 'waiting', step, steps, for: 'permission' });
  } else {
    tell({ state: 'running', step, steps, doing: group[0]?.step.title ?? { key: '' } });
  }
}

/** At the step that has just run. */
function tellStep({ tell }: JobContext, steps: readonly PlanStep[], doing: Text): void {
  const last = steps.findLastIndex(({ state, kind }) => state !== 'planned' && kind !== 'guide');
  tell({ state: 'running', step: last + 1, steps: steps.length, doing });
}

/** Servicing refuses or only queues features while another restart waits (0xc004000d, WSL #41299). */
function startsTooEarly(group: readonly Work[], results: readonly CheckResult[]): boolean {
  const isFeature = ({ source }: Work) => findAction(source)?.action.program === 'dism';
  return group.some(isFeature) && isRestartPending(results);
}

interface Judging {
  readonly run: PlanRun;
  readonly progress: Progress;
  readonly results: readonly CheckResult[];
}

function judgeGroup(
  group: readonly Work[],
  done: readonly StepResult[],
  { run, progress, results }: Judging,
): readonly StepState[] {
  const indexes = group.map(({ step }) => step.index);
  const { steps, sources } = toProgress(progress.now());
  // The steps of the group itself have run: only later ones keep a finding open.
  const after = steps.map((step) =>
    indexes.includes(step.index) ? { ...step, state: 'done' as const } : step,
  );
  return group.map(({ step, source }, at) => {
    const result = done[at];
    if (result === undefined || !tookPlace(result)) return toStepState(result?.outcome ?? 'failed');
    if (isUndo(run)) return source.restart === 'windows' ? 'restart-needed' : 'done';
    return judgeStep({ steps: after, sources }, step.index, results);
  });
}

/** A command that says it is done while nothing changed has failed, whatever it says. */
async function endEntries(
  group: readonly Work[],
  heard: {
    readonly done: readonly StepResult[];
    readonly states: readonly StepState[];
    readonly results: readonly CheckResult[];
  },
): Promise<void> {
  for (const [at, { step }] of group.entries()) {
    const result = heard.done[at];
    const state = heard.states[at];
    const after = describeReading(heard.results, step.check);
    const isFile = step.kind === 'edit';
    if (state === 'unverified' && !isFile) {
      const detail = `${result?.detail ?? ''}, ${step.check} still found`;
      await result?.entry?.end('failed', detail, after);
    } else {
      const needsRestart = state === 'restart-needed' && !isFile;
      const outcome = needsRestart ? 'restart-needed' : (result?.outcome ?? 'failed');
      await result?.entry?.end(outcome, result.detail, after);
    }
  }
}

/** Windows never restarts in the middle of a run: the person is asked again, and the next run begins with it. */
async function waitForRestart(progress: Progress): Promise<JobEnd> {
  await progress.change({ state: 'waiting-for-restart' });
  return { state: 'done', said: { key: 'plans.said.restartNow' } };
}

/** On disk before the command runs: from then on this process may end at any moment. */
async function restartWindows(
  group: readonly Work[],
  run: PlanRun,
  progress: Progress,
): Promise<JobEnd> {
  await progress.mark(group, () => ({ state: 'running' }));
  await progress.change({ state: 'waiting-for-restart' });
  const steps = progress.now().plan.steps.length;
  const step = (group[0]?.step.index ?? 0) + 1;
  run.context.tell({ state: 'waiting', step, steps, for: 'windows-restart' });
  if (run.startAgain !== undefined) await registerStart(run, run.startAgain);
  const [result] = await runGroup(group.slice(0, 1), { ...run, results: [], undoes: null });
  const { outcome = 'failed', detail = '', entry } = result ?? {};
  await entry?.end(outcome, detail);
  if (outcome === 'done') return { state: 'done', said: { key: 'plans.said.restarting' } };
  await progress.mark(group, () => ({ state: toStepState(outcome), detail }));
  return outcome === 'cancelled' ? progress.cancel() : progress.stop(sayStop({ outcome, detail }));
}

/** Nothing is left to run. What came to light meanwhile is put behind, and needs a new confirmation. */
async function finish(run: PlanRun, progress: Progress): Promise<JobEnd> {
  const results = await run.examine();
  const extended = isUndo(run) ? undefined : extendPlan(progress.now(), results);
  if (extended) {
    await progress.replace({ ...extended, plan: { ...extended.plan, state: 'planned' } });
    return { state: 'done', said: { key: 'plans.said.more' } };
  }
  await progress.change({ state: 'done' });
  const { steps } = progress.now().plan;
  const has = (wanted: (step: PlanStep) => boolean) => steps.some(wanted);
  if (has(({ state }) => state === 'restart-needed')) {
    const key = isUndo(run) ? 'plans.said.restartLater' : 'plans.said.signIn';
    return { state: 'done', said: { key } };
  }
  const isGuideLeft = has(({ kind, state }) => kind === 'guide' && state === 'planned');
  return { state: 'done', said: { key: isGuideLeft ? 'plans.said.guides' : 'plans.said.done' } };
}

function sayUnverified({ check }: PlanStep): Text {
  return { key: 'plans.said.unverified', params: { check } };
}
