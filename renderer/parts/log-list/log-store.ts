// Lines of a log as they stream in, outside React: a hundred thousand of them must not be copied for every frame.

export interface LogLine {
  /** Shown before the text, such as `21.44` or `12:14:10.112`; empty for none. */
  readonly time: string;
  /** As it was printed, with its control sequences. */
  readonly text: string;
  /** Lines that were dropped before this one. */
  readonly dropped?: number;
}

export interface LogStore {
  /** Grows with every change; what is shown is read again when it does. */
  readonly getVersion: () => number;
  readonly subscribe: (listener: () => void) => () => void;
  /** Lines that are kept. The one at 0 has the number `getFirst()`. */
  readonly getLines: () => readonly LogLine[];
  /** How many lines came before the oldest that is kept. */
  readonly getFirst: () => number;
  readonly append: (lines: readonly LogLine[]) => void;
  readonly clear: () => void;
}

/** Oldest lines go in blocks, so that dropping them costs nothing while a flood lasts. */
const blockPart = 0.1;

/** Keeps at most a tenth more than `keptLines`. Listeners hear of a change once a frame at most. */
export function createLogStore(keptLines = 100_000, schedule = scheduleFrame): LogStore {
  let lines: LogLine[] = [];
  let first = 0;
  let version = 0;
  let isScheduled = false;
  const listeners = new Set<() => void>();

  function tell() {
    if (isScheduled) return;
    isScheduled = true;
    schedule(() => {
      isScheduled = false;
      version += 1;
      for (const listener of listeners) listener();
    });
  }

  return {
    getVersion: () => version,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getLines: () => lines,
    getFirst: () => first,
    append: (added) => {
      if (added.length === 0) return;
      for (const line of added) lines.push(line);
      if (lines.length > keptLines * (1 + blockPart)) {
        const excess = lines.length - keptLines;
        lines = lines.slice(excess);
        first += excess;
      }
      tell();
    },
    clear: () => {
      lines = [];
      first = 0;
      tell();
    },
  };
}

/** A hidden window draws no frames; its log goes on all the same. */
function scheduleFrame(work: () => void): void {
  if (document.hidden) setTimeout(work, 250);
  else requestAnimationFrame(work);
}
