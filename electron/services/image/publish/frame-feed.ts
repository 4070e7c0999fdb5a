// What a job shows while it runs, for whoever watches it now, joins late, or comes back after a reload: the newest
// picture, and then each new one, at most twenty a second.
import { AppError } from '../../../contract/app-error.ts';
import { type Bell, createBell } from '../../bell.ts';

export interface FrameWriter<Value> {
  show(value: Value): void;
  /** The last picture stays for those who come later. */
  end(): void;
}

export interface FrameFeed<Value> {
  begin(job: string, first: Value): FrameWriter<Value>;
  /** Ends with the job. Throws `AppError` JOB_NOT_FOUND, and the signal's reason. */
  watch(job: string, signal: AbortSignal | undefined): AsyncGenerator<Value, void>;
}

/** Ended jobs whose last picture is still kept. */
const mostKept = 20;
const pauseMs = 50;

interface Entry<Value> {
  value: Value;
  /** Counts the pictures, so that a watcher sees each one at most once. */
  version: number;
  hasEnded: boolean;
  readonly bell: Bell;
}

export function createFrameFeed<Value>(): FrameFeed<Value> {
  const entries = new Map<string, Entry<Value>>();
  return {
    begin: (job, first) => {
      const entry: Entry<Value> = { value: first, version: 1, hasEnded: false, bell: createBell() };
      entries.set(job, entry);
      dropOldest(entries);
      return {
        show: (value) => {
          entry.value = value;
          entry.version += 1;
          entry.bell.ring();
        },
        end: () => {
          entry.hasEnded = true;
          entry.bell.ring();
        },
      };
    },
    watch: async function* (job, signal) {
      const entry = entries.get(job);
      if (entry === undefined) throw new AppError('JOB_NOT_FOUND', { job });
      for (let seen = 0; ; ) {
        signal?.throwIfAborted();
        const { value, version, hasEnded } = entry;
        if (version > seen) yield value;
        seen = version;
        if (hasEnded && entry.version === seen) return;
        if (entry.version === seen) await entry.bell.wait(signal);
        // What comes at once is seen together.
        if (!entry.hasEnded) await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
    },
  };
}

function dropOldest<Value>(entries: Map<string, Entry<Value>>): void {
  const ended = [...entries].filter(([, { hasEnded }]) => hasEnded);
  for (const [job] of ended.slice(0, Math.max(0, ended.length - mostKept))) entries.delete(job);
}
