// The numbers of the cost lab, in the order of its table, and how each reads.
import type { LabRow } from '../../../electron/contract/image/publish.ts';
import { describeDuration } from '../../../electron/core/format/duration.ts';
import { showSize } from '../../../electron/core/format/size.ts';
import type { Words } from '../../language/use-words.ts';

export const labMeasures = [
  'imageBytes',
  'compressedBytes',
  'coldMs',
  'changedMs',
  'firstAnswerMs',
  'peakMemoryBytes',
] as const satisfies readonly (keyof LabRow)[];
export type LabMeasure = (typeof labMeasures)[number];

/** Empty where it was not measured. */
export function showMeasure({ tell }: Words, row: LabRow, measure: LabMeasure): string {
  const value = row[measure];
  if (value === null) return '';
  if (measure === 'firstAnswerMs' && value < 1_000) return `${Math.round(value)} ms`;
  return measure.endsWith('Ms') ? tell(describeDuration(value)) : showSize(value);
}

/** The row with the least of it; undefined while fewer than two are measured. */
export function findLeast(rows: readonly LabRow[], measure: LabMeasure): LabRow | undefined {
  const known = rows.filter((row) => row[measure] !== null);
  if (known.length < 2) return undefined;
  return known.reduce((least, row) => ((row[measure] ?? 0) < (least[measure] ?? 0) ? row : least));
}
