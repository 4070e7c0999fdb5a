// What an expression of Go source comes to as a text, where that can be read off: literals, constants, variables with
// a default from environment or flag, and what is put together from them. Everything else is not known.
import type { GoSource } from './go-source.ts';
import { unquoteGo } from './unquote-go.ts';

/** A name that another line gives a value; `of` is what stands before its dot. */
export interface ValueName {
  readonly name: string;
  readonly of: string | null;
}

export interface GoValue {
  /** Joined they are the text; null: only known when the program runs. */
  readonly parts: readonly (string | ValueName)[] | null;
  readonly from: 'literal' | 'environment' | 'flag';
  /** Of the variable or flag. */
  readonly name: string | null;
}

export interface ReadValue {
  readonly value: GoValue;
  /** Index behind the expression's last token. */
  readonly end: number;
}

/** Brackets in brackets that are followed. */
const deepest = 20;
/** Texts that are put together from more pieces are no addresses. */
const longestSum = 50;

/** Reads the expression that begins at a token; null where nothing can be said of it. */
export function readValue(source: GoSource, start: number, depth = 0): ReadValue | null {
  let read = readTerm(source, start, depth);
  for (let terms = 1; read && source.tokens[read.end]?.text === '+'; terms++) {
    if (terms > longestSum) return null;
    const next = readTerm(source, read.end + 1, depth);
    if (next === null) return null;
    read = { value: joinValues([read.value, next.value]), end: next.end };
  }
  return read;
}

export function literal(text: string): GoValue {
  return { parts: [text], from: 'literal', name: null };
}

/** Texts one behind the other; where one of them comes from outside, so does the whole. */
export function joinValues(values: readonly GoValue[]): GoValue {
  const outside = values.find(({ from }) => from !== 'literal');
  const known = values.every(({ parts }) => parts !== null);
  return {
    parts: known ? values.flatMap(({ parts }) => parts ?? []) : null,
    from: outside?.from ?? 'literal',
    name: outside?.name ?? null,
  };
}

/** The first that is set counts: a variable of the environment, then its default. */
export function chooseValue(values: readonly GoValue[]): GoValue | null {
  const outside = values.find(({ from }) => from !== 'literal');
  const known = values.find(({ parts }) => parts !== null);
  if (!known) return outside ?? null;
  return outside ? { parts: known.parts, from: outside.from, name: outside.name } : known;
}

function readTerm(source: GoSource, start: number, depth: number): ReadValue | null {
  const token = source.tokens[start];
  if (token === undefined || depth > deepest) return null;
  switch (token.kind) {
    case 'string': {
      const text = unquoteGo(token.text);
      return text === null ? null : { value: literal(text), end: start + 1 };
    }
    case 'number':
      return /^\d+$/.test(token.text) ? { value: literal(token.text), end: start + 1 } : null;
    case 'name':
      return readChain(source, start, depth);
    case 'rune':
      return null;
    case 'symbol': {
      if (token.text === '*' || token.text === '&') return readTerm(source, start + 1, depth + 1);
      if (token.text !== '(') return null;
      const inner = readValue(source, start + 1, depth + 1);
      const isClosed = inner && source.tokens[inner.end]?.text === ')';
      return isClosed ? { value: inner.value, end: inner.end + 1 } : null;
    }
  }
}

/** `name`, `config.Port`, `os.Getenv("PORT")`. */
function readChain(source: GoSource, start: number, depth: number): ReadValue | null {
  const { tokens } = source;
  let at = start;
  while (tokens[at + 1]?.text === '.' && tokens[at + 2]?.kind === 'name') at += 2;
  const name = tokens[at]?.text ?? '';
  const of = at > start ? (tokens[at - 2]?.text ?? null) : null;
  if (tokens[at + 1]?.text === '(') return readCall(source, { name, of, open: at + 1 }, depth);
  if (tokens[at + 1]?.text === '{') return null;
  return { value: { parts: [{ name, of }], from: 'literal', name: null }, end: at + 1 };
}

