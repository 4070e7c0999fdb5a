// What a change would do to a file: the lines that go and come, for a person and for a program.
import { type DifferenceRow, diffLines } from '../../../core/text/line-difference.ts';
import type { Line, Style } from '../terminal.ts';
import type { Words } from '../words.ts';
import type { Dialect } from './dialect.ts';

/** Both sides of a change; null: no file. */
export interface FileChange {
  readonly before: Uint8Array | null;
  readonly after: Uint8Array | null;
}

export function isSameFile({ before, after }: FileChange): boolean {
  if (before === null || after === null) return before === after;
  return Buffer.compare(before, after) === 0;
}

/** Changed lines with a few around them, as `diff -u` lays them out. */
export function viewDifference(
  change: FileChange,
  dialect: Pick<Dialect, 'readText'>,
  { say }: Words,
): Line[] {
  const { hunks } = compareTexts(change, dialect);
  const lines = hunks.flatMap(({ rows }): Line[] => [
    [{ text: nameHunk(rows), style: 'dim' }],
    ...rows.map((row) => viewRow(row, rows)),
  ]);
  if (change.after === null && change.before !== null) {
    return [...lines, [{ text: say('config.removesFile'), style: 'warn' }]];
  }
  return lines.length > 0 || isSameFile(change)
    ? lines
    : [[{ text: say('config.sameText'), style: 'warn' }]];
}

/** The changed lines for a program: its line number is that of the side that has the line. */
export function listDifference(change: FileChange, dialect: Pick<Dialect, 'readText'>) {
  return compareTexts(change, dialect)
    .rows.filter(({ kind }) => kind !== 'kept')
    .map(({ kind, text, before, after }) => ({ change: kind, line: before ?? after, text }));
}

function compareTexts({ before, after }: FileChange, { readText }: Pick<Dialect, 'readText'>) {
  const read = (bytes: Uint8Array | null) => (bytes === null ? '' : readText(bytes));
  return diffLines(read(before), read(after));
}

const marks: Readonly<Record<DifferenceRow['kind'], string>> = {
  kept: ' ',
  removed: '-',
  added: '+',
};

const styles: Readonly<Record<DifferenceRow['kind'], Style>> = {
  kept: 'dim',
  removed: 'bad',
  added: 'good',
};

function viewRow(row: DifferenceRow, hunk: readonly DifferenceRow[]): Line {
  const { kind, text, lineEnd } = row;
  // Where only the line end changes, both lines look alike: then it is named.
  const hasTwin = hunk.some(
    (other) => other.text === text && other.kind !== kind && other.lineEnd !== lineEnd,
  );
  const end = kind !== 'kept' && hasTwin ? `  (${nameLineEnd(lineEnd)})` : '';
  return [{ text: `${marks[kind]} ${text}${end}`, style: styles[kind] }];
}

function nameLineEnd(lineEnd: string): string {
  return lineEnd === '' ? '–' : lineEnd.replace('\r', 'CR').replace('\n', 'LF');
}

/** `@@ -3,4 +3,5 @@`: first line and number of lines of both sides. */
function nameHunk(rows: readonly DifferenceRow[]): string {
  const side = (name: 'before' | 'after') => {
    const numbers = rows.flatMap((row) => row[name] ?? []);
    return `${numbers[0] ?? 0},${numbers.length}`;
  };
  return `@@ -${side('before')} +${side('after')} @@`;
}
