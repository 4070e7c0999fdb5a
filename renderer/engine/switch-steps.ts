// The steps of a switch as far as they were heard, and those to come: each with its state and how long it took.
import type { Job, JobState } from '../../electron/contract/jobs.ts';
import type { Text } from '../../electron/contract/text.ts';
import type { ContainerOs } from '../../electron/core/mode/sides.ts';
import { describeStep, listSwitchSteps } from '../../electron/core/mode/switch-plan.ts';
import { hasEnded, type JobFeed } from '../data/job-feed.ts';

export interface ShownStep {
  readonly number: number;
  readonly title: Text;
  readonly status: 'ok' | 'running' | 'waiting' | 'problem';
  /** Date.now() of its start and end; no end while it runs. */
  readonly from: number;
  readonly to: number | undefined;
}

export interface ShownSwitch {
  readonly steps: readonly ShownStep[];
  readonly toCome: readonly Text[];
}

/** A step begins with its first state and ends with the next step's, or with the job. */
export function viewSwitch(job: Job, feed: JobFeed | undefined, to: ContainerOs): ShownSwitch {
  const heard = feed?.states ?? [];
  const all = heard.length > 0 ? heard : [{ at: job.startedAt, state: job.state }];
  const begun: { number: number; title: Text; from: number }[] = [];
  let steps = 0;
  for (const { at, state } of all) {
    if (state.state !== 'running' && state.state !== 'waiting') continue;
    steps = state.steps;
    if (state.state !== 'running' || state.step < 1) continue;
    if (begun.at(-1)?.number === state.step) continue;
    begun.push({ number: state.step, title: state.doing, from: Date.parse(at) });
  }
  const end = job.endedAt === null ? undefined : Date.parse(job.endedAt);
  const shown = begun.map((step, index): ShownStep => {
    const next = begun[index + 1];
    return { ...step, status: next ? 'ok' : rateLast(job.state), to: next ? next.from : end };
  });
  const titles = begun.map(({ title }) => title);
  return { steps: shown, toCome: hasEnded(job.state) ? [] : foresee(titles, steps, to) };
}

/** Docker Desktop may have to be started first, and containers afterwards: the list that begins as it was heard. */
function foresee(heard: readonly Text[], count: number, to: ContainerOs): readonly Text[] {
  const lists = [false, true].flatMap((isClosed) =>
    [[], ['']].map((stoppedBefore) =>
      listSwitchSteps({ to, isClosed, stoppedBefore }).map((step) => describeStep(step, to)),
    ),
  );
  const list = lists.find(
    (one) => one.length === count && heard.every(({ key }, index) => one[index]?.key === key),
  );
  return list?.slice(heard.length) ?? [];
}

function rateLast(state: JobState): ShownStep['status'] {
  if (!hasEnded(state)) return 'running';
  if (state.state === 'done') return 'ok';
  return state.state === 'failed' ? 'problem' : 'waiting';
}
