// A builder's answer as it arrives, turned into steps, lines and, in the end, an outcome that is never too good.
import type { BuildStep } from '../../../contract/image/build.ts';
import {
  createProgressParser,
  type ProgressEvent,
  type ProgressRecord,
} from '../../docker/engine-progress.ts';
import { isObject, readText } from '../../docker/read-json.ts';
import { type BuildkitReader, createBuildkitReader } from './buildkit-steps.ts';
import { type ClassicReader, createClassicReader } from './classic-steps.ts';
import { type FoundFailure, findFailure } from './find-failure.ts';
import { readTrace } from './read-trace.ts';
import type { BuildLine } from './step-log.ts';
import { createTextStream } from './text-stream.ts';

export interface BuildUpdate {
  /** All of them, when one changed. */
  readonly steps: readonly BuildStep[] | null;
  readonly lines: readonly BuildLine[];
}

export type BuildOutcome =
  /** `image`: its id, `sha256:…`. */
  | { readonly kind: 'done'; readonly image: string }
  | { readonly kind: 'failed'; readonly failure: FoundFailure }
  /** The answer stopped before it told how the build went. Nobody knows whether there is an image. */
  | { readonly kind: 'cut' }
  /** Something else answered, such as a proxy; `text` is the beginning of what it said. */
  | { readonly kind: 'not-a-builder'; readonly text: string };

export interface BuildDecoder {
  /** Feeds bytes, split anywhere; `ms` is the time since the build began. */
  push(chunk: Uint8Array, ms: number): BuildUpdate;
  /**
   * Call once. `arrived`: whether the connection ended as it should, `cancelled` when we ended it. The steps are the
   * last state: what still ran was cancelled.
   */
  end(
    arrived: 'complete' | 'cut' | 'cancelled',
    ms: number,
  ): BuildUpdate & { readonly steps: readonly BuildStep[]; readonly outcome: BuildOutcome };
}

export function createBuildDecoder(builder: 'buildkit' | 'classic'): BuildDecoder {
  const text = createTextStream();
  const parser = createProgressParser();
  const reader = builder === 'buildkit' ? createBuildkitReader() : createClassicReader();
  const state: State = { image: null, error: null, stopped: null };
  const take = (events: readonly ProgressEvent[], ms: number): BuildUpdate => {
    const updates = events.map((event) => takeEvent(event, { reader, state, ms }));
    const changed = updates.some((update) => update.changed);
    return {
      steps: changed ? reader.steps() : null,
      lines: updates.flatMap(({ lines }) => lines),
    };
  };
  return {
    push: (chunk, ms) => take(parser.push(text.push(chunk)), ms),
    end: (arrived, ms) => {
      const last = take(parser.push(text.end()), ms);
      const stopped = take(parser.end(arrived === 'complete' ? 'complete' : 'cut'), ms);
      const lines = [...last.lines, ...stopped.lines, ...reader.flush(ms)];
      const outcome = judge(state, reader);
      const steps = reader.steps().map((step) => settle(step, outcome, ms));
      return { steps, lines, outcome };
    },
  };
}

interface State {
  image: string | null;
  error: { readonly message: string } | null;
  stopped: BuildOutcome | null;
}

interface Taking {
  readonly reader: BuildkitReader | ClassicReader;
  readonly state: State;
  readonly ms: number;
}
interface Taken {
  readonly changed: boolean;
  readonly lines: readonly BuildLine[];
}
const nothing: Taken = { changed: false, lines: [] };

function takeEvent(event: ProgressEvent, { reader, state, ms }: Taking): Taken {
  switch (event.kind) {
    case 'record':
      return takeRecord(event.record, { reader, state, ms });
    case 'error':
      state.error ??= event;
      if ('fail' in reader) reader.fail(ms);
      return { changed: true, lines: [] };
    case 'cut':
      state.stopped = { kind: 'cut' };
      return nothing;
    case 'not-json':
      state.stopped = { kind: 'not-a-builder', text: event.text };
      return nothing;
    case 'complete':
    case 'failed':
      return nothing;
  }
}

function takeRecord(record: ProgressRecord, { reader, state, ms }: Taking): Taken {
  const { id, aux } = record;
  if (isObject(aux) && readText(aux, 'ID') !== '') state.image = readText(aux, 'ID');
  // What the engine answers when it refuses the build altogether: an error status, and this instead of records.
  const message = readText(record, 'message');
  if (message !== '' && Object.keys(record).length === 1) state.error ??= { message };
  if ('fail' in reader) return reader.push(record, ms);
  if (id !== 'moby.buildkit.trace' || typeof aux !== 'string') return nothing;
  const trace = readTrace(aux);
  return trace === undefined ? nothing : reader.push(trace, ms);
}

/** Success is told by an image's id and by nothing that comes before or after it. */
function judge(state: State, reader: BuildkitReader | ClassicReader): BuildOutcome {
  if (state.error) {
    const step = reader.failed();
    const lines = step ? reader.lastLines(step.id) : [];
    const { message } = state.error;
    return {
      kind: 'failed',
      failure: findFailure({ step: step?.id ?? null, lines, message }),
    };
  }
  if (state.stopped) return state.stopped;
  return state.image === null ? { kind: 'cut' } : { kind: 'done', image: state.image };
}

/** At the end nothing runs any more, whatever the last record said. */
function settle(step: BuildStep, outcome: BuildOutcome, ms: number): BuildStep {
  if (step.state !== 'running') return step;
  const state = outcome.kind === 'done' ? 'done' : 'cancelled';
  return { ...step, state, endedMs: Math.round(ms) };
}
