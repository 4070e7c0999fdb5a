// Finds where a text stops being JSON. What JSON.parse says differs between Node versions, and often names no place.

export interface JsonError {
  /** From 1. */
  readonly line: number;
  /** From 1, in characters as an editor counts them. */
  readonly column: number;
  /** What stands there, such as `"}"`, or `end of file`. */
  readonly found: string;
}

/** The first place at which the text cannot be JSON any more; undefined when it is JSON. */
export function findJsonError(text: string): JsonError | undefined {
  const open: ('{' | '[')[] = [];
  let expecting: Expecting = 'value';
  let at = skipSpace(text, 0);
  while (at < text.length) {
    const token = readToken(text, at);
    const next: Expecting | undefined =
      token === undefined ? undefined : advance(expecting, token.kind, open);
    if (token === undefined || next === undefined) return describePlace(text, at);
    expecting = next;
    at = skipSpace(text, token.end);
  }
  return expecting === 'end' ? undefined : describePlace(text, text.length);
}

type Expecting = 'value' | 'value-or-close' | 'key' | 'key-or-close' | 'colon' | 'more' | 'end';
type TokenKind = '{' | '}' | '[' | ']' | ':' | ',' | 'string' | 'scalar';

const scalarPattern = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
const escapePattern = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

function readToken(text: string, at: number): { kind: TokenKind; end: number } | undefined {
  const character = text.charAt(at);
  if ('{}[]:,'.includes(character)) return { kind: character as TokenKind, end: at + 1 };
  const isString = character === '"';
  const end = isString ? findStringEnd(text, at + 1) : matchAt(scalarPattern, text, at);
  return end === undefined ? undefined : { kind: isString ? 'string' : 'scalar', end };
}

function findStringEnd(text: string, from: number): number | undefined {
  let at = from;
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === '"') return at + 1;
    if (character < ' ') return undefined;
    const next = character === '\\' ? matchAt(escapePattern, text, at) : at + 1;
    if (next === undefined) return undefined;
    at = next;
  }
  return undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** What may follow the token; undefined when it may not stand here. Keeps `open` up to date. */
function advance(
  expecting: Expecting,
  kind: TokenKind,
  open: ('{' | '[')[],
): Expecting | undefined {
  const container = open.at(-1);
  const closes =
    (kind === '}' && container === '{' && (expecting === 'more' || expecting === 'key-or-close')) ||
    (kind === ']' && container === '[' && (expecting === 'more' || expecting === 'value-or-close'));
  if (closes) {
    open.pop();
    return open.length === 0 ? 'end' : 'more';
  }
  switch (expecting) {
    case 'value':
    case 'value-or-close':
      if (kind === '{' || kind === '[') {
        open.push(kind);
        return kind === '{' ? 'key-or-close' : 'value-or-close';
      }
      if (kind !== 'string' && kind !== 'scalar') return undefined;
      return open.length === 0 ? 'end' : 'more';
    case 'key':
    case 'key-or-close':
      return kind === 'string' ? 'colon' : undefined;
    case 'colon':
      return kind === ':' ? 'value' : undefined;
    case 'more':
      if (kind !== ',') return undefined;
      return container === '{' ? 'key' : 'value';
    case 'end':
      return undefined;
  }
}

function describePlace(text: string, at: number): JsonError {
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  const [found] = text.slice(at, at + 40).split(/[\s,:{}[\]]/);
  return {
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    found: at >= text.length ? 'end of file' : JSON.stringify(found || text.charAt(at)),
  };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (' \t\r\n'.includes(text.charAt(at)) && at < text.length) at += 1;
  return at;
}
