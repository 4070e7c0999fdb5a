// The one thing to look at while a plan waits or after it ended: what happened, and where things stand.
import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { Plan } from '../../electron/contract/plans.ts';
import { useJob } from '../data/changes.ts';
import { useWords, type Words } from '../language/use-words.ts';
import type { PlanView } from './plan-view.ts';

export function PlanOutcome({ view, plan }: { readonly view: PlanView; readonly plan: Plan }) {
  const words = useWords();
  const job = useJob(plan.job);
  const said = job && 'said' in job.state ? words.tell(job.state.said) : '';
  const outcome = describeOutcome(words, view, said);
  if (!outcome) return null;
  return (
    <MessageBar intent={outcome.intent} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{outcome.title}</MessageBarTitle> {outcome.text}
      </MessageBarBody>
    </MessageBar>
  );
}

interface Outcome {
  readonly intent: 'info' | 'success' | 'warning' | 'error';
  readonly title: string;
  readonly text: string;
}

function describeOutcome(words: Words, view: PlanView, said: string): Outcome | undefined {
  const { say } = words;
  switch (view.phase) {
    case 'ready':
      // What ran has brought more to light; this is the rest.
      return said === ''
        ? undefined
        : { intent: 'info', title: say('changes.plan.stoppedTitle'), text: said };
    case 'running':
      return undefined;
    case 'permission':
    case 'docker-permission':
      return {
        intent: 'info',
        title: say('changes.plan.permissionTitle'),
        text: say(
          view.phase === 'permission'
            ? 'changes.plan.permissionText'
            : 'changes.plan.summaryDocker',
        ),
      };
    case 'restart':
      if (view.hasRestarted) return describeReturn(words, view);
      return {
        intent: 'warning',
        title: say('changes.plan.restartTitle'),
        text: say('changes.plan.restartText'),
      };
    case 'done':
      return {
        intent: 'success',
        title: say('changes.plan.doneTitle'),
        text: said || say('changes.plan.doneText'),
      };
    case 'interrupted':
      return {
        intent: 'warning',
        title: say('changes.plan.stoppedTitle'),
        text: say('changes.plan.interrupted'),
      };
    case 'stopped':
      return {
        intent: isMild(view) ? 'warning' : 'error',
        title: say('changes.plan.stoppedTitle'),
        text:
          said === '' ? say('changes.plan.cancelled') : words.join([nameStep(words, view), said]),
      };
  }
}

/** Nothing went wrong: a person said no, or stopped it. */
function isMild({ current }: PlanView): boolean {
  return current === undefined || ['declined', 'cancelled', 'running'].includes(current.state);
}

/** The step that it is about, by its title. */
function nameStep({ say, tell }: Words, { current }: PlanView): string {
  return current ? say('changes.plan.atStep', { step: tell(current.title) }) : '';
}

function describeReturn({ say }: Words, { done, steps }: PlanView): Outcome {
  return {
    intent: 'info',
    title: say('changes.plan.backTitle'),
    text: say('changes.plan.backText', { done, all: steps.length }),
  };
}
