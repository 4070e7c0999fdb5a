import { expect, test } from 'vitest';
import type { LabRow } from '../../../electron/contract/image/publish.ts';
import { findLeast } from './lab-measures.ts';

const row = (variant: string, imageBytes: number | null): LabRow => ({
  variant,
  imageBytes,
  compressedBytes: null,
  coldMs: null,
  changedMs: null,
  firstAnswerMs: null,
  peakMemoryBytes: null,
  state: 'measured',
  reason: null,
});

test.each([
  [[row('a', 3), row('b', null)], undefined],
  [[row('a', 3), row('b', 2), row('c', 9)], 'b'],
])('the smallest is named once there is something to compare', (rows, expected) => {
  expect(findLeast(rows, 'imageBytes')?.variant).toEqual(expected);
});
