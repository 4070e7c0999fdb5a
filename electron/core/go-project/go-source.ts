// One Go file opened for reading: its tokens, what its imports are called, and how to point at a line of it.
import type { SourcePlace } from '../../contract/image/project.ts';
import type { GoDirective, GoToken } from './scan-go.ts';
import { unquoteGo } from './unquote-go.ts';

export interface Evidence {
  readonly place: SourcePlace;
  /** The line itself, cut to what a person reads. */
  readonly excerpt: string;
}

export interface GoImport extends Evidence {
  readonly path: string;
  /** What the file calls it: its own name for it, or the last word of the path. `_` and `.` as written. */
  readonly name: string;
}

export interface GoHeader {
  readonly packageName: string | null;
  readonly imports: readonly GoImport[];
  /** Instructions above the package clause. */
  readonly directives: readonly GoDirective[];
  /** Index of the first token behind the imports. */
  readonly bodyStart: number;
}

export interface GoSource {
  readonly path: string;
  readonly tokens: readonly GoToken[];
  /** For an opening bracket's index the index of its closing one; -1 for any other token. */
  readonly closes: Int32Array;
  readonly imports: readonly GoImport[];
  /** Path of the package that a name stands for; undefined for what is no import. */
  readonly importedAs: ReadonlyMap<string, string>;
  /** The line that an offset of the text lies in. */
  readonly showLine: (offset: number) => Evidence;
}

const longestExcerpt = 160;
const longestLine = 1_000;

export function createLineReader(path: string, text: string): GoSource['showLine'] {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= findLineStarts(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const start = starts[low] ?? 0;
    // A generated line may be a megabyte long.
    const [line = ''] = text.slice(start, start + longestLine).split('\n', 1);
    return { place: { file: path, line: low + 1 }, excerpt: line.trim().slice(0, longestExcerpt) };
  };
}

/** See `closes` of `GoSource`. A bracket that nothing closes, or a wrong one, has no partner. */
export function matchBrackets(tokens: readonly GoToken[]): Int32Array {
  const closes = new Int32Array(tokens.length).fill(-1);
  const open: number[] = [];
  for (const [at, { kind, text }] of tokens.entries()) {
    if (kind !== 'symbol') continue;
    if (text === '(' || text === '[' || text === '{') open.push(at);
    else if (text === ')' || text === ']' || text === '}') {
      const partner = open.pop();
      if (partner !== undefined && partners[tokens[partner]?.text ?? ''] === text) {
        closes[partner] = at;
      }
    }
  }
  return closes;
}

const partners: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Reads package clause and imports. A file without a package clause has none of both. */
export function readHeader(
  tokens: readonly GoToken[],
  directives: readonly GoDirective[],
  showLine: GoSource['showLine'],
): GoHeader {
  const [keyword, name] = tokens;
  if (keyword?.text !== 'package' || name?.kind !== 'name') {
    return { packageName: null, imports: [], directives: [], bodyStart: 0 };
  }
  const imports: GoImport[] = [];
  let at = 2;
  for (; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.text === ';') continue;
    if (token?.text !== 'import') break;
    at = readImport({ tokens, showLine, imports }, at + 1);
  }
  return {
    packageName: name.text,
    imports,
    directives: directives.filter(({ start }) => start < keyword.start),
    bodyStart: at,
  };
}

interface ImportReader {
  readonly tokens: readonly GoToken[];
  readonly showLine: GoSource['showLine'];
  readonly imports: GoImport[];
}

/** Answers with the index of the declaration's last token. */
function readImport({ tokens, showLine, imports }: ImportReader, start: number): number {
  const isBlock = tokens[start]?.text === '(';
  let at = isBlock ? start + 1 : start;
  for (; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || (isBlock && token.text === ')')) return at;
    if (token.kind !== 'string') continue;
    const path = unquoteGo(token.text);
    if (path !== null) {
      const before = tokens[at - 1];
      const isNamed = before !== undefined && at > start && isImportName(before);
      const name = isNamed ? before.text : findPackageName(path);
      imports.push({ path, name, ...showLine(token.start) });
    }
    if (!isBlock) return at;
  }
  return at;
}

function isImportName(token: GoToken): boolean {
  return (token.kind === 'name' && token.text !== 'import') || token.text === '.';
}

/** What a package is most likely called: `…/echo/v4` is echo, `gopkg.in/yaml.v3` is yaml, `…/go-redis` is redis. */
function findPackageName(path: string): string {
  const words = path.split('/');
  const last = words.pop() ?? path;
  const word = /^v\d+$/.test(last) ? (words.pop() ?? last) : last;
  return word
    .replace(/\.v\d+$/, '')
    .replace(/^go-/, '')
    .replace(/[-.]go$/, '')
    .replaceAll('-', '');
}
