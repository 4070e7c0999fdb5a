// What a window knows of one job: its states, whole, and the last lines of its output.
import type { JobEvent, JobState } from '../../electron/contract/jobs.ts';

/** A gap stands where older lines were left out. */
export type FeedLine =
  | { readonly kind: 'line'; readonly seq: number; readonly at: string; readonly line: string }
  | { readonly kind: 'gap'; readonly seq: number; readonly count: number };

export interface JobFeed {
  /** Number of the last event heard; a watch that broke goes on after it. */
  readonly seq: number;
  readonly states: readonly { readonly at: string; readonly state: JobState }[];
  readonly lines: readonly FeedLine[];
}

export const emptyFeed: JobFeed = { seq: 0, states: [], lines: [] };

const keptLines = 500;

/** Adds one event. What was heard before is not heard twice. */
export function hearJobEvent(feed: JobFeed, event: JobEvent): JobFeed {
  if (event.kind === 'gap') {
    const count = event.to - event.from + 1;
    const lines = [...feed.lines, { kind: 'gap' as const, seq: event.from, count }];
    return { ...feed, seq: Math.max(feed.seq, event.to), lines: lines.slice(-keptLines) };
  }
  if (event.seq <= feed.seq) return feed;
  if (event.kind === 'state') {
    const states = [...feed.states, { at: event.at, state: event.state }];
    return { ...feed, seq: event.seq, states };
  }
  const lines = [...feed.lines, { ...event, kind: 'line' as const }];
  return { ...feed, seq: event.seq, lines: lines.slice(-keptLines) };
}

/** Whether nothing more will come. */
export function hasEnded(state: JobState): boolean {
  return !['queued', 'running', 'waiting'].includes(state.state);
}
