// A build while it runs, for whoever watches: everything so far first, then frames of at most 16 ms apart.
import type { BuildFrame, BuildRecord, BuildStep } from '../../../contract/image/build.ts';
import type { BuildLine } from '../../../core/image/build-steps/step-log.ts';
import type { Clock } from '../../../platform/ports.ts';
import { createBell } from '../../bell.ts';

export interface BuildFeed {
  setSteps(steps: readonly BuildStep[]): void;
  setContextBytes(bytes: number): void;
  addLines(lines: readonly BuildLine[]): void;
  end(record: BuildRecord): void;
  steps(): readonly BuildStep[];
  contextBytes(): number;
  /** Lines that are kept, oldest first. */
  lines(): readonly BuildLine[];
  /** `from`: number of the last log line that was seen; the steps come whole, whatever was seen. */
  watch(from: number, signal: AbortSignal | undefined): AsyncGenerator<BuildFrame, void>;
}

/** Kept of the log of one build, in lines and characters; the oldest go. */
const mostLines = 100_000;
const mostCharacters = 16 * 1024 * 1024;
/** Lines of one frame: a window that joins late gets the log in pieces. */
const frameLines = 5_000;
const frameMs = 16;

export function createBuildFeed(clock: Pick<Clock, 'elapsed' | 'sleep'>): BuildFeed {
  const started = clock.elapsed();
  const log = createKeptLog();
  let steps: readonly BuildStep[] = [];
  let contextBytes = 0;
  let revision = 1;
  let record: BuildRecord | undefined;
  const bell = createBell();
  const change = () => {
    revision += 1;
    bell.ring();
  };
  return {
    setSteps: (next) => {
      steps = next;
      change();
    },
    setContextBytes: (bytes) => {
      contextBytes = bytes;
      change();
    },
    addLines: (lines) => {
      if (lines.length === 0) return;
      log.add(lines);
      bell.ring();
    },
    end: (ended) => {
      record = ended;
      change();
    },
    steps: () => steps,
    contextBytes: () => contextBytes,
    lines: () => log.after(0, Number.POSITIVE_INFINITY).lines,
    watch: async function* (from, signal) {
      let seen = Math.min(from, log.last());
      let shown = 0;
      for (;;) {
        signal?.throwIfAborted();
        if (shown !== revision) {
          shown = revision;
          const elapsedMs = Math.round(clock.elapsed() - started);
          yield { kind: 'steps', seq: seen, elapsedMs, contextBytes, steps: [...steps] };
        }
        const next = log.after(seen, frameLines);
        if (next.last > seen) {
          seen = next.last;
          yield { kind: 'log', seq: seen, lines: next.lines, dropped: next.dropped };
        }
        const isUpToDate = seen === log.last() && shown === revision;
        if (isUpToDate && record) {
          yield { kind: 'end', seq: seen, record };
          return;
        }
        if (isUpToDate) await bell.wait(signal);
        // One that is over is only read: nothing is waited for.
        await clock.sleep(record ? 0 : frameMs);
      }
    },
  };
}

/** Lines numbered from 1; the oldest are dropped. */
function createKeptLog() {
  let kept: BuildLine[] = [];
  /** Position of the first in `kept`. */
  let start = 0;
  let characters = 0;
  let last = 0;
  return {
    last: () => last,
    add: (lines: readonly BuildLine[]) => {
      for (const line of lines) {
        kept.push(line);
        characters += line.line.length;
        last += 1;
      }
      while (kept.length - start > mostLines || characters > mostCharacters) {
        characters -= kept[start]?.line.length ?? 0;
        start += 1;
      }
      // In large bites: taking away the first of an array moves all the others.
      if (start > mostLines) {
        kept = kept.slice(start);
        start = 0;
      }
    },
    after: (seen: number, most: number) => {
      const oldest = last - (kept.length - start) + 1;
      const first = Math.max(seen + 1, oldest);
      const at = start + (first - oldest);
      const lines = kept.slice(at, at + most);
      return { lines, dropped: first - (seen + 1), last: first + lines.length - 1 };
    },
  };
}
