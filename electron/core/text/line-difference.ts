// The difference of two texts, line by line, as it is shown before anything is saved.
import { matchSequences } from './line-difference-matches.ts';

export interface DifferenceRow {
  readonly kind: 'kept' | 'removed' | 'added';
  /** Without its line end. */
  readonly text: string;
  /** CR LF, LF, CR, or nothing at the end of a file: a changed line end alone is a change as well. */
  readonly lineEnd: string;
  /** Line number in the old and in the new text, from 1; null on the side that does not have the line. */
  readonly before: number | null;
  readonly after: number | null;
}

export interface LineDifference {
  /** Every line of both texts. */
  readonly rows: readonly DifferenceRow[];
  /** Changed lines with a few kept ones around them; empty where nothing changed. */
  readonly hunks: readonly { readonly rows: readonly DifferenceRow[] }[];
  readonly added: number;
  readonly removed: number;
}

/** What turns `before` into `after`. `context` is how many kept lines a hunk shows around its changes. */
export function diffLines(before: string, after: string, context = 3): LineDifference {
  const rows = listRows(splitLines(before), splitLines(after));
  return {
    rows,
    hunks: groupHunks(rows, context),
    added: rows.filter(({ kind }) => kind === 'added').length,
    removed: rows.filter(({ kind }) => kind === 'removed').length,
  };
}

/** Lines with their ends; joined they are the text. CR LF, LF and a lone CR each end a line, as in an editor. */
export function splitLines(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

function listRows(before: readonly string[], after: readonly string[]): readonly DifferenceRow[] {
  const rows: DifferenceRow[] = [];
  let old = 0;
  let now = 0;
  const addChanges = (oldEnd: number, nowEnd: number) => {
    for (; old < oldEnd; old += 1) rows.push(createRow('removed', before[old], [old + 1, null]));
    for (; now < nowEnd; now += 1) rows.push(createRow('added', after[now], [null, now + 1]));
  };
  for (const match of matchSequences(before, after)) {
    addChanges(match.before, match.after);
    for (let count = 0; count < match.length; count += 1) {
      rows.push(createRow('kept', before[old], [old + 1, now + 1]));
      old += 1;
      now += 1;
    }
  }
  addChanges(before.length, after.length);
  return rows;
}

function createRow(
  kind: DifferenceRow['kind'],
  line: string | undefined,
  [before, after]: readonly [number | null, number | null],
): DifferenceRow {
  const lineEnd = /(?:\r\n|\r|\n)?$/.exec(line ?? '')?.[0] ?? '';
  const text = (line ?? '').slice(0, (line ?? '').length - lineEnd.length);
  return { kind, text, lineEnd, before, after };
}

function groupHunks(
  rows: readonly DifferenceRow[],
  context: number,
): readonly { readonly rows: readonly DifferenceRow[] }[] {
  const hunks: { start: number; end: number }[] = [];
  for (const [index, { kind }] of rows.entries()) {
    if (kind === 'kept') continue;
    const last = hunks.at(-1);
    const start = Math.max(0, index - context);
    const end = Math.min(rows.length, index + context + 1);
    if (last !== undefined && start <= last.end) last.end = end;
    else hunks.push({ start, end });
  }
  return hunks.map(({ start, end }) => ({ rows: rows.slice(start, end) }));
}
