// Puts the selected fixes into one plan: causes before what follows from them, administrator's steps together,
// at most one restart of Windows, and after it whatever needs it. Every exact command is there before anything runs.
import type { CheckResult, Fix, FixStep } from '../../contract/doctor.ts';
import { layerIds } from '../../contract/layer-ids.ts';
import type { PlanStep } from '../../contract/plans.ts';
import { recognizeAction } from '../actions/recognize.ts';
import { showCommandLine } from '../format/command-line.ts';

/** A step before it has its place. `phase` 0 comes before the restart of Windows, 1 after it. */
interface Draft extends Omit<PlanStep, 'index' | 'group'> {
  readonly phase: 0 | 1;
}

export interface PlanOutline {
  readonly steps: readonly PlanStep[];
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
    return fix ? fix.steps.map((step) => draftStep(result, fix, step)) : [];
  });
  const restarts = ordered.some((result) => chooseFix(result)?.restart === 'windows');
  const phased = [
    ...dropRepeated(drafts.filter(({ phase }) => phase === 0)),
    ...(restarts ? [restartStep(ordered)] : []),
    ...dropRepeated(drafts.filter(({ phase }) => phase === 1)),
    ...settleSteps(ordered),
  ];
  const steps = numberSteps(phased);
  const prompts = new Set(steps.filter(({ elevated }) => elevated).map(({ group }) => group)).size;
  return { steps, prompts, restarts };
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
  const shown =
    step.kind === 'command'
      ? showCommandLine(step.program, step.args)
      : step.kind === 'edit'
        ? step.file
        : '';
  const kind = step.kind === 'command' && known === undefined ? 'guide' : step.kind;
  const elevated = known?.action.elevated ?? false;
  return {
    check: result.id,
    fix: fix.id,
    kind,
    title:
      step.kind === 'command'
        ? { key: `findings.${result.id}.fixes.${fix.id}.label`, params: result.params }
        : step.text,
    shown,
    elevated,
    stops: fix.destroys ?? null,
    undo: fix.undo ?? null,
    state: 'planned',
    detail: '',
    phase: elevated || fix.restart === 'windows' ? 0 : 1,
  };
}

function restartStep(found: readonly CheckResult[]): Draft {
  const cause = found.find((result) => chooseFix(result)?.restart === 'windows');
  return {
    check: cause?.id ?? '',
    fix: chooseFix(cause as CheckResult)?.id ?? '',
    kind: 'restart',
    title: { key: 'plans.restartWindows' },
    shown: showCommandLine('shutdown', ['/r', '/t', '0']),
    elevated: false,
    stops: { key: 'plans.openPrograms' },
    undo: null,
    state: 'planned',
    detail: '',
    phase: 0,
  };
}

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
  return [draftStep(asking, fix, step)];
}

/** The same command twice runs once, at its last place: a restart of WSL after everything that wants it. */
function dropRepeated(drafts: readonly Draft[]): Draft[] {
  return drafts.filter(
    (draft, index) =>
      draft.shown === '' ||
      draft.kind === 'edit' ||
      !drafts.slice(index + 1).some((later) => later.shown === draft.shown),
  );
}

/** Neighbouring steps for an administrator share a group, and with it one permission prompt. */
function numberSteps(drafts: readonly Draft[]): PlanStep[] {
  let group = 0;
  return drafts.map(({ phase: _phase, ...draft }, index) => {
    if (index > 0 && !(draft.elevated && drafts[index - 1]?.elevated)) group += 1;
    return { ...draft, index, group };
  });
}