/** Indexes of the first tokens of the arguments, and of the closing bracket. */
export interface Arguments {
  readonly starts: readonly number[];
  readonly close: number;
}

/** Arguments of the call whose bracket opens at a token; null where it does not close. */
export function readArguments({ tokens, closes }: GoSource, open: number): Arguments | null {
  const close = closes[open] ?? -1;
  if (close < 0) return null;
  const starts: number[] = close > open + 1 ? [open + 1] : [];
  for (let at = open + 1; at < close; at++) {
    const end = closes[at] ?? -1;
    if (end > at) at = end;
    else if (tokens[at]?.text === ',' && at + 1 < close) starts.push(at + 1);
  }
  return { starts, close };
}

interface Call extends ValueName {
  readonly open: number;
}

function readCall(source: GoSource, call: Call, depth: number): ReadValue | null {
  const args = readArguments(source, call.open);
  if (args === null) return null;
  const read = (index: number) => {
    const start = args.starts[index];
    return start === undefined ? null : (readValue(source, start, depth + 1)?.value ?? null);
  };
  const value = judgeCall(source, call, { count: args.starts.length, read });
  return value && { value, end: args.close + 1 };
}

interface CallArguments {
  readonly count: number;
  readonly read: (index: number) => GoValue | null;
}

const throughCalls = new Set(['Itoa', 'Atoi', 'FormatInt', 'TrimSpace', 'string', 'int', 'Must']);
const flagKinds = /^(?:String|Int|Int64|Uint|Uint16|Uint64)(P)?$/;

function judgeCall(source: GoSource, call: Call, { count, read }: CallArguments): GoValue | null {
  const { name, of } = call;
  const path = of === null ? undefined : source.importedAs.get(of);
  if (path === 'cmp' && name === 'Or') {
    return chooseValue(Array.from({ length: count }, (_, at) => read(at)).filter(isPresent));
  }
  if (path === 'net' && name === 'JoinHostPort') {
    const [host, port] = [read(0), read(1)];
    return host && port && joinValues([host, literal(':'), port]);
  }
  if (path === 'fmt' && /^Sprintf?$/.test(name)) return formatText(count, read);
  if (throughCalls.has(name)) return read(0);
  const flagKind = flagKinds.exec(name);
  if (flagKind && count === (flagKind[1] ? 4 : 3)) {
    const flag = readText(read(0));
    return flag === null
      ? null
      : { parts: read(flagKind[1] ? 2 : 1)?.parts ?? null, from: 'flag', name: flag };
  }
  if (/env/i.test(name) || (of !== null && /^env$/i.test(of))) {
    const variable = readText(read(0));
    if (variable === null) return null;
    const fallback = count > 1 ? read(1) : null;
    return { parts: fallback?.parts ?? null, from: 'environment', name: variable };
  }
  return null;
}

/** `%d` and its like are filled; a text with any other verb is not known. */
function formatText(count: number, read: CallArguments['read']): GoValue | null {
  const format = readText(read(0));
  if (format === null) return null;
  const pieces = format.split(/%[dsv]/);
  if (pieces.length !== count || pieces.some((piece) => piece.includes('%'))) return null;
  const values: GoValue[] = [];
  for (const [at, piece] of pieces.entries()) {
    if (at > 0) {
      const value = read(at);
      if (value === null) return null;
      values.push(value);
    }
    if (piece !== '') values.push(literal(piece));
  }
  return joinValues(values);
}

/** The text of a plain literal. */
export function readText(value: GoValue | null): string | null {
  if (value === null || value.parts === null || value.from !== 'literal') return null;
  return value.parts.every((part) => typeof part === 'string') ? value.parts.join('') : null;
}

function isPresent<Value>(value: Value | null): value is Value {
  return value !== null;
}
