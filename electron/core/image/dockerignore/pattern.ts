// One line of .dockerignore as a test of a path, with every habit of Docker's own matcher: its patterns look like
// Go's filepath.Match but run as a regular expression (moby/patternmatcher).

export interface IgnorePattern {
  /** Line of the file, from 1. */
  readonly line: number;
  /** A line with `!` takes back what lines before it left out. */
  readonly isException: boolean;
  /** Cleaned, without `!`. */
  readonly text: string;
  readonly matches: (path: string) => boolean;
}

const regexSyntax = new Set('.+()|{}$^/'.split(''));
const knownClasses = new Set('dDsSwWfnrtv'.split(''));

/** Null: Docker refuses the pattern, and with it the build. */
export function compilePattern(text: string): ((path: string) => boolean) | null {
  if (text === '' || !isWellFormed(text)) return null;
  const { source, kind } = translate([...text]);
  if (kind === 'exact') return (path) => path === text;
  if (kind === 'prefix') {
    const prefix = text.slice(0, -2);
    return (path) => path.startsWith(prefix);
  }
  if (kind === 'suffix') {
    const suffix = text.slice(2);
    return (path) => path.endsWith(suffix) || (suffix[0] === '/' && path === suffix.slice(1));
  }
  try {
    const regex = new RegExp(escapeLooseBrackets(source), 'u');
    const fixed = findFixedPart(text);
    return (path) => path.includes(fixed) && regex.test(path);
  } catch {
    return null;
  }
}

/** Go's path.Clean: no `//`, `.`, `..` or slash at the end. */
export function cleanPath(path: string): string {
  const isAbsolute = path.startsWith('/');
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (!isAbsolute) parts.push('..');
  }
  const joined = (isAbsolute ? '/' : '') + parts.join('/');
  return joined === '' ? '.' : joined;
}

/** The longest part that every match holds: most paths are told apart by it, many times faster. */
function findFixedPart(text: string): string {
  if (/[[\\]/u.test(text)) return '';
  // The slash behind `**` may be missing from a match.
  const parts = text.split(/\*\*\/?|[*?]/u);
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}

type Kind = 'exact' | 'prefix' | 'suffix' | 'regex';

/** The same walk as Docker's, quirks included: a `**` at the very start is a suffix until something else follows. */
function translate(chars: readonly string[]): { readonly source: string; readonly kind: Kind } {
  let source = '^';
  let kind: Kind = 'exact';
  let at = 0;
  for (let turn = 0; at < chars.length; turn += 1) {
    const char = chars[at] ?? '';
    at += 1;
    if (char === '*' && chars[at] === '*') {
      at += 1;
      if (chars[at] === '/') at += 1;
      if (at < chars.length) {
        source += '(.*/)?';
        kind = 'regex';
      } else if (kind === 'exact') {
        kind = 'prefix';
      } else {
        source += '.*';
        kind = 'regex';
      }
      if (turn === 0) kind = 'suffix';
    } else if (char === '*' || char === '?') {
      source += char === '*' ? '[^/]*' : '[^/]';
      kind = 'regex';
    } else if (char === '\\') {
      source += escapeNext(chars[at]);
      if (at < chars.length) kind = 'regex';
      at += 1;
    } else if (char === '[' || char === ']') {
      source += char;
      kind = 'regex';
    } else {
      source += regexSyntax.has(char) && char !== '^' ? `\\${char}` : char;
    }
  }
  return { source: `${source}$`, kind };
}

function escapeNext(char: string | undefined): string {
  if (char === undefined) return '\\\\';
  if (knownClasses.has(char) || '\\*?[]-'.includes(char) || regexSyntax.has(char)) {
    return `\\${char}`;
  }
  return char;
}

/** JavaScript wants a `]` that closes nothing, and a `[` inside brackets, marked; Go does not. */
function escapeLooseBrackets(source: string): string {
  let result = '';
  let inside = false;
  for (let at = 0; at < source.length; at += 1) {
    const char = source[at] ?? '';
    if (char === '\\') {
      result += char + (source[at + 1] ?? '');
      at += 1;
    } else if (char === '[') {
      result += inside ? '\\[' : '[';
      inside = true;
    } else if (char === ']') {
      result += inside ? ']' : '\\]';
      inside = false;
    } else {
      result += char;
    }
  }
  return result;
}

/** What Go's filepath.Match takes for well formed; Docker asks it before anything else. */
function isWellFormed(pattern: string): boolean {
  for (let at = 0; at < pattern.length; at += 1) {
    if (pattern[at] === '\\') {
      at += 1;
      if (at >= pattern.length) return false;
    } else if (pattern[at] === '[') {
      const end = readClass(pattern, at + 1);
      if (end === null) return false;
      at = end;
    }
  }
  return true;
}

/** Place of the `]` that ends a class; null where Go finds it malformed. */
function readClass(pattern: string, start: number): number | null {
  let at = pattern[start] === '^' ? start + 1 : start;
  for (let ranges = 0; ; ranges += 1) {
    if (pattern[at] === ']' && ranges > 0) return at;
    const low = readClassChar(pattern, at);
    if (low === null) return null;
    at = low;
    if (pattern[at] === '-') {
      const high = readClassChar(pattern, at + 1);
      if (high === null) return null;
      at = high;
    }
  }
}

function readClassChar(pattern: string, at: number): number | null {
  const char = pattern[at];
  if (char === undefined || char === '-' || char === ']') return null;
  const next = char === '\\' ? at + 2 : at + 1;
  // Something has to follow: at least the closing bracket.
  return next < pattern.length ? next : null;
}
