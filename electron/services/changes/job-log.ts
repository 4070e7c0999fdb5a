// The events of one job: what it said of its state is kept whole, its lines are a bounded window.
import type { JobEvent, JobState } from '../../contract/jobs.ts';

type Kept = Exclude<JobEvent, { kind: 'gap' }>;

export interface JobLog {
  add(event: Kept): void;
  /** Everything kept after number `from`; what is missing in between is said first, as one `gap`. */
  replay(from: number): JobEvent[];
  /** Number of the last event, 0 for none. */
  last(): number;
  /** The last state said, undefined before the first. */
  state(): JobState | undefined;
}

export function createJobLog(mostLines = 500): JobLog {
  const kept: Kept[] = [];
  let lines = 0;
  let last = 0;
  let state: JobState | undefined;
  return {
    add: (event) => {
      kept.push(event);
      last = Math.max(last, event.seq);
      if (event.kind === 'state') state = event.state;
      else lines += 1;
      if (lines > mostLines) {
        kept.splice(
          kept.findIndex(({ kind }) => kind === 'log'),
          1,
        );
        lines -= 1;
      }
    },
    replay: (from) => {
      const events = kept.filter(({ seq }) => seq > from);
      const present = new Set(events.map(({ seq }) => seq));
      const missing: number[] = [];
      for (let seq = from + 1; seq <= last; seq += 1) if (!present.has(seq)) missing.push(seq);
      const [first] = missing;
      if (first === undefined) return events;
      return [{ kind: 'gap', from: first, to: missing.at(-1) ?? first }, ...events];
    },
    last: () => last,
    state: () => state,
  };
}

/** Nothing comes after this state. */
export function isEnd({ state }: JobState): boolean {
  return !(state === 'queued' || state === 'running' || state === 'waiting');
}
