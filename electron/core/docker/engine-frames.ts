// Takes the multiplexed output of a container apart (`attach`, `logs`, `exec` without a terminal). Ours, because
// docker-modem's demuxStream drops a last line without newline, chokes on system errors and takes a cut for an end.
//
//   frame = stream type (1 byte: 0 stdin, 1 stdout, 2 stderr, 3 system error), 3 zero bytes, length (4, big-endian), payload
//   Source: moby/moby api/pkg/stdcopy/stdcopy.go

export type EngineOutput =
  | {
      readonly kind: 'line';
      readonly stream: 'stdout' | 'stderr';
      /** Without the newline; UTF-8 as a rule, but a program may print anything. */
      readonly bytes: Uint8Array;
      /** False for the rest at the end and for pieces of a line that is too long to keep whole. */
      readonly ended: boolean;
    }
  /** The last event of every stream. Only `complete` means that all of it was seen. */
  | { readonly kind: 'complete' }
  | { readonly kind: 'cut' }
  /** The engine gave up in the middle and says why. */
  | { readonly kind: 'system-error'; readonly bytes: Uint8Array }
  /** Not a multiplexed stream, such as that of a container with a terminal. */
  | { readonly kind: 'not-frames' };

export interface FrameParser {
  /** Feeds bytes, split anywhere. */
  push(chunk: Uint8Array): EngineOutput[];
  /** `arrived`: whether the connection ended as it should. Call once, at the end. */
  end(arrived: 'complete' | 'cut'): EngineOutput[];
}

/** Longest piece of a line that is kept before it is handed on. */
export const longestLine = 64 * 1024;

/** Longest system error that is kept; the rest is dropped. */
const longestError = 16 * 1024;

const headerLength = 8;

/** A parser for one stream. It holds at most one header and one line a stream. */
export function createFrameParser(): FrameParser {
  const state: State = {
    header: new Uint8Array(headerLength),
    headerFilled: 0,
    type: undefined,
    remaining: 0,
    lines: { stdout: { parts: [], length: 0 }, stderr: { parts: [], length: 0 } },
    error: [],
    over: false,
  };
  return {
    push: (chunk) => consume(state, chunk),
    end: (arrived) => finish(state, arrived),
  };
}

type FrameType = 'stdout' | 'stderr' | 'error';

/** A line so far. */
interface Line {
  parts: Uint8Array[];
  length: number;
}

interface State {
  readonly header: Uint8Array;
  headerFilled: number;
  /** Undefined between frames. */
  type: FrameType | undefined;
  remaining: number;
  readonly lines: { readonly stdout: Line; readonly stderr: Line };
  error: number[];
  over: boolean;
}

function consume(state: State, chunk: Uint8Array): EngineOutput[] {
  const events: EngineOutput[] = [];
  let at = 0;
  while (!state.over && at < chunk.length) {
    const end = findOneLine(state, chunk, at);
    if (end !== undefined) {
      const stream = chunk[at] === 2 ? 'stderr' : 'stdout';
      const bytes = chunk.subarray(at + headerLength, end - 1);
      events.push({ kind: 'line', stream, bytes, ended: true });
      at = end;
      continue;
    }
    if (state.type === undefined) {
      const part = chunk.subarray(at, at + headerLength - state.headerFilled);
      state.header.set(part, state.headerFilled);
      state.headerFilled += part.length;
      at += part.length;
      if (state.headerFilled === headerLength) openFrame(state, events);
    } else {
      const part = chunk.subarray(at, at + state.remaining);
      takePayload(state, part, events);
      state.remaining -= part.length;
      at += part.length;
    }
    if (state.type !== undefined && state.remaining === 0) closeFrame(state, events);
  }
  return events;
}

/**
 * Where the frame ends that begins here, when it is one whole line and nothing waits before it. Nearly all are: a million
 * of them take a third of the time this way.
 */
function findOneLine(state: State, chunk: Uint8Array, at: number): number | undefined {
  if (state.type !== undefined || state.headerFilled > 0) return undefined;
  const stream = chunk[at] === 1 ? 'stdout' : chunk[at] === 2 ? 'stderr' : undefined;
  if (stream === undefined || state.lines[stream].length > 0) return undefined;
  const start = at + headerLength;
  const isZero = chunk[at + 1] === 0 && chunk[at + 2] === 0 && chunk[at + 3] === 0;
  // Frames of 64 KiB and more take the long way: their lines may have to be cut.
  if (!isZero || start > chunk.length || chunk[at + 4] !== 0 || chunk[at + 5] !== 0)
    return undefined;
  const end = start + (chunk[at + 6] ?? 0) * 256 + (chunk[at + 7] ?? 0);
  return end > start && end <= chunk.length && chunk.indexOf(0x0a, start) === end - 1
    ? end
    : undefined;
}

function openFrame(state: State, events: EngineOutput[]): void {
  const [type = 0, ...rest] = state.header;
  state.headerFilled = 0;
  if (type > 3 || rest.slice(0, 3).some((byte) => byte !== 0)) {
    state.over = true;
    events.push(...flush(state), { kind: 'not-frames' });
    return;
  }
  state.type = type === 3 ? 'error' : type === 2 ? 'stderr' : 'stdout';
  state.remaining = rest.slice(3).reduce((length, byte) => length * 256 + byte, 0);
}

function takePayload(state: State, payload: Uint8Array, events: EngineOutput[]): void {
  if (state.type === 'error') {
    state.error.push(...payload.subarray(0, Math.max(0, longestError - state.error.length)));
    return;
  }
  const stream = state.type ?? 'stdout';
  let at = 0;
  while (at < payload.length) {
    const line = state.lines[stream];
    const end = payload.indexOf(0x0a, at);
    const room = longestLine - line.length;
    const isFull = (end < 0 ? payload.length : end) - at >= room;
    const stop = isFull ? at + room : end < 0 ? payload.length : end;
    line.parts.push(payload.subarray(at, stop));
    line.length += stop - at;
    at = stop;
    if (isFull) events.push({ kind: 'line', stream, bytes: takeLine(line), ended: false });
    else if (end >= 0) {
      events.push({ kind: 'line', stream, bytes: takeLine(line), ended: true });
      at += 1;
    }
  }
}

/** A line that came in one piece, as nearly all do, is not copied: it lies in the chunk that brought it. */
function takeLine(line: Line): Uint8Array {
  const { parts, length } = line;
  line.parts = [];
  line.length = 0;
  if (parts.length === 1 && parts[0]) return parts[0];
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function closeFrame(state: State, events: EngineOutput[]): void {
  if (state.type === 'error') {
    state.over = true;
    events.push(...flush(state), { kind: 'system-error', bytes: Uint8Array.from(state.error) });
  }
  state.type = undefined;
}

function finish(state: State, arrived: 'complete' | 'cut'): EngineOutput[] {
  if (state.over) return [];
  state.over = true;
  const whole = arrived === 'complete' && state.type === undefined && state.headerFilled === 0;
  return [...flush(state), { kind: whole ? 'complete' : 'cut' }];
}

function flush(state: State): EngineOutput[] {
  const streams = ['stdout', 'stderr'] as const;
  return streams
    .filter((stream) => state.lines[stream].length > 0)
    .map((stream) => ({
      kind: 'line',
      stream,
      bytes: takeLine(state.lines[stream]),
      ended: false,
    }));
}
