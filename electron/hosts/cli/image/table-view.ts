// Names with their values, and rows with their cells, in columns as wide as what is in them.
import type { Line } from '../terminal.ts';
import { measureWidth, padToWidth } from '../text-width.ts';

/** Indented by two; the first column dim. Han characters take two columns. */
export function viewTable(rows: readonly (readonly string[])[]): Line[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(...rows.map((row) => measureWidth(row[at] ?? ''))),
  );
  return rows.map(
    ([name = '', ...cells]): Line => [
      '  ',
      { text: padToWidth(name, (widths[0] ?? 0) + 2), style: 'dim' },
      cells
        .map((cell, at) => padToWidth(cell, (widths[at + 1] ?? 0) + 2))
        .join('')
        .trimEnd(),
    ],
  );
}
