// Which operating systems a Go file is for: by its name and its //go:build line, as the go command decides.
import type { GoDirective } from './scan-go.ts';

export interface FileConstraint {
  readonly isTest: boolean;
  /** Whether it is compiled for a system with nothing but Go's own tags (and cgo, as the variants need it). */
  readonly linux: boolean;
  readonly windows: boolean;
  /** Compiled only for some system, such as darwin, or with tags of the project's own. */
  readonly tags: readonly string[];
}

/** `directives` are those above the package clause. Never throws: a broken expression constrains nothing. */
export function findConstraint(
  fileName: string,
  directives: readonly GoDirective[],
): FileConstraint {
  const stem = fileName.replace(/\.go$/, '');
  const isTest = stem.endsWith('_test');
  const suffix = readSuffix(isTest ? stem.slice(0, -5) : stem);
  const expression = findExpression(directives);
  const matches = (system: 'linux' | 'windows') =>
    (suffix.system === null || suffix.system === system) &&
    (expression === null || evaluate(expression, system));
  const tags = expression === null ? [] : [...new Set(collectTags(expression))].filter(isOwnTag);
  return { isTest, linux: matches('linux'), windows: matches('windows'), tags: tags.sort() };
}

const systems = new Set(
  'aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris wasip1 windows zos'.split(
    ' ',
  ),
);
const architectures = new Set(
  '386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ppc ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm'.split(
    ' ',
  ),
);
const toolTags = new Set([
  'cgo',
  'gc',
  'gccgo',
  'unix',
  'race',
  'msan',
  'asan',
  'purego',
  'ignore',
]);

/** `name_GOOS`, `name_GOARCH`, `name_GOOS_GOARCH`: a file that is named just `linux.go` is for all. */
function readSuffix(stem: string): { readonly system: string | null } {
  const words = stem.split('_').slice(1);
  const last = words.at(-1) ?? '';
  if (systems.has(last)) return { system: last };
  const before = words.at(-2) ?? '';
  return { system: architectures.has(last) && systems.has(before) ? before : null };
}

type Expression =
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'not'; readonly inner: Expression }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Expression[] };

function findExpression(directives: readonly GoDirective[]): Expression | null {
  const line = directives.find(({ text }) => /^\/\/go:build\s/.test(text));
  if (line) return parseExpression(line.text.slice('//go:build'.length));
  // Before Go 1.17. Lines are all needed, words of a line are alternatives, commas bind tighter.
  const lines = directives.flatMap(
    ({ text }) => /^\/\/[ \t]*\+build[ \t]+(.*)$/.exec(text)?.[1] ?? [],
  );
  if (lines.length === 0) return null;
  return { kind: 'and', parts: lines.map(parsePlusLine) };
}

function parsePlusLine(line: string): Expression {
  const words = line.trim().split(/\s+/);
  return {
    kind: 'or',
    parts: words.map((word) => ({ kind: 'and', parts: word.split(',').map(parsePlusTag) })),
  };
}

function parsePlusTag(word: string): Expression {
  if (!word.startsWith('!')) return { kind: 'tag', tag: word };
  return { kind: 'not', inner: { kind: 'tag', tag: word.slice(1) } };
}

/** Depth of brackets and negations that is followed; deeper ones are no program's. */
const deepest = 100;

function parseExpression(text: string): Expression | null {
  const words = text.match(/\|\||&&|[!()]|[^\s|&!()]+|[|&]/g) ?? [];
  let at = 0;
  const parseList = (kind: 'or' | 'and', mark: string, next: () => Expression | null) => {
    const parts: Expression[] = [];
    do {
      if (parts.length > 0) at++;
      const part = next();
      if (part === null) return null;
      parts.push(part);
    } while (words[at] === mark);
    return parts.length === 1 && parts[0] ? parts[0] : { kind, parts };
  };
  const parseOr = (depth: number): Expression | null =>
    parseList('or', '||', () => parseList('and', '&&', () => parseNot(depth)));
  const parseNot = (depth: number): Expression | null => {
    const word = words[at++];
    if (word === undefined || depth > deepest) return null;
    if (word === '!') {
      const inner = parseNot(depth + 1);
      return inner && { kind: 'not', inner };
    }
    if (word === '(') {
      const inner = parseOr(depth + 1);
      return words[at++] === ')' ? inner : null;
    }
    return /^[\p{L}\p{N}_.]+$/u.test(word) ? { kind: 'tag', tag: word } : null;
  };
  const expression = parseOr(0);
  return at === words.length ? expression : null;
}

function evaluate(expression: Expression, system: 'linux' | 'windows'): boolean {
  switch (expression.kind) {
    case 'tag':
      return isSatisfied(expression.tag, system);
    case 'not':
      // Whether cgo is on is the person's choice: a file for either way counts.
      if (expression.inner.kind === 'tag' && expression.inner.tag === 'cgo') return true;
      return !evaluate(expression.inner, system);
    case 'and':
      return expression.parts.every((part) => evaluate(part, system));
    case 'or':
      return expression.parts.some((part) => evaluate(part, system));
  }
}

function isSatisfied(tag: string, system: 'linux' | 'windows'): boolean {
  if (tag === system || tag === 'cgo' || tag === 'gc') return true;
  if (tag === 'unix') return system === 'linux';
  return tag === 'amd64' || tag === 'arm64' || /^go1\.\d+$/.test(tag);
}

function collectTags(expression: Expression): string[] {
  switch (expression.kind) {
    case 'tag':
      return [expression.tag];
    case 'not':
      return collectTags(expression.inner);
    case 'and':
    case 'or':
      return expression.parts.flatMap(collectTags);
  }
}

function isOwnTag(tag: string): boolean {
  return !(
    systems.has(tag) ||
    architectures.has(tag) ||
    toolTags.has(tag) ||
    /^go1\.\d+$/.test(tag)
  );
}
