// Whatever changes the PC runs as a job: one at a time for a PC in all processes, watched and cancelled from anywhere.
import { AppError } from '../../contract/app-error.ts';
import type { Job, JobEvent, JobKind, JobState } from '../../contract/jobs.ts';
import type { ChangeAuthor } from '../../contract/journal.ts';
import type { Text } from '../../contract/text.ts';
import type { Machine, StateStore } from '../../platform/ports.ts';
import { toMachineRef } from '../machine-room.ts';
import { createId, nameMachine } from './identity.ts';
import { createJobFiles, type JobFiles } from './job-files.ts';
import { isEnd } from './job-log.ts';
import { createRunningJob, type RunningJob } from './running-job.ts';

/** What a job is while it runs. */
export interface JobContext {
  readonly job: string;
  readonly machine: Machine;
  readonly by: ChangeAuthor;
  /** Fires when somebody cancels; the job stops at the next safe place. */
  readonly signal: AbortSignal;
  tell(state: Extract<JobState, { state: 'running' | 'waiting' }>): void;
  /** A line of a tool's output. */
  log(line: string): void;
}

export type JobEnd = Extract<JobState, { state: 'done' | 'stopped' | 'failed' | 'cancelled' }>;

export interface JobRequest {
  readonly kind: JobKind;
  readonly title: Text;
  readonly machine: Machine;
  /**
   * Jobs of one lane run one at a time, beside those of other lanes; absent: the lane of what changes the PC itself.
   * Letters, digits and dashes.
   */
  readonly lane?: string;
  /** How many steps it has, where that is known before. */
  readonly steps?: number;
  /** Runs once nobody else can change the PC; when it throws, there is no job. */
  readonly before?: () => Promise<void>;
}

export interface Jobs {
  /**
   * Starts a change of the PC and answers at once. Throws `AppError` CHANGE_RUNNING while another one of that PC and
   * lane runs, in this process or another. A `work` that throws makes the job fail.
   */
  start(request: JobRequest, work: (context: JobContext) => Promise<JobEnd>): Promise<Job>;
  /** Running ones first, then the newest; those of other processes included. */
  list(): Promise<Job[]>;
  /** Everything after event `from`, then what comes, to the end. Throws `AppError` JOB_NOT_FOUND. */
  watch(id: string, from: number, signal: AbortSignal | undefined): AsyncGenerator<JobEvent, void>;
  /** Throws `AppError` JOB_NOT_FOUND. */
  cancel(id: string): Promise<Job>;
  /** Whether any process still runs it. */
  isAlive(id: string): Promise<boolean>;
}

