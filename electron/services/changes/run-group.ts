// Runs the steps of a plan that belong together: one command, one file, or all behind one permission prompt.
// The journal's record is begun before each and left open: it is ended when the next check-up has been heard.
import type { CheckResult } from '../../contract/doctor.ts';
import type { PlanStep } from '../../contract/plans.ts';
import { type ChosenAction, recognizeAction } from '../../core/actions/recognize.ts';
import { toMachineRef } from '../machine-room.ts';
import type { JobContext } from './jobs.ts';
import type { Journal, NewChange, OpenChange } from './journal.ts';
import type { StoredSource } from './plan-store.ts';
import { describeUndo, runCommand, runElevated } from './run-command.ts';
import { runEdit, runRestore } from './run-file-step.ts';
import type { StepResult } from './step-result.ts';

/** A step with what it does. */
export interface Work {
  readonly step: PlanStep;
  readonly source: StoredSource;
}

export interface GroupRun {
  readonly context: JobContext;
  readonly journal: Journal;
  /** What the last check-up said: the state before. */
  readonly results: readonly CheckResult[];
  /** The journal entry that is taken back. */
  readonly undoes: string | null;
}

/** One result for each step, in their order. */
export async function runGroup(
  group: readonly Work[],
  run: GroupRun,
): Promise<readonly StepResult[]> {
  if (group.every(({ step }) => step.elevated)) return runElevatedGroup(group, run);
  const results: StepResult[] = [];
  for (const work of group) results.push(await runWork(work, run));
  return results;
}

/** The row of the closed list behind a step. What is on disk is not trusted: the command is recognised again. */
export function findAction({ step }: StoredSource): ChosenAction | undefined {
  return step.kind === 'command' ? recognizeAction(step.program, step.args) : undefined;
}

const unknownAction: StepResult = { outcome: 'failed', detail: 'not an action of this Slipway' };

async function runWork(work: Work, run: GroupRun): Promise<StepResult> {
  const { context, journal } = run;
  const { step } = work.source;
  const head = describeChange(work, run);
  const fileStep = { machine: context.machine, journal, head };
  switch (step.kind) {
    case 'command': {
      const chosen = findAction(work.source);
      if (chosen === undefined || chosen.action.elevated) return unknownAction;
      const entry = await beginCommand(work, chosen, run);
      return { ...(await runCommand(chosen, context)), entry };
    }
    case 'edit':
      return runEdit(step.file, step.text, fileStep);
    case 'restore':
      return runRestore(step, fileStep);
    case 'guide':
      return { outcome: 'done', detail: '' };
  }
}

async function runElevatedGroup(
  group: readonly Work[],
  run: GroupRun,
): Promise<readonly StepResult[]> {
  const chosen = group.flatMap(({ source }) => findAction(source) ?? []);
  const isWhole = chosen.length === group.length && chosen.every(({ action }) => action.elevated);
  if (!isWhole) return group.map(() => unknownAction);
  const entries: OpenChange[] = [];
  for (const [index, work] of group.entries()) {
    const one = chosen[index];
    if (one) entries.push(await beginCommand(work, one, run));
  }
  const results = await runElevated(chosen, run.context);
  return results.map((result, index) => {
    const entry = entries[index];
    return entry ? { ...result, entry } : result;
  });
}

function beginCommand(work: Work, chosen: ChosenAction, run: GroupRun): Promise<OpenChange> {
  const { shown, elevated, check } = work.step;
  return run.journal.begin({
    ...describeChange(work, run),
    change: { kind: 'command', command: shown, elevated },
    before: describeReading(run.results, check),
    undo: describeUndo(chosen),
  });
}

function describeChange(
  { step }: Work,
  { context, undoes }: GroupRun,
): Omit<NewChange, 'change' | 'undo' | 'before'> {
  return {
    by: context.by,
    machine: toMachineRef(context.machine),
    job: context.job,
    check: step.check === '' ? null : step.check,
    title: step.title,
    undoes,
  };
}

/** The line that a check's judgement hangs on; null when nothing was read. */
export function describeReading(results: readonly CheckResult[], check: string): string | null {
  const evidence = results.find(({ id }) => id === check)?.evidence ?? [];
  const line = evidence.find(({ deciding }) => deciding) ?? evidence[0];
  return line === undefined ? null : `${line.source}: ${line.says}`;
}
