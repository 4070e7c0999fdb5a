// What the taskbar and notifications say of jobs, for a person who looks elsewhere.
import type { Job, JobState } from '../../contract/jobs.ts';
import type { OpenPage } from './open-request.ts';

export interface Progress {
  /** From 0 to 1; -1 takes the bar away. */
  readonly value: number;
  readonly mode: 'normal' | 'indeterminate' | 'paused' | 'none';
}

/** A job shorter than this is seen to the end by whoever started it, in milliseconds. */
const longMs = 10_000;

/** The bar on the taskbar button: how far the running jobs are, paused while one waits for the person. */
export function measureProgress(jobs: readonly Job[]): Progress {
  const running = jobs.filter(({ state }) => !hasEnded(state));
  if (running.length === 0) return { value: -1, mode: 'none' };
  const shares = running.map(({ state }) => findShare(state));
  const known = shares.filter((share) => share !== undefined);
  const mean = known.reduce((sum, share) => sum + share, 0) / Math.max(known.length, 1);
  if (running.some(({ state }) => state.state === 'waiting'))
    return { value: mean, mode: 'paused' };
  return known.length === 0 ? { value: 2, mode: 'indeterminate' } : { value: mean, mode: 'normal' };
}

/** Jobs that ended between two lists after running for long. What had ended before the first list is no news. */
export function findEnded(
  before: readonly Job[] | undefined,
  after: readonly Job[],
): readonly Job[] {
  return after.filter((job) => {
    const was = before?.find(({ id }) => id === job.id);
    return was !== undefined && !hasEnded(was.state) && hasEnded(job.state) && isLong(job);
  });
}

/** Running jobs that end with this process. */
export function findOwn(jobs: readonly Job[]): readonly Job[] {
  return jobs.filter(({ state, by }) => by.host === 'desktop' && !hasEnded(state));
}

export function hasEnded({ state }: JobState): boolean {
  return state !== 'queued' && state !== 'running' && state !== 'waiting';
}

/** Where a job can be looked at. */
export function findJobPage({ kind }: Pick<Job, 'kind'>): OpenPage {
  switch (kind) {
    case 'fix':
    case 'undo':
      return 'plan';
    case 'config':
    case 'restart-wsl':
      return 'tune';
    case 'switch':
    case 'engine':
      return 'engine';
    case 'image-files':
    case 'image-build':
    case 'image-run':
    case 'image-push':
    case 'image-lab':
    case 'image-move':
      return 'projects';
    case 'update':
      return 'settings';
  }
}

function isLong({ startedAt, endedAt }: Job): boolean {
  return endedAt !== null && Date.parse(endedAt) - Date.parse(startedAt) > longMs;
}

/** Steps that are done, of all; a job of one step does not say how far it is. */
function findShare(state: JobState): number | undefined {
  if (state.state !== 'running' && state.state !== 'waiting') return undefined;
  if (state.state === 'running' && state.share !== undefined) return state.share;
  return state.steps > 1 ? Math.max(state.step - 1, 0) / state.steps : undefined;
}
