// The one thing to look at while a plan waits or after it ended: what happened, and where things stand.
import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { Plan } from '../../electron/contract/plans.ts';
import { useJob } from '../data/changes.ts';
import { useWords, type Words } from '../language/use-words.ts';
import type { PlanView } from './plan-view.ts';

export function PlanOutcome({ view, plan }: { readonly view: PlanView; readonly plan: Plan }) {
  const words = useWords();
  const job = useJob(plan.job);
  const said =
    job && 'said' in job.state && job.state.state !== 'done' ? words.tell(job.state.said) : '';
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
      return {
        intent: 'warning',
        title: say('changes.plan.restartTitle'),
        text: say('changes.plan.restartText'),
      };
    case 'done':
      return {
        intent: 'success',
        title: say('changes.plan.doneTitle'),
        text: say('changes.plan.doneText'),
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
        text: words.join([describeStop(words, view), said]),
      };
  }
}

/** Nothing went wrong: a person said no, or stopped it. */
function isMild({ current }: PlanView): boolean {
  return current === undefined || ['declined', 'cancelled', 'running'].includes(current.state);
}

function describeStop({ say, tell }: Words, { current }: PlanView): string {
  if (!current) return '';
  const step = tell(current.title);
  switch (current.state) {
    case 'declined':
      return say('changes.plan.declined');
    case 'unverified':
      return say('changes.plan.unverified', { step });
    case 'timed-out':
      return say('changes.plan.timedOut', { step });
    case 'failed':
      return say('changes.plan.failed', { step });
    default:
      return say('changes.plan.cancelled', { step });
  }
}
