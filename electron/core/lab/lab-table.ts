// The cost lab as Markdown, for a page of one's own: what was measured, and why the rest was not.
import type { LabRow } from '../../contract/image/publish.ts';

export interface LabHeadings {
  readonly variant: string;
  readonly image: string;
  readonly compressed: string;
  readonly cold: string;
  readonly changed: string;
  readonly firstAnswer: string;
  readonly peakMemory: string;
}

/** `explain` puts into words why a row has no numbers. Sizes in MB of 1,000,000 bytes, as docker counts them. */
export function writeLabTable(
  rows: readonly LabRow[],
  headings: LabHeadings,
  explain: (row: LabRow) => string,
): string {
  const titles = Object.values(headings);
  const lines = rows.map((row) =>
    row.state === 'measured'
      ? [row.variant, ...listNumbers(row)]
      : [row.variant, explain(row), ...Array<string>(titles.length - 2).fill('')],
  );
  const dividers = titles.map((_, index) => (index === 0 ? '---' : '---:'));
  return [titles, dividers, ...lines].map(writeLine).join('\n').concat('\n');
}

function listNumbers(row: LabRow): readonly string[] {
  return [
    writeBytes(row.imageBytes),
    writeBytes(row.compressedBytes),
    writeSeconds(row.coldMs),
    writeSeconds(row.changedMs),
    row.firstAnswerMs === null ? '' : `${Math.round(row.firstAnswerMs)} ms`,
    writeBytes(row.peakMemoryBytes),
  ];
}

function writeLine(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}

function writeBytes(bytes: number | null): string {
  return bytes === null ? '' : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function writeSeconds(ms: number | null): string {
  return ms === null ? '' : `${(ms / 1000).toFixed(2)} s`;
}
