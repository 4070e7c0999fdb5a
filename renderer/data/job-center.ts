// All jobs as this window sees them: the list, asked for again and again (another process may have started one), and
// a feed of each job that runs or is looked at. A broken feed goes on after its last number with the next list.
import type { Job, JobEvent, JobState } from '../../electron/contract/jobs.ts';
import type { SlipwayClient } from '../connection/connection.ts';
import { emptyFeed, hasEnded, hearJobEvent, type JobFeed } from './job-feed.ts';

type StateEvent = Extract<JobEvent, { kind: 'state' }>;

export interface JobsView {
  /** Undefined until the host has answered once. */
  readonly jobs: readonly Job[] | undefined;
  readonly feeds: Readonly<Record<string, JobFeed>>;
}

export interface JobCenter {
  readonly getState: () => JobsView;
  readonly subscribe: (listener: () => void) => () => void;
  /** Asks for the list and follows what runs. Rejects never: without an answer all stays as it is. */
  readonly refresh: () => Promise<void>;
  /** Knows a job that was just started, before the next list does. */
  readonly add: (job: Job) => void;
  /** Reads a job's events from where this window stopped, until it ends. */
  readonly follow: (id: string) => void;
  /** Forgets everything: another PC is looked at. */
  readonly clear: () => void;
}

/** `onState` hears each new state once; of jobs that had ended before this window looked, none. */
export function createJobCenter(
  client: Pick<SlipwayClient, 'jobs'>,
  onState: (job: Job) => void,
): JobCenter {
  let view: JobsView = { jobs: undefined, feeds: {} };
  let controller = new AbortController();
  const followed = new Set<string>();
  const listeners = new Set<() => void>();

  function become(next: JobsView) {
    view = next;
    for (const listener of listeners) listener();
  }

  /** A replay tells what the list knew already; only what is newer counts. */
  function takeState(id: string, { seq, state, at }: StateEvent) {
    const before = view.jobs?.find((job) => job.id === id);
    if (!before || seq <= before.seq) return;
    const job = { ...before, seq, state, endedAt: hasEnded(state) ? (before.endedAt ?? at) : null };
    become({ ...view, jobs: view.jobs?.map((one) => (one.id === id ? job : one)) });
    onState(job);
  }

  async function readEvents(id: string, signal: AbortSignal) {
    followed.add(id);
    try {
      const from = view.feeds[id]?.seq ?? 0;
      for await (const event of await client.jobs.watch({ id, from }, { signal })) {
        if (signal.aborted) return;
        const feed = hearJobEvent(view.feeds[id] ?? emptyFeed, event);
        become({ ...view, feeds: { ...view.feeds, [id]: feed } });
        if (event.kind === 'state') takeState(id, event);
      }
    } catch {
      // The line went away, or the job is not known any more: the next list tells.
    } finally {
      if (!signal.aborted) followed.delete(id);
    }
  }

  function follow(id: string) {
    if (!followed.has(id)) void readEvents(id, controller.signal);
  }

  function take(listed: readonly Job[]) {
    const before = view.jobs;
    const jobs = listed.map((job) =>
      keepNewer(
        before?.find(({ id }) => id === job.id),
        job,
      ),
    );
    become({ ...view, jobs });
    for (const job of jobs) {
      const was = before?.find(({ id }) => id === job.id);
      const isOld = before === undefined && hasEnded(job.state);
      if (!isOld && !(was && sameState(was.state, job.state))) onState(job);
      if (!hasEnded(job.state)) follow(job.id);
    }
  }

  return {
    getState: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh: async () => {
      const { signal } = controller;
      const listed = await client.jobs.list(undefined, { signal }).catch(() => undefined);
      if (listed && !signal.aborted) take(listed);
    },
    add: (job) => take([job, ...(view.jobs ?? []).filter(({ id }) => id !== job.id)]),
    follow,
    clear: () => {
      controller.abort();
      controller = new AbortController();
      followed.clear();
      become({ jobs: undefined, feeds: {} });
    },
  };
}

/** A list may have been written before an event that was already heard. An interrupted job has no event of it. */
function keepNewer(known: Job | undefined, listed: Job): Job {
  return known && known.seq > listed.seq && listed.state.state !== 'interrupted' ? known : listed;
}

function sameState(left: JobState, right: JobState): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
