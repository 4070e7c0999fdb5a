// A plan as a person reads it: every step in order with its exact command, what it needs, stops and how it is undone.
import type { Plan, PlanStep } from '../../../contract/plans.ts';
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
  return [
    [{ text: nameMachine(plan.machine, words), style: 'bold' }],
    [words.share('plan.summary', { count: plan.steps.length })],
    [],
    ...plan.steps.flatMap((step) => [
      ...viewPrompt(step, plan, view),
      ...(step.state === 'planned' ? viewStep(step, view) : [viewDoneStep(step, view)]),
    ]),
    [],
    ...viewTerms(plan, view),
  ];
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

function viewPrompt(step: PlanStep, { steps }: Plan, { words, width }: PlanView): Line[] {
  const group = steps.filter(
    (other) => other.group === step.group && other.elevated && other.state === 'planned',
  );
  if (group.length < 2 || group[0]?.index !== step.index) return [];
  const text = words.share('plan.groupPrompt', { count: group.length });
  return layText(text, { width, style: 'dim' });
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
    ...(step.undo === null
      ? []
      : [
          [
            `${' '.repeat(deeper.indent)}${say('doctor.labelled', {
              label: say('doctor.undo'),
              text: step.undo,
            })}`,
          ],
        ]),
  ];
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

function viewTerms(plan: Plan, { words, width }: PlanView): Line[] {
  const { share } = words;
  const stopsNothing = plan.steps.every(({ stops }) => stops === null);
  const terms = [
    plan.prompts === 0 ? share('plan.asksNever') : share('plan.asks', { count: plan.prompts }),
    plan.restarts ? words.say('changes.restarts') : share('plan.restartsNot'),
    ...(stopsNothing ? [share('plan.losesNothing')] : []),
    share('plan.verifies'),
  ];
  return terms.flatMap((term) => layText(term, { width }));
}
