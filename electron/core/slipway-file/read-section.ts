// Reads one section of slipway.yaml and says where in it something is wrong.
import {
  type Document,
  type ErrorCode,
  isCollection,
  isMap,
  isNode,
  isPair,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml';
import type { Flaw, FlawId } from '../../contract/flaws.ts';

export interface FilePosition {
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
}

export type SectionReading =
  | { readonly outcome: 'absent' }
  | { readonly outcome: 'read'; readonly value: unknown }
  | ({ readonly outcome: 'malformed' } & FilePosition & Pick<Flaw, 'flaw' | 'detail'>);

/** Far more than any project says; the library goes down a call for each. */
const deepest = 100;

/** What people get wrong most has words of its own. */
const flawOf: { readonly [code in ErrorCode]?: FlawId } = {
  DUPLICATE_KEY: 'sameName',
  TAB_AS_INDENT: 'tabIndent',
};

const malformed = { outcome: 'malformed', line: 1, column: 1 } as const;

/** An empty section is an absent one. Never throws. */
export function readSection(text: string, section: string): SectionReading {
  const lines = new LineCounter();
  const document = parse(text, lines);
  if (document === undefined) return { ...malformed, flaw: 'tooDeep', detail: '' };
  const [error] = document.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    const flaw = flawOf[error.code] ?? 'syntax';
    return { outcome: 'malformed', line, column: col, flaw, detail: error.message };
  }
  const { contents } = document;
  const odd = findOddNode(contents);
  if (odd) {
    const { line, col } = lines.linePos(odd.node.range?.[0] ?? 0);
    return { outcome: 'malformed', line, column: col, flaw: odd.flaw, detail: '' };
  }
  if (contents === null) return { outcome: 'absent' };
  if (!isMap(contents)) return { ...malformed, flaw: 'noFields', detail: '' };
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 })[section];
    return value === undefined || value === null
      ? { outcome: 'absent' }
      : { outcome: 'read', value };
  } catch (cause) {
    // Names that stand for each other without end.
    const detail = cause instanceof Error ? cause.message : String(cause);
    return { ...malformed, flaw: 'syntax', detail };
  }
}

/** Undefined: nested so deep that the library's calls do not fit on the stack. It throws that, or tells it. */
function parse(text: string, lineCounter: LineCounter): Document.Parsed | undefined {
  try {
    // The library prints what it thinks of a file into the process's own warnings.
    const document = parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'error' });
    const isFull = document.errors.some(({ message }) => message.startsWith('Maximum call stack'));
    return isFull ? undefined : document;
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

/** The first value that lies too deep, or stands for a name: the library takes each such name apart without end. */
function findOddNode(
  contents: unknown,
): { readonly node: Node; readonly flaw: FlawId } | undefined {
  let layer: readonly unknown[] = [contents];
  for (let depth = 0; layer.length > 0; depth += 1) {
    const collections = layer.filter(isCollection);
    if (depth === deepest && collections[0]) return { node: collections[0], flaw: 'tooDeep' };
    const items: unknown[] = collections.flatMap((one) => one.items);
    const keys = items.filter(isPair).map(({ key }) => key);
    const odd = keys.find(isCollection);
    if (odd) return { node: odd, flaw: 'oddName' };
    layer = items.map((item) => (isPair(item) ? item.value : item));
  }
  return undefined;
}

/** Where a value stands, or the nearest one around it that is there. */
export function locateValue(text: string, path: readonly PropertyKey[]): FilePosition {
  const lines = new LineCounter();
  let node: unknown = parseDocument(text, { lineCounter: lines, logLevel: 'error' }).contents;
  let offset = 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((one) => isNode(one.key) && one.key.toJSON() === key);
      if (pair === undefined) break;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) node = node.items[Number(key)];
    else break;
    if (isNode(node)) offset = node.range?.[0] ?? offset;
  }
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}
