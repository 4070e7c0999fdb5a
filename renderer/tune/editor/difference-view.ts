// A difference as it is drawn: what did not change folds away, and in a changed line the changed words stand out.
import { type DifferenceRow, diffLines } from '../../../electron/core/text/line-difference.ts';
import { showText } from '../../../electron/core/wslconfig/encoding.ts';

/** A stretch of a line; `isChanged` ones get the stronger tint. */
export interface LinePart {
  readonly text: string;
  readonly isChanged: boolean;
}

export interface ShownLine {
  readonly kind: 'kept' | 'removed' | 'added';
  /** Line numbers from 1; null on the side that does not have it. */
  readonly before: number | null;
  readonly after: number | null;
  readonly parts: readonly LinePart[];
  /** The line's end, where that is all that changed. */
  readonly lineEnd: LineEndName | null;
}

export type LineEndName = 'CR LF' | 'LF' | 'CR' | 'none';

/** Lines, or a run of unchanged ones that is shown when it is asked for. */
export type DifferenceBlock =
  | { readonly kind: 'lines'; readonly lines: readonly ShownLine[] }
  | { readonly kind: 'folded'; readonly lines: readonly ShownLine[] };

export interface DifferenceView {
  readonly blocks: readonly DifferenceBlock[];
  readonly added: number;
  readonly removed: number;
}

/** Unchanged lines that stay beside a change, and how many in a row are worth folding. */
const neighbours = 3;
const foldFrom = 12;

export function viewDifference(before: string, after: string): DifferenceView {
  const { rows, added, removed } = diffLines(before, after);
  return { blocks: foldLines(markChanges(rows)), added, removed };
}

/** A removed line and the added one that took its place are compared word by word. */
function markChanges(rows: readonly DifferenceRow[]): readonly ShownLine[] {
  const lines: ShownLine[] = [];
  for (let at = 0; at < rows.length; ) {
    const run = takeRun(rows, at);
    if (run.length === 0) {
      const row = rows[at];
      if (row) lines.push(showLine(row, [{ text: row.text, isChanged: false }], undefined));
      at += 1;
      continue;
    }
    const removed = run.filter(({ kind }) => kind === 'removed');
    const added = run.filter(({ kind }) => kind === 'added');
    const pairs = pairLines(removed, added);
    const byRemoved = new Map(pairs.map((pair) => [pair.removed, pair]));
    const byAdded = new Map(pairs.map((pair) => [pair.added, pair]));
    for (const row of removed) {
      const pair = byRemoved.get(row);
      lines.push(showLine(row, pair?.words.before, pair?.added));
    }
    for (const row of added) {
      const pair = byAdded.get(row);
      lines.push(showLine(row, pair?.words.after, pair?.removed));
    }
    at += run.length;
  }
  return lines;
}

interface LinePair {
  readonly removed: DifferenceRow;
  readonly added: DifferenceRow;
  readonly words: ComparedWords;
}

/** How far behind its place a line is looked for: files have runs of thousands of changed lines. */
const pairDistance = 8;

function pairLines(
  removed: readonly DifferenceRow[],
  added: readonly DifferenceRow[],
): readonly LinePair[] {
  const pairs: LinePair[] = [];
  let next = 0;
  for (const row of removed) {
    const last = Math.min(added.length, next + pairDistance);
    for (let at = next; at < last; at += 1) {
      const other = added[at];
      const words = other && compareWords(row.text, other.text);
      if (!other || !words) continue;
      pairs.push({ removed: row, added: other, words });
      next = at + 1;
      break;
    }
  }
  return pairs;
}

function takeRun(rows: readonly DifferenceRow[], from: number): readonly DifferenceRow[] {
  let end = from;
  while (end < rows.length && rows[end]?.kind !== 'kept') end += 1;
  return rows.slice(from, end);
}

/** Without parts the whole line is new, or gone. */
function showLine(
  row: DifferenceRow,
  parts: readonly LinePart[] | undefined,
  other: DifferenceRow | undefined,
): ShownLine {
  const { kind, before, after, text, lineEnd } = row;
  const known = parts ?? [{ text, isChanged: true }];
  return {
    kind,
    before,
    after,
    parts: known
      .filter((part) => part.text !== '')
      .map((part) => ({ ...part, text: showMarks(part.text) })),
    lineEnd: other?.text === text && other.lineEnd !== lineEnd ? nameLineEnd(lineEnd) : null,
  };
}

/** A byte order mark cannot be seen, and is often all that changes. */
function showMarks(text: string): string {
  return showText(text).replaceAll('\uFEFF', '‹BOM›');
}

function nameLineEnd(lineEnd: string): LineEndName {
  if (lineEnd === '') return 'none';
  return lineEnd === '\r\n' ? 'CR LF' : lineEnd === '\r' ? 'CR' : 'LF';
}

interface ComparedWords {
  readonly before: readonly LinePart[];
  readonly after: readonly LinePart[];
}

/** What both lines begin and end with is not changed. Lines with no word in common there are two lines. */
function compareWords(before: string, after: string): ComparedWords | undefined {
  const left = cutWords(before);
  const right = cutWords(after);
  const most = Math.min(left.length, right.length);
  let start = 0;
  while (start < most && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < most - start && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  const shared = [...left.slice(0, start), ...left.slice(left.length - end)];
  const isInside = start + end === most && most > 0;
  if (before !== after && !isInside && !shared.some((word) => anyWord.test(word))) return undefined;
  const cut = (words: readonly string[]): readonly LinePart[] => [
    { text: words.slice(0, start).join(''), isChanged: false },
    { text: words.slice(start, words.length - end).join(''), isChanged: true },
    { text: words.slice(words.length - end).join(''), isChanged: false },
  ];
  return { before: cut(left), after: cut(right) };
}

const anyWord = /[\p{L}\p{N}_]/u;

function cutWords(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}_]+|\s+|[^\p{L}\p{N}_\s]/gu) ?? [];
}

function foldLines(lines: readonly ShownLine[]): readonly DifferenceBlock[] {
  const blocks: DifferenceBlock[] = [];
  const add = (kind: DifferenceBlock['kind'], some: readonly ShownLine[]) => {
    if (some.length > 0) blocks.push({ kind, lines: some });
  };
  let from = 0;
  for (let at = 0; at < lines.length; at += 1) {
    if (lines[at]?.kind !== 'kept') continue;
    const end = findEnd(lines, at);
    const head = at === 0 ? 0 : neighbours;
    const tail = end === lines.length ? 0 : neighbours;
    if (end - at - head - tail >= foldFrom) {
      add('lines', lines.slice(from, at + head));
      add('folded', lines.slice(at + head, end - tail));
      from = end - tail;
    }
    at = end;
  }
  add('lines', lines.slice(from));
  return blocks;
}

function findEnd(lines: readonly ShownLine[], from: number): number {
  const end = lines.findIndex(({ kind }, index) => index >= from && kind !== 'kept');
  return end < 0 ? lines.length : end;
}
