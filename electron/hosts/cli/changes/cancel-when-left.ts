// Ctrl+C asks a job to stop at its next safe place; whoever follows it sees it end.
import type { Job } from '../../../contract/jobs.ts';
import type { Slipway } from '../../assemble.ts';
import type { Call } from '../command.ts';
import type { Line } from '../terminal.ts';

export interface Leaving {
  readonly client: Slipway['client'];
  readonly print: (lines: readonly Line[]) => void;
  /** Said when it is asked to stop. */
  readonly said: string;
}

/** Answers with the function that stops listening. */
export function cancelWhenLeft(
  { id }: Pick<Job, 'id'>,
  { signal }: Pick<Call, 'signal'>,
  { client, print, said }: Leaving,
): () => void {
  const stop = () => {
    print([[said]]);
    // A job that has just ended needs no cancelling, and its end is on the way.
    void client.jobs.cancel({ id }).catch(() => {});
  };
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
  return () => signal.removeEventListener('abort', stop);
}
