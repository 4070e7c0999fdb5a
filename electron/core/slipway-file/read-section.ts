// Reads one section of slipway.yaml and says where in it something is wrong.
import { isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';

export interface FilePosition {
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
}

export type SectionReading =
  | { readonly outcome: 'absent' }
  | { readonly outcome: 'read'; readonly value: unknown }
  | ({ readonly outcome: 'malformed'; readonly reason: string } & FilePosition);

/** An empty section is an absent one. Never throws. */
export function readSection(text: string, section: string): SectionReading {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    // The library prints what it thinks of a file into the process's own warnings.
    logLevel: 'error',
  });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    return { outcome: 'malformed', line, column: col, reason: error.message };
  }
  const { contents } = document;
  if (contents === null) return { outcome: 'absent' };
  if (!isMap(contents)) {
    return { outcome: 'malformed', line: 1, column: 1, reason: 'the file has no sections' };
  }
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 })[section];
    return value === undefined || value === null
      ? { outcome: 'absent' }
      : { outcome: 'read', value };
  } catch (cause) {
    // Names that stand for each other without end.
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { outcome: 'malformed', line: 1, column: 1, reason };
  }
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