export interface JobsDependencies {
  readonly state: StateStore;
  readonly host: ChangeAuthor['host'];
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export function createJobs({ state, host, now }: JobsDependencies): Jobs {
  const files = createJobFiles(state);
  const running = new Map<string, RunningJob>();
  const isAlive = async (id: string) => running.has(id) || isHeld(state, lockOf(id));
  const list = async () => {
    const jobs = await Promise.all(
      (await files.list()).map((job) => bringUpToDate(job, { running, files, isAlive })),
    );
    const isOver = (job: Job) => Number(isEnd(job.state));
    return jobs.sort((one, other) => isOver(one) - isOver(other));
  };
  const find = async (id: string) => {
    const job = (await list()).find((one) => one.id === id);
    if (job === undefined) throw new AppError('JOB_NOT_FOUND', { job: id });
    return job;
  };
  const launch = async (
    request: JobRequest,
    work: (context: JobContext) => Promise<JobEnd>,
    release: () => Promise<void>,
  ) => {
    const id = createId();
    const by = { host, user: findUser(request) };
    const releaseJob = await state.hold(lockOf(id));
    const job = createRunningJob({ id, ...request, by, now, files });
    running.set(id, job);
    const finish = async () => {
      // Free again before anybody hears of the end, so that the next change can start at once.
      await release();
      await job.finished();
      running.delete(id);
      await releaseJob?.();
    };
    try {
      await job.begin();
    } catch (error) {
      running.delete(id);
      await releaseJob?.();
      throw error;
    }
    void job.run(work).then(finish, finish);
    return job.snapshot();
  };
  return {
    list,
    isAlive,
    start: async (request, work) => {
      const release = await state.hold(laneOf(request));
      if (release === undefined) {
        throw new AppError('CHANGE_RUNNING', { job: findOther(await list(), request)?.id ?? '' });
      }
      try {
        await request.before?.();
        return await launch(request, work, release);
      } catch (error) {
        await release();
        throw error;
      }
    },
    watch: async function* (id, from, signal) {
      const job = running.get(id);
      if (job) yield* job.watch(from, signal);
      else yield* watchFile((await find(id)).id, { from, signal, files, isAlive, now });
    },
    cancel: async (id) => {
      const job = running.get(id);
      if (job) job.cancel();
      else if (!isEnd((await find(id)).state)) await files.askToCancel(id);
      return job?.snapshot() ?? find(id);
    },
  };
}

/** The job that runs in the lane. Which lane one of another process is in is not told; its kind comes close. */
function findOther(jobs: readonly Job[], { machine, lane, kind }: JobRequest): Job | undefined {
  const name = nameMachine(toMachineRef(machine));
  return jobs.find(
    (job) =>
      !isEnd(job.state) &&
      nameMachine(job.machine) === name &&
      (lane === undefined ? changesPC(job) : job.kind === kind),
  );
}

/** Work on images and an update of Slipway have lanes of their own. */
function changesPC({ kind }: Job): boolean {
  return !kind.startsWith('image-') && kind !== 'update';
}

function laneOf({ machine, lane }: JobRequest): string {
  const name = nameMachine(toMachineRef(machine));
  return lane === undefined ? `change-${name}` : `lane-${lane}-${name}`;
}

const lockOf = (id: string) => `job-${id}`;

function findUser({ machine }: JobRequest): string {
  return machine.environment.USERNAME ?? machine.environment.USER ?? '';
}

/** Somebody who only looks holds it for a moment as well: asked twice before it counts. */
async function isHeld(state: StateStore, name: string): Promise<boolean> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const release = await state.hold(name);
    if (release !== undefined) {
      await release();
      return false;
    }
    await pause(15);
  }
  return true;
}

interface Sources {
  readonly running: ReadonlyMap<string, RunningJob>;
  readonly files: JobFiles;
  readonly isAlive: (id: string) => Promise<boolean>;
}

/** A job that was noted as running may have gone on, or its process may have died. */
async function bringUpToDate(job: Job, { running, files, isAlive }: Sources): Promise<Job> {
  const own = running.get(job.id);
  if (own) return own.snapshot();
  if (isEnd(job.state)) return job;
  // Asked first: one that ends in between has written its end by then.
  const alive = await isAlive(job.id);
  const log = await files.read(job.id);
  const state = log.state() ?? job.state;
  const seq = Math.max(log.last(), job.seq);
  if (alive || isEnd(state)) return { ...job, state, seq };
  return { ...job, state: { state: 'interrupted' }, seq: seq + 1 };
}

interface FileWatch extends Omit<Sources, 'running'> {
  readonly from: number;
  readonly signal: AbortSignal | undefined;
  readonly now: () => number;
}

/** A job of another process, or one that is over: its file is read until its end is in it. */
async function* watchFile(
  id: string,
  { from, signal, files, isAlive, now }: FileWatch,
): AsyncGenerator<JobEvent, void> {
  let seen = from;
  for (;;) {
    signal?.throwIfAborted();
    const alive = await isAlive(id);
    const log = await files.read(id);
    for (const event of log.replay(seen)) yield event;
    seen = Math.max(seen, log.last());
    const state = log.state();
    if (state && isEnd(state)) return;
    if (!alive) {
      const at = new Date(now()).toISOString();
      yield { kind: 'state', seq: seen + 1, at, state: { state: 'interrupted' } };
      return;
    }
    await pause(250);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
