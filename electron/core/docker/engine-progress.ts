// Reads the JSON stream of a pull, push or build. Ours, because docker-modem's followProgress takes a cut stream
// for success: a failed pull is HTTP 200 with an error record in it, and a lost connection has no record at all.
import { isObject, type JsonObject, parseObject } from './read-json.ts';

export type ProgressRecord = JsonObject;

export type ProgressEvent =
  | { readonly kind: 'record'; readonly record: ProgressRecord }
  /** The engine says that it failed. Records may follow; success does not. */
  | { readonly kind: 'error'; readonly message: string; readonly code: number | null }
  /** The last event of every stream; `failed` when an error came before. */
  | { readonly kind: 'complete' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'cut' }
  /** What came is no JSON stream, such as a proxy's error page. */
  | { readonly kind: 'not-json'; readonly text: string };

export interface ProgressParser {
  /** Feeds text, split anywhere. */
  push(chunk: string): ProgressEvent[];
  /** `arrived`: whether the connection ended as it should. Call once, at the end. */
  end(arrived: 'complete' | 'cut'): ProgressEvent[];
}

/** Longest record that is kept; buildx traces stay far below. A longer one ends the reading. */
export const longestRecord = 4 * 1024 * 1024;

/** Most of a stranger's text that is shown. */
const longestExcerpt = 200;

/** A parser for one stream: records need no newline between them. */
export function createProgressParser(): ProgressParser {
  const state: State = {
    text: '',
    depth: 0,
    inString: false,
    escaped: false,
    failed: false,
    stranger: undefined,
  };
  return {
    push: (chunk) => consume(state, chunk),
    end: (arrived) => finish(state, arrived),
  };
}

interface State {
  /** The record so far, from its brace on. */
  text: string;
  depth: number;
  inString: boolean;
  escaped: boolean;
  failed: boolean;
  /** The beginning of what was no record; nothing is read after it. */
  stranger: string | undefined;
}

function consume(state: State, chunk: string): ProgressEvent[] {
  const events: ProgressEvent[] = [];
  let start = 0;
  for (let at = 0; at < chunk.length && state.stranger === undefined; at += 1) {
    const character = chunk.charAt(at);
    if (state.depth === 0) {
      start = at;
      if (isBlank(character)) continue;
      if (character !== '{') state.stranger = '';
    }
    if (state.stranger !== undefined) break;
    advance(state, character);
    if (state.depth > 0) continue;
    const text = state.text + chunk.slice(start, at + 1);
    state.text = '';
    const event = readRecord(state, text);
    if (event) events.push(event);
    else state.stranger = excerpt(text);
    start = at + 1;
  }
  keepRest(state, chunk.slice(start));
  return events;
}

/** What is left of a chunk belongs to the record that is still open, or to a stranger's text. */
function keepRest(state: State, rest: string): void {
  if (state.stranger !== undefined) {
    state.stranger = excerpt(state.stranger + excerpt(rest));
  } else if (state.depth > 0) {
    state.text += rest;
    if (state.text.length > longestRecord) state.stranger = excerpt(state.text);
  }
}

function advance(state: State, character: string): void {
  if (state.inString) {
    if (state.escaped) state.escaped = false;
    else if (character === '\\') state.escaped = true;
    else if (character === '"') state.inString = false;
  } else if (character === '"') state.inString = true;
  else if (character === '{' || character === '[') state.depth += 1;
  else if (character === '}' || character === ']') state.depth -= 1;
}

function readRecord(state: State, text: string): ProgressEvent | undefined {
  const record = text.length > longestRecord ? undefined : parseObject(text);
  if (record === undefined) return undefined;
  const error = readError(record);
  if (error === undefined) return { kind: 'record', record };
  state.failed = true;
  return error;
}

/** `errorDetail` is the newer form of `error`; both come together (moby/moby api/types/jsonstream). */
function readError(record: ProgressRecord): ProgressEvent | undefined {
  const { error, errorDetail } = record;
  const detail = isObject(errorDetail) ? errorDetail : {};
  const message = typeof detail.message === 'string' ? detail.message : error;
  if (typeof message !== 'string' && errorDetail === undefined) return undefined;
  const code = typeof detail.code === 'number' ? detail.code : null;
  return { kind: 'error', message: typeof message === 'string' ? message : '', code };
}

function finish(state: State, arrived: 'complete' | 'cut'): ProgressEvent[] {
  if (state.stranger !== undefined) return [{ kind: 'not-json', text: state.stranger }];
  if (arrived === 'cut' || state.depth > 0) return [{ kind: 'cut' }];
  return [{ kind: state.failed ? 'failed' : 'complete' }];
}

function excerpt(text: string): string {
  return text.slice(0, longestExcerpt);
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\n' || character === '\r' || character === '\t';
}
