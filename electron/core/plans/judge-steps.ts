// What the next check-up says of the steps of a plan: whether they mended what they should, and what is left to do.
import type { CheckResult, Fix, FixStep } from '../../contract/doctor.ts';
import type { PlanStep, StepState } from '../../contract/plans.ts';
import type { Action } from '../actions/action.ts';
import { recognizeAction } from '../actions/recognize.ts';

/** A plan's steps with what each does. */
export interface PlanProgress {
  readonly steps: readonly PlanStep[];
  readonly sources: readonly ProgressSource[];
}

/** What a step does; a file that goes back to its kept bytes is no step of a fix. */
export interface ProgressSource {
  readonly step: FixStep | { readonly kind: 'restore' };
  readonly restart: Fix['restart'];
}

/** The check that says that Windows has to restart before features count. */
export const restartCheck = 'feature-reboot-pending';

/**
 * The state of a step whose command took place, from a check-up after it: `done`, `restart-needed`, or `unverified`
 * when what it should mend still reads wrong. A step that others of the same fix follow is not judged yet.
 */
export function judgeStep(
  progress: PlanProgress,
  index: number,
  results: readonly CheckResult[],
): Extract<StepState, 'done' | 'restart-needed' | 'unverified'> {
  const { steps, sources } = progress;
  const step = steps[index];
  const source = sources[index];
  if (step === undefined || source === undefined || !isSettled(progress, index)) return 'done';
  const result = results.find(({ id }) => id === step.check);
  if (result === undefined) return 'done';
  if (result.status === 'ok' || result.status === 'skipped') {
    // A feature reads as on before the restart that brings its services.
    const waits = source.restart === 'windows' && isRestartPending(results);
    return waits ? 'restart-needed' : 'done';
  }
  if (findAction(source)?.showsInsideOnly) return 'done';
  // Signing in again is for the person: nothing of this session changes before.
  if (source.restart === 'session') return 'restart-needed';
  if (source.restart !== 'windows') return 'unverified';
  const showsLater = steps.some(
    (other, at) => other.check === step.check && isShownLater(sources[at]),
  );
  return showsLater || isRestartPending(results) ? 'restart-needed' : 'unverified';
}

/** Some feature waits for a restart of Windows. */
export function isRestartPending(results: readonly CheckResult[]): boolean {
  return results.some(({ id, status }) => id === restartCheck && isFound({ status }));
}

/** What is wrong on this PC, whatever it weighs. */
export function isFound({ status }: Pick<CheckResult, 'status'>): boolean {
  return status === 'problem' || status === 'advice';
}

/**
 * A plan taken up again, by the next process or after a restart, as a check-up of now sees it: what was cut off is
 * judged by what it should have mended, what is mended by now needs nothing, and a restart of Windows that has
 * happened is done.
 */
export function refreshSteps(
  { steps, sources }: PlanProgress,
  results: readonly CheckResult[],
): PlanStep[] {
  const isPending = isRestartPending(results);
  const statusOf = ({ check }: PlanStep) => results.find(({ id }) => id === check)?.status;
  const isMended = (step: PlanStep) => statusOf(step) === 'ok' || statusOf(step) === 'skipped';
  const wasAsked = steps.some(({ kind, state }) => kind === 'restart' && state === 'running');
  const waiting = steps.filter(
    ({ state, kind }) => state === 'restart-needed' && kind !== 'restart',
  );
  const hasRestarted = !isPending && (wasAsked || (waiting.length > 0 && waiting.every(isMended)));
  return steps.map((step, index) => {
    if (step.kind === 'restart' && step.state === 'running') {
      return { ...step, state: hasRestarted ? 'done' : 'planned' };
    }
    switch (step.state) {
      case 'planned':
        if (step.kind === 'restart') {
          if (isRestartNeeded({ steps, sources }, index, results)) return step;
          return { ...step, state: waiting.length > 0 ? 'done' : 'not-needed' };
        }
        return isMended(step) && step.kind !== 'guide' ? { ...step, state: 'not-needed' } : step;
      case 'running':
        return { ...step, state: isMended(step) ? 'done' : 'planned' };
      case 'restart-needed':
        if (isMended(step) && !isPending) return { ...step, state: 'done' };
        // Windows has not restarted yet, or only another session shows it.
        if (!hasRestarted || sources[index]?.restart !== 'windows') return step;
        return { ...step, state: 'unverified' };
      default:
        return step;
    }
  });
}

/** Whether something before this restart of Windows still waits for it, or is still to be done. */
export function isRestartNeeded(
  { steps, sources }: PlanProgress,
  index: number,
  results: readonly CheckResult[],
): boolean {
  if (isRestartPending(results)) return true;
  const last = steps.findLastIndex(({ kind }, at) => kind === 'restart' && at < index);
  const before = steps
    .slice(last + 1, index)
    .filter(({ kind }, at) => kind !== 'guide' && sources[last + 1 + at]?.restart === 'windows');
  const concerned = before.length > 0 ? before : steps.slice(index, index + 1);
  return concerned.some(({ check, state }) => {
    const isOpen = state === 'planned' || state === 'running' || state === 'restart-needed';
    const status = results.find(({ id }) => id === check)?.status;
    return isOpen && status !== 'ok' && status !== 'skipped';
  });
}

/** No step of the same fix follows, nor the restart of WSL that several fixes share. */
function isSettled({ steps, sources }: PlanProgress, index: number): boolean {
  const step = steps[index];
  return !steps.some((later, at) => {
    if (at <= index || later.state !== 'planned' || later.kind === 'guide') return false;
    if (later.kind === 'restart') return false;
    const isShared = sources[index]?.restart === 'wsl' && later.shown === 'wsl --shutdown';
    return later.check === step?.check || isShared;
  });
}

function isShownLater(source: ProgressSource | undefined): boolean {
  return source !== undefined && findAction(source)?.showsAfterRestart === true;
}

function findAction({ step }: ProgressSource): Action | undefined {
  return step.kind === 'command' ? recognizeAction(step.program, step.args)?.action : undefined;
}
