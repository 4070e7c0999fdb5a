// From the lines of a Dockerfile to its logical ones: directives, comments, continued lines and heredocs, as
// BuildKit's parser takes them (moby/buildkit frontend/dockerfile/parser).
import type { Directive, Heredoc } from './document.ts';

export interface LogicalLine {
  readonly text: string;
  readonly line: number;
  readonly endLine: number;
  readonly heredocs: readonly Heredoc[];
  /** Name of a heredoc that the file ends in. */
  readonly openHeredoc: string | null;
}

export interface ReadLines {
  readonly directives: readonly Directive[];
  readonly joiner: '\\' | '`';
  readonly lines: readonly string[];
  readonly logical: readonly LogicalLine[];
}

const directivePattern = /^#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(.+?)\s*$/u;
const knownDirectives = ['syntax', 'escape', 'check'];
const heredocPattern = /<<(-?)(?:(["'])([a-zA-Z0-9_.-]+)\2|([a-zA-Z_][a-zA-Z0-9_.-]*))/gu;
const takesHeredoc = /^\s*(?:onbuild\s+)?(?:run|copy|add)\s/iu;

/** Never throws. */
export function readLines(text: string): ReadLines {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  const directives = readDirectives(lines);
  const isBacktick = directives.some(({ name, value }) => name === 'escape' && value === '`');
  const joiner = isBacktick ? '`' : '\\';
  const logical: LogicalLine[] = [];
  let at = directives.length;
  while (at < lines.length) {
    const joined = joinLines(lines, at, joiner);
    if (joined.text.trim() === '') {
      at = joined.next;
      continue;
    }
    const here = takesHeredoc.test(joined.text)
      ? readHeredocs(lines, joined.next, findHeredocs(joined.text))
      : { heredocs: [], next: joined.next, open: null };
    logical.push({
      text: joined.text.trim(),
      line: joined.first + 1,
      endLine: Math.max(joined.last + 1, here.next > joined.next ? here.next : 0),
      heredocs: here.heredocs,
      openHeredoc: here.open,
    });
    at = here.next;
  }
  return { directives, joiner, lines, logical };
}

/** Directives end at the first line that is none; a second one of a name is a comment. */
function readDirectives(lines: readonly string[]): readonly Directive[] {
  const directives: Directive[] = [];
  for (const [index, line] of lines.entries()) {
    const found = directivePattern.exec(line);
    const name = found?.[1]?.toLowerCase() ?? '';
    if (!knownDirectives.includes(name) || directives.some((known) => known.name === name)) break;
    directives.push({ name, value: found?.[2] ?? '', line: index + 1 });
  }
  return directives;
}

const isComment = (line: string) => /^\s*#/u.test(line);

/** Comments and empty lines inside a continued instruction are skipped, as Docker does (with a warning). */
function joinLines(lines: readonly string[], start: number, joiner: string) {
  let text = '';
  let first = start;
  let last = start;
  let at = start;
  let isOpen = true;
  while (at < lines.length && isOpen) {
    const line = lines[at] ?? '';
    at += 1;
    if (isComment(line) || (text !== '' && line.trim() === '')) continue;
    if (text === '') first = at - 1;
    last = at - 1;
    const trimmed = line.trimEnd();
    isOpen = trimmed.endsWith(joiner);
    text += isOpen ? trimmed.slice(0, -1) : line;
    if (text.trim() === '' && !isOpen) break;
  }
  return { text, first, last, next: at };
}

interface Opening {
  readonly name: string;
  readonly expands: boolean;
  readonly strips: boolean;
}

function findHeredocs(text: string): readonly Opening[] {
  return [...text.matchAll(heredocPattern)]
    .filter((found) => text[found.index - 1] !== '<' && text[found.index + 2] !== '<')
    .map((found) => ({
      name: found[3] ?? found[4] ?? '',
      expands: found[2] === undefined,
      strips: found[1] === '-',
    }));
}

function readHeredocs(lines: readonly string[], start: number, openings: readonly Opening[]) {
  const heredocs: Heredoc[] = [];
  let at = start;
  for (const { name, expands, strips } of openings) {
    const body: string[] = [];
    let isClosed = false;
    while (at < lines.length && !isClosed) {
      const line = lines[at] ?? '';
      const bare = strips ? line.replace(/^\t+/u, '') : line;
      isClosed = bare === name;
      if (!isClosed) body.push(bare);
      at += 1;
    }
    heredocs.push({ name, expands, text: body.join('\n') });
    if (!isClosed) return { heredocs, next: at, open: name };
  }
  return { heredocs, next: at, open: null };
}
