// A plan as a person reads it: every step in order with its exact command, what it needs, stops and how it is undone.
import type { Plan, PlanStep } from '../../../contract/plans.ts';
import { showCommandLine } from '../../../core/format/command-line.ts';
import { layText } from '../lay-text.ts';
import type { Line, Style } from '../terminal.ts';
import { wrapText } from '../text-width.ts';
import type { Words } from '../words.ts';

export interface PlanView {
  readonly words: Words;
  readonly width: number;
}

/** The whole plan; what is behind it already takes one line a step. */
export function viewPlan(plan: Plan, view: PlanView): Line[] {
  const { words } = view;
  const left = plan.steps.filter(({ state }) => state === 'planned');
  const summary = words.share('plan.summary', { count: left.length });
  return [
    [{ text: nameMachine(plan.machine, words), style: 'bold' }],
    ...(left.length === 0 ? [] : [[summary]]),
    [],
    ...plan.steps.flatMap((step) => [
      ...viewPrompt(step, left, view),
      ...(step.state === 'planned' ? viewStep(step, view) : [viewDoneStep(step, view)]),
    ]),
    ...(left.length === 0 ? [] : [[], ...viewTerms(left, plan, view)]),
  ];
}

/** What a command needs so that it means the same PC. */
export function nameOptions({ kind, name }: Plan['machine']): string {
  return kind === 'this' ? '' : ` ${showCommandLine('--machine', [name])}`;
}

/** How every step stands, one line each. */
export function viewStanding(plan: Plan, view: PlanView): Line[] {
  return plan.steps.map((step) => viewDoneStep(step, view));
}

/** Which PC, as the head of a list. */
export function nameMachine(machine: Plan['machine'], { say }: Words): string {
  return machine.kind === 'this'
    ? say('doctor.thisComputer')
    : say('changes.describedPC', { name: machine.name });
}

const indent = 4;

/** Neighbours that share one permission prompt say so once, above the first of them. */
function viewPrompt(step: PlanStep, left: readonly PlanStep[], { words, width }: PlanView): Line[] {
  const group = left.filter((other) => other.group === step.group && other.elevated);
  if (group.length < 2 || group[0]?.index !== step.index) return [];
  return layText(words.share('plan.groupPrompt', { count: group.length }), { width, style: 'dim' });
}

function viewStep(step: PlanStep, view: PlanView): Line[] {
  const { words, width } = view;
  const { say, share, tell } = words;
  const badges = [
    ...(step.elevated ? [say('doctor.administrator')] : []),
    ...(step.kind === 'restart' ? [say('doctor.restart.windows')] : []),
    ...(step.kind === 'guide' ? [say('changes.byHand')] : []),
  ];
  const note = badges.length > 0 ? ` (${badges.join(say('doctor.listJoin'))})` : '';
  const number = `${String(step.index + 1).padStart(2)}  `;
  const title = wrapText(`${tell(step.title)}${note}`, width - indent).map(
    (text, row): Line => [row === 0 ? number : ' '.repeat(indent), { text, style: 'bold' }],
  );
  const deeper = { width, indent: indent + 2 };
  return [
    ...title,
    // Never wrapped: a command is there to be copied.
    ...(step.shown === '' ? [] : [[`${' '.repeat(deeper.indent)}${step.shown}`]]),
    ...(step.stops
      ? layText(share('plan.stops', { what: tell(step.stops) }), { ...deeper, style: 'warn' })
      : []),
    ...(step.undo === null || step.kind === 'guide'
      ? []
      : [[' '.repeat(deeper.indent), say('doctor.labelled', labelUndo(step.undo, words))]]),
  ];
}

function labelUndo(undo: string, { say }: Words) {
  return { label: say('doctor.undo'), text: undo };
}

const styles: Readonly<Record<PlanStep['state'], Style>> = {
  planned: 'dim',
  running: 'bold',
  done: 'good',
  'restart-needed': 'warn',
  unverified: 'bad',
  failed: 'bad',
  declined: 'warn',
  'timed-out': 'bad',
  cancelled: 'warn',
  'not-needed': 'dim',
};

function viewDoneStep(step: PlanStep, { words }: PlanView): Line {
  const detail = step.detail === '' ? '' : ` (${step.detail})`;
  return [
    `${String(step.index + 1).padStart(2)}  `,
    { text: words.share(`plan.states.${step.state}`), style: styles[step.state] },
    `  ${step.shown === '' ? words.tell(step.title) : step.shown}${detail}`,
  ];
}

function viewTerms(
  left: readonly PlanStep[],
  { machine, otherAccount }: Plan,
  { words, width }: PlanView,
): Line[] {
  const { share } = words;
  const prompts = new Set(left.filter(({ elevated }) => elevated).map(({ group }) => group)).size;
  const restarts = left.some(({ kind }) => kind === 'restart');
  const terms = [
    prompts === 0 ? share('plan.asksNever') : share('plan.asks', { count: prompts }),
    ...(prompts > 0 && otherAccount ? [share('plan.otherAccount')] : []),
    restarts
      ? words.say('changes.restarts', { on: nameOptions(machine) })
      : share('plan.restartsNot'),
    ...(left.every(({ stops }) => stops === null) ? [share('plan.losesNothing')] : []),
    share('plan.verifies'),
  ];
  return terms.flatMap((term) => layText(term, { width }));
}
