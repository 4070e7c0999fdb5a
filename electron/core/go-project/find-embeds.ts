// //go:embed: which files a program takes along, and whether they are there.
import type { Evidence, GoSource } from './go-source.ts';
import type { GoDirective } from './scan-go.ts';
import { unquoteGo } from './unquote-go.ts';

export interface EmbedPattern extends Evidence {
  /** As written, without quotes. */
  readonly pattern: string;
}

/** Every pattern of every instruction. */
export function findEmbeds(
  directives: readonly GoDirective[],
  showLine: GoSource['showLine'],
): EmbedPattern[] {
  return directives.flatMap(({ text, start }) => {
    if (!/^\/\/go:embed[ \t]/.test(text)) return [];
    const words = text.slice('//go:embed'.length).match(/"(?:[^"\\]|\\.)*"|`[^`]*`|\S+/g) ?? [];
    return words.map((word) => ({
      pattern: /^["`]/.test(word) ? (unquoteGo(word) ?? word) : word,
      ...showLine(start),
    }));
  });
}

/** What of a folder can be embedded. */
export interface EmbedTree {
  /** Paths of files from the project's folder. */
  readonly files: ReadonlySet<string>;
  /** Files at any depth of a folder that are no hidden ones; hidden are names with a dot or underscore in front. */
  readonly hasFiles: (folder: string, withHidden: boolean) => boolean;
  /** Names directly in a folder. */
  readonly names: (folder: string) => readonly string[];
}

/** Whether a pattern finds no file, which ends a build with "no matching files found". */
export function isEmbedMissing(pattern: string, folder: string, tree: EmbedTree): boolean {
  const withHidden = pattern.startsWith('all:');
  const path = withHidden ? pattern.slice('all:'.length) : pattern;
  const base = folder === '.' ? '' : folder;
  let found = [base];
  for (const segment of path.split('/')) {
    if (segment === '.' || segment === '') continue;
    const isPlain = !/[*?[\\]/.test(segment);
    const matches = isPlain ? undefined : compileSegment(segment);
    found = found.flatMap((at) => {
      const join = (name: string) => (at === '' ? name : `${at}/${name}`);
      if (matches === undefined) return [join(segment)];
      return tree.names(at).filter(matches).map(join);
    });
  }
  return !found.some((at) => tree.files.has(at) || tree.hasFiles(at, withHidden));
}

/** A segment of Go's path.Match: `*`, `?`, `[a-z]`, `[^a-z]`, and a backslash before any of them. */
function compileSegment(segment: string): (name: string) => boolean {
  let pattern = '';
  for (let at = 0; at < segment.length; at++) {
    const character = segment[at] ?? '';
    if (character === '*') pattern += '[^/]*';
    else if (character === '?') pattern += '[^/]';
    else if (character === '[') {
      const end = segment.indexOf(']', at + 2);
      if (end < 0) return () => false;
      const inner = segment
        .slice(at + 1, end)
        .replaceAll('\\', '\\\\')
        .replace(/[[\]&~|]/g, '\\$&');
      pattern += `[${inner}]`;
      at = end;
    } else {
      if (character === '\\') at++;
      pattern += (segment[at] ?? '').replace(/[\^$\\.*+?()[\]{}|/]/g, '\\$&');
    }
  }
  return compile(pattern);
}

function compile(pattern: string): (name: string) => boolean {
  try {
    const expression = new RegExp(`^${pattern}$`, 'u');
    return (name) => expression.test(name);
  } catch {
    // `[z-a]` and the like are patterns that Go refuses.
    return () => false;
  }
}
