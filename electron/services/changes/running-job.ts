// One job of this process: its events, who watches them, and what of them is on disk for other processes.
import { AppError } from '../../contract/app-error.ts';
import type { Job, JobEvent, JobState } from '../../contract/jobs.ts';
import type { ChangeAuthor } from '../../contract/journal.ts';
import { createBell } from '../bell.ts';
import { toMachineRef } from '../machine-room.ts';
import type { JobFiles } from './job-files.ts';
import { createJobLog, isEnd } from './job-log.ts';
import type { JobContext, JobEnd, JobRequest } from './jobs.ts';

export interface RunningJob {
  snapshot(): Job;
  /** Puts it on disk; throws what the state folder throws, and then nothing may run. */
  begin(): Promise<void>;
  /** Runs the work; its end is known when this returns, and told by `finished`. */
  run(work: (context: JobContext) => Promise<JobEnd>): Promise<void>;
  /** Tells the end to whoever watches, after it is on disk. */
  finished(): Promise<void>;
  watch(from: number, signal: AbortSignal | undefined): AsyncGenerator<JobEvent, void>;
  cancel(): void;
}

export interface RunningJobOptions extends JobRequest {
  readonly id: string;
  readonly by: ChangeAuthor;
  readonly now: () => number;
  readonly files: JobFiles;
}

export function createRunningJob(options: RunningJobOptions): RunningJob {
  const { id, kind, title, machine, by, now, files } = options;
  const controller = new AbortController();
  const log = createJobLog();
  const bell = createBell();
  const disk = createEventWriter(id, files);
  const startedAt = new Date(now()).toISOString();
  let endedAt: string | null = null;
  let end: JobEnd = { state: 'cancelled' };
  const stamp = () => ({ seq: log.last() + 1, at: new Date(now()).toISOString() });
  const say = (event: Exclude<JobEvent, { kind: 'gap' }>) => {
    log.add(event);
    disk.add(event);
    bell.ring();
  };
  const tell = (state: JobState) => say({ kind: 'state', ...stamp(), state });
  const first: JobState = { state: 'running', step: 0, steps: options.steps ?? 0, doing: title };
  const snapshot = (): Job => ({
    id,
    kind,
    title,
    machine: toMachineRef(machine),
    by,
    startedAt,
    endedAt,
    seq: log.last(),
    state: log.state() ?? first,
  });
  return {
    snapshot,
    begin: async () => {
      tell(first);
      await files.note(snapshot());
    },
    run: async (work) => {
      const stopListening = listenForCancel(id, files, controller);
      const context = { job: id, machine, by, signal: controller.signal, tell };
      try {
        end = await work({
          ...context,
          log: (line) => say({ kind: 'log', ...stamp(), line: line.slice(0, 2000) }),
        });
      } catch (error) {
        end = describeCrash(error, controller.signal);
      } finally {
        stopListening();
      }
    },
    finished: async () => {
      const event = { kind: 'state', ...stamp(), state: end } as const;
      endedAt = event.at;
      disk.add(event);
      // The end of it is told all the same where the disk takes nothing any more: the journal was written before.
      await disk.flush().catch(() => {});
      const job = { ...snapshot(), seq: event.seq, state: end };
      await files.note(job).catch(() => {});
      log.add(event);
      bell.ring();
    },
    watch: async function* (from, signal) {
      let seen = from;
      for (;;) {
        signal?.throwIfAborted();
        const rung = bell.wait(signal);
        // Taken at one moment: what is said while these are handed out belongs to the next round.
        const [events, last, state] = [log.replay(seen), log.last(), log.state()];
        for (const event of events) yield event;
        seen = Math.max(seen, last);
        if (state && isEnd(state)) return;
        await rung;
      }
    },
    cancel: () => controller.abort(),
  };
}

/** Lines wait a moment and are written together; a state is written at once, with what waited. */
function createEventWriter(id: string, files: JobFiles) {
  let waiting: JobEvent[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written: Promise<void> = Promise.resolve();
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const events = waiting;
    waiting = [];
    if (events.length > 0) written = written.catch(() => {}).then(() => files.add(id, events));
    return written;
  };
  return {
    add: (event: JobEvent) => {
      waiting.push(event);
      // A state folder that takes nothing costs other processes the view, not this one the job.
      const write = () => void flush().catch(() => {});
      if (event.kind === 'state') write();
      else timer ??= setTimeout(write, 200);
    },
    flush,
  };
}

function listenForCancel(id: string, files: JobFiles, controller: AbortController): () => void {
  const timer = setInterval(async () => {
    const isAsked = await files.isAskedToCancel(id).catch(() => false);
    if (isAsked) controller.abort();
  }, 400);
  return () => clearInterval(timer);
}

function describeCrash(error: unknown, signal: AbortSignal): JobEnd {
  if (signal.aborted) return { state: 'cancelled' };
  if (error instanceof AppError) {
    return { state: 'failed', said: { key: 'plans.said.refused', params: { code: error.code } } };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { state: 'failed', said: { key: 'plans.said.broke', params: { message } } };
}
