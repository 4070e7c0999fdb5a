// Puts the selected fixes into one plan: causes before what follows from them, administrator's steps together,
// at most one restart of Windows, and after it whatever needs it. Every exact command is there before anything runs.
import type { CheckResult, Fix, FixStep } from '../../contract/doctor.ts';
import { layerIds } from '../../contract/layer-ids.ts';
import type { PlanStep } from '../../contract/plans.ts';
import { type ChosenAction, recognizeAction } from '../actions/recognize.ts';
import { showCommandLine } from '../format/command-line.ts';

/** A step before it has its place. `phase` 0 comes before the restart of Windows, 1 after it. */
interface Draft extends Omit<PlanStep, 'index' | 'group'> {
  readonly phase: 0 | 1;
  readonly source: PlanSource;
}

/** What a step of a plan does, in the same order as the steps. */
export interface PlanSource {
  readonly step: FixStep;
  /** What has to start again before the fix of this step shows. */
  readonly restart: Fix['restart'];
}

export interface PlanOutline {
  readonly steps: readonly PlanStep[];
  readonly sources: readonly PlanSource[];
  readonly prompts: number;
  readonly restarts: boolean;
}

/** The fix a plan takes for a finding: the first that runs by itself, else the first guide. */
export function chooseFix(result: CheckResult): Fix | undefined {
  return result.fixes.find((fix) => fix.automatable !== 'guide') ?? result.fixes[0];
}

/** Steps that mend the given findings. A finding without a fix adds nothing. */
export function outlinePlan(found: readonly CheckResult[]): PlanOutline {
  const ordered = orderByCause(found);
  const drafts = ordered.flatMap((result) => {
    const fix = chooseFix(result);
    return fix ? draftFix(result, fix) : [];
  });
  const before = gatherElevated(dropRepeated(drafts.filter(({ phase }) => phase === 0)));
  const restarts = ordered.some((result) => chooseFix(result)?.restart === 'windows');
  const phased = [
    ...before,
    ...(restarts && before.at(-1)?.kind !== 'restart' ? [restartStep(ordered)] : []),
    ...dropRepeated(drafts.filter(({ phase }) => phase === 1)),
    ...settleSteps(ordered),
  ];
  const steps = numberSteps(phased);
  const prompts = new Set(steps.filter(({ elevated }) => elevated).map(({ group }) => group)).size;
  return { steps, sources: phased.map(({ source }) => source), prompts, restarts };
}

/** What stands behind the administrator's part of a fix that restarts Windows comes after the restart. */
function draftFix(result: CheckResult, fix: Fix): Draft[] {
  const drafts = fix.steps.map((step) => draftStep(result, fix, step));
  const last = drafts.findLastIndex(({ elevated }) => elevated);
  return drafts.map((draft, index) => {
    const isLate = last >= 0 && index > last;
    const isEarly = draft.elevated || (fix.restart === 'windows' && !isLate);
    return { ...draft, phase: isEarly ? 0 : 1 };
  });
}

/** One prompt for all: what needs no administrator stands before or behind the elevated steps, never between. */
function gatherElevated(drafts: readonly Draft[]): Draft[] {
  const first = drafts.findIndex(({ elevated }) => elevated);
  const last = drafts.findLastIndex(({ elevated }) => elevated);
  // A restart between them is a reason for a second prompt.
  if (drafts.slice(first, last).some(({ kind }) => kind === 'restart')) return [...drafts];
  const between = drafts.slice(Math.max(first, 0), last + 1);
  return [
    ...drafts.slice(0, Math.max(first, 0)),
    ...between.filter(({ kind }) => kind === 'guide'),
    ...between.filter(({ elevated }) => elevated),
    ...between.filter(({ kind, elevated }) => kind !== 'guide' && !elevated),
    ...drafts.slice(last + 1),
  ];
}

