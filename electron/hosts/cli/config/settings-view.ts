// All keys of a file as a table: what is written, what is used, the default, and why something does nothing here.
import type { Text } from '../../../contract/text.ts';
import type { PlanView } from '../changes/plan-view.ts';
import { layText } from '../lay-text.ts';
import type { Line, Style } from '../terminal.ts';
import { padToWidth } from '../text-width.ts';
import type { Words } from '../words.ts';
import type { KeyRow } from './dialect.ts';
import type { OpenFile } from './open-file.ts';

export function viewSettings(
  rows: readonly KeyRow[],
  { path, bytes }: Pick<OpenFile, 'path' | 'bytes'>,
  view: PlanView,
): Line[] {
  const { say } = view.words;
  const columns = ['key', 'written', 'used', 'default', 'since'] as const;
  const heads = columns.map((column) => say(`config.columns.${column}`));
  return [
    [{ text: path, style: 'bold' }],
    ...(bytes === null ? layText(say('config.noFile', { path }), view) : []),
    [],
    [{ text: layCells(heads), style: 'dim' }],
    ...rows.flatMap((row, index) => [
      ...(sectionOf(row) === sectionOf(rows[index - 1]) ? [] : viewSection(row)),
      ...viewRow(row, view),
    ]),
  ];
}

function viewSection(row: KeyRow): Line[] {
  const section = sectionOf(row);
  return section === '' ? [] : [[{ text: `[${section}]`, style: 'bold' }]];
}

/** Only the two files of WSL have sections; the keys of daemon.json are whole paths. */
function sectionOf(row: KeyRow | undefined): string {
  return row === undefined || row.restart === 'engine'
    ? ''
    : row.key.slice(0, row.key.indexOf('.'));
}

const usedStyles: Readonly<Record<KeyRow['source'], Style>> = {
  file: 'good',
  default: 'dim',
  clamped: 'warn',
  ignored: 'warn',
  unknown: 'dim',
};

function viewRow(row: KeyRow, { words, width }: PlanView): Line[] {
  const section = sectionOf(row);
  const name = section === '' ? row.key : row.key.slice(section.length + 1);
  const used = show(row.shown.effective, words);
  const [start, middle, end] = [
    padCell(name, 0) + padCell(row.written ?? words.say('config.unknown'), 1),
    padCell(used, 2),
    padCell(show(row.shown.default, words), 3) + (row.since ?? ''),
  ];
  return [
    [
      row.written === null ? start : { text: start, style: 'bold' },
      { text: middle, style: usedStyles[row.source] },
      { text: end.trimEnd(), style: 'dim' },
    ],
    ...row.notes.flatMap((note) =>
      layText(words.tell(note), { width, indent: 4, style: row.written === null ? 'dim' : 'warn' }),
    ),
  ];
}

function show(value: Text | string, { tell }: Words): string {
  return typeof value === 'string' ? value : tell(value);
}

/** Columns of the cells; a longer text moves the rest of its line. */
const widths = [31, 16, 19, 19, 0] as const;

function layCells(cells: readonly string[]): string {
  return cells
    .map((cell, index) => padCell(cell, index))
    .join('')
    .trimEnd();
}

/** At least two blanks behind every cell. */
function padCell(text: string, column: number): string {
  return `${padToWidth(text, (widths[column] ?? 0) - 2)}  `;
}
