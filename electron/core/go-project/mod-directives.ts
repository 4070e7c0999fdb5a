// Arguments of go.mod's directives, each with the refusal that Go would print.
import { compareMajors, findPathMajor, toCanonicalVersion } from './module-version.ts';
import { unquoteGo } from './unquote-go.ts';

export interface Refusal {
  readonly refusal: string;
}

export const say = {
  quoting: ({ refusal }: Refusal) => `invalid quoted string: ${refusal}`,
};

/** A bare word or a string. */
export function readWord(token: string): { readonly text: string } | Refusal {
  if (token.startsWith('"')) {
    const text = unquoteGo(token);
    return text === null ? { refusal: 'invalid syntax' } : { text };
  }
  return /["'`]/.test(token)
    ? { refusal: 'unquoted string cannot contain quote' }
    : { text: token };
}

/** `module/path v1.2.3`, its version in canonical form. */
export function readModule(
  verb: string,
  args: readonly string[],
): { readonly path: string; readonly version: string } | Refusal {
  const [first = '', second = ''] = args;
  if (args.length !== 2) return { refusal: `usage: ${verb} module/path v1.2.3` };
  const path = readWord(first);
  if ('refusal' in path) return { refusal: say.quoting(path) };
  return readVersioned(verb, path.text, second);
}

function readVersioned(
  verb: string,
  path: string,
  token: string,
): { readonly path: string; readonly version: string } | Refusal {
  const version = readVersion(token);
  if ('refusal' in version) return { refusal: `${verb} ${path}: ${version.refusal}` };
  const major = findPathMajor(path);
  if (major === null) return { refusal: 'invalid module path' };
  const quarrel = compareMajors(version.text, major);
  if (quarrel === null) return { path, version: version.text };
  return { refusal: `${verb} ${path}: version "${version.text}" invalid: ${quarrel}` };
}

function readVersion(token: string): { readonly text: string } | Refusal {
  const word = readWord(token);
  if ('refusal' in word) return { refusal: `version ${quote(token)} invalid: ${word.refusal}` };
  const text = toCanonicalVersion(word.text);
  if (text !== null) return { text };
  return { refusal: `version ${quote(word.text)} invalid: must be of the form v1.2.3` };
}

function quote(text: string): string {
  return JSON.stringify(text);
}

interface ReplacedModules {
  readonly old: { readonly path: string; readonly version: string | null };
  readonly new: { readonly path: string; readonly version: string | null };
}

const replaceUsage =
  'usage: replace module/path [v1.2.3] => other/module v1.4\n\t or replace module/path [v1.2.3] => ../local/directory';

/** `a [v1] => b v2` or `a [v1] => ../b`. */
export function readReplacement(args: readonly string[]): ReplacedModules | Refusal {
  const arrow = args[1] === '=>' ? 1 : 2;
  if (args[arrow] !== '=>' || args.length < arrow + 2 || args.length > arrow + 3) {
    return { refusal: replaceUsage };
  }
  const old = readReplaced(args.slice(0, arrow));
  if ('refusal' in old) return old;
  const target = readWord(args[arrow + 1] ?? '');
  if ('refusal' in target) return { refusal: say.quoting(target) };
  const token = args[arrow + 2];
  if (token === undefined) {
    if (!isDirectoryPath(target.text)) {
      return {
        refusal:
          'replacement module without version must be directory path (rooted or starting with ./ or ../)',
      };
    }
    return { old, new: { path: target.text, version: null } };
  }
  const version = readVersion(token);
  if ('refusal' in version) return { refusal: `replace ${target.text}: ${version.refusal}` };
  if (isDirectoryPath(target.text)) {
    return {
      refusal: `replacement module directory path ${quote(target.text)} cannot have version`,
    };
  }
  return { old, new: { path: target.text, version: version.text } };
}

function readReplaced(
  args: readonly string[],
): { readonly path: string; readonly version: string | null } | Refusal {
  const path = readWord(args[0] ?? '');
  if ('refusal' in path) return { refusal: say.quoting(path) };
  if (findPathMajor(path.text) === null) {
    return { refusal: `replace ${path.text}: invalid module path` };
  }
  if (args.length === 1) return { path: path.text, version: null };
  return readVersioned('replace', path.text, args[1] ?? '');
}

/** On any system's terms, since go.mod travels between them. */
export function isDirectoryPath(path: string): boolean {
  return /^(?:\.{1,2}[/\\]|[/\\]|[A-Za-z]:)/.test(path) || path === '.' || path === '..';
}

/** `v1.0.0` or `[v1.0.0, v1.2.0]`. Go does not judge these versions before it publishes. */
export function readRetraction(
  args: readonly string[],
): { readonly low: string; readonly high: string } | Refusal {
  const [first] = args;
  if (first === undefined || first === '(') return { refusal: "expected '[' or version" };
  if (first !== '[') {
    const version = readRetracted(first);
    if ('refusal' in version) return version;
    return endRetraction({ low: version.text, high: version.text }, args.slice(1));
  }
  const [low, comma, high, closing] = args.slice(1);
  if (low === undefined) return { refusal: "expected version after '['" };
  const lowest = readRetracted(low);
  if ('refusal' in lowest) return lowest;
  if (comma !== ',') return { refusal: "expected ',' after version" };
  if (high === undefined) return { refusal: "expected version after ','" };
  const highest = readRetracted(high);
  if ('refusal' in highest) return highest;
  if (closing !== ']') return { refusal: "expected ']' after version" };
  return endRetraction({ low: lowest.text, high: highest.text }, args.slice(5));
}

function readRetracted(token: string): { readonly text: string } | Refusal {
  const word = readWord(token);
  if (!('refusal' in word)) return word;
  return { refusal: `retract: version ${quote(token)} invalid: ${word.refusal}` };
}

function endRetraction<Found>(found: Found, rest: readonly string[]): Found | Refusal {
  const [extra] = rest;
  return extra === undefined
    ? found
    : { refusal: `unexpected token after version: ${quote(extra)}` };
}
