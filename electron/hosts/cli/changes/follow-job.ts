// Follows a job to its end, one line a state. Output of tools passes by, or stays with --verbose.
import type { Job } from '../../../contract/jobs.ts';
import type { Slipway } from '../../assemble.ts';
import type { Call } from '../command.ts';
import type { Line } from '../terminal.ts';
import { cancelWhenLeft } from './cancel-when-left.ts';
import { describeJobState, hasEnded, type JobEnd, jobStyles } from './job-view.ts';

export interface Following {
  readonly client: Slipway['client'];
  /** Ctrl+C asks the job to stop at its next safe place; otherwise it only ends the looking on. */
  readonly cancels: boolean;
  readonly print: (lines: readonly Line[]) => void;
}

/** How the job ended; a job that is cancelled is followed until it has stopped. */
export async function followJob(
  job: Pick<Job, 'id'>,
  call: Call,
  { client, cancels, print }: Following,
): Promise<JobEnd> {
  const { terminal, words, signal } = call;
  const { id } = job;
  const say = (lines: readonly Line[]) => {
    terminal.showProgress('');
    print(lines);
  };
  const stopListening = cancels
    ? cancelWhenLeft(job, call, { client, print: say, said: words.share('plan.cancelling') })
    : () => {};
  let shown = '';
  try {
    for await (const event of await client.jobs.watch({ id }, cancels ? {} : { signal })) {
      if (event.kind === 'gap') {
        say([[words.share('activity.gap', { count: event.to - event.from + 1 })]]);
      } else if (event.kind === 'log') {
        if (call.has('verbose')) say([[{ text: `    ${event.line}`, style: 'dim' }]]);
        else terminal.showProgress(`    ${event.line}`.slice(0, terminal.width - 1));
      } else {
        const { state } = event;
        const text = describeJobState(state, words);
        if (text !== shown) say([[{ text, style: jobStyles[state.state] }]]);
        shown = text;
        if (hasEnded(state)) return state;
      }
    }
  } finally {
    stopListening();
    terminal.showProgress('');
  }
  return { state: 'interrupted' };
}