/** As the ladder goes, but nothing before the root that explains it. */
function orderByCause(found: readonly CheckResult[]): CheckResult[] {
  const waiting = [...found].sort(
    (left, right) => layerIds.indexOf(left.layer) - layerIds.indexOf(right.layer),
  );
  const ordered: CheckResult[] = [];
  while (waiting.length > 0) {
    const isFree = ({ explainedBy }: CheckResult) =>
      !waiting.some(({ id }) => explainedBy.includes(id));
    const index = Math.max(0, waiting.findIndex(isFree));
    ordered.push(...waiting.splice(index, 1));
  }
  return ordered;
}

function draftStep(result: CheckResult, fix: Fix, step: FixStep): Draft {
  const known = step.kind === 'command' ? recognizeAction(step.program, step.args) : undefined;
  return {
    check: result.id,
    fix: fix.id,
    kind: chooseKind(step, known),
    title:
      step.kind === 'command'
        ? { key: `findings.${result.id}.fixes.${fix.id}.label`, params: result.params }
        : step.text,
    shown: showStep(step),
    elevated: known?.action.elevated ?? false,
    stops: fix.destroys ?? null,
    undo: fix.undo ?? null,
    state: 'planned',
    detail: '',
    phase: 1,
    source: { step, restart: fix.restart },
  };
}

/** A command that the closed list does not have is for a person to run. */
function chooseKind(step: FixStep, known: ChosenAction | undefined): PlanStep['kind'] {
  if (step.kind !== 'command') return step.kind;
  if (known === undefined) return 'guide';
  return known.action.stops === 'windows' ? 'restart' : 'command';
}

function showStep(step: FixStep): string {
  if (step.kind === 'command') return showCommandLine(step.program, step.args);
  return step.kind === 'edit' ? step.file : '';
}

function restartStep(found: readonly CheckResult[]): Draft {
  const cause = found.findLast((result) => chooseFix(result)?.restart === 'windows');
  return {
    check: cause?.id ?? '',
    fix: chooseFix(cause as CheckResult)?.id ?? '',
    kind: 'restart',
    title: { key: 'plans.restartWindows' },
    shown: showStep(restartCommand),
    elevated: false,
    stops: { key: 'plans.openPrograms' },
    undo: null,
    state: 'planned',
    detail: '',
    phase: 0,
    source: { step: restartCommand, restart: 'windows' },
  };
}

const restartCommand: FixStep = {
  kind: 'command',
  program: 'shutdown',
  args: ['/r', '/t', '0'],
  elevated: false,
};

/** What changed a file that WSL reads at its start ends with one `wsl --shutdown`, however many findings asked. */
function settleSteps(found: readonly CheckResult[]): Draft[] {
  const asking = found.find((result) => chooseFix(result)?.restart === 'wsl');
  const has = found.some((result) =>
    chooseFix(result)?.steps.some(
      (step) => step.kind === 'command' && step.program === 'wsl' && step.args[0] === '--shutdown',
    ),
  );
  if (asking === undefined || has) return [];
  const fix = chooseFix(asking) as Fix;
  const step: FixStep = { kind: 'command', program: 'wsl', args: ['--shutdown'], elevated: false };
  const draft = draftStep(asking, fix, step);
  return [{ ...draft, stops: draft.stops ?? { key: 'wslconfig.destroys.shutdown' } }];
}

/** The same command twice runs once, at its last place: a restart of WSL after everything that wants it. */
function dropRepeated(drafts: readonly Draft[]): Draft[] {
  return drafts.filter(
    (draft, index) =>
      draft.shown === '' ||
      draft.kind === 'edit' ||
      draft.kind === 'restart' ||
      !drafts.slice(index + 1).some((later) => later.shown === draft.shown),
  );
}

/** Neighbouring steps for an administrator share a group, and with it one permission prompt. */
function numberSteps(drafts: readonly Draft[]): PlanStep[] {
  let group = 0;
  return drafts.map(({ phase: _phase, source: _source, ...draft }, index) => {
    if (index > 0 && !(draft.elevated && drafts[index - 1]?.elevated)) group += 1;
    return { ...draft, index, group };
  });
}
