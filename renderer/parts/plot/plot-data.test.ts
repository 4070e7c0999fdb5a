import { expect, test } from 'vitest';
import { findPeak, findTop, keepPoints, measureAbove } from './plot-data.ts';

const points = (...values: number[]) =>
  values.map((value, index) => ({ at: index * 1_000, value }));

test('the peak is the first highest point', () => {
  expect(findPeak(points(1, 5, 5, 2))).toEqual({ at: 1_000, value: 5 });
});

test.each([
  [{ points: points(10), limit: null, leastTop: 0.5 }, 11.5],
  [{ points: [], limit: null, leastTop: 0.5 }, 0.5],
  [{ points: points(10), limit: { value: 50, label: '' }, leastTop: 1 }, 56],
  [{ points: points(10), limit: { value: 500, label: '' }, leastTop: 1 }, 11.5],
])('the scale of %j ends where everything worth seeing fits', (series, expected) => {
  expect(findTop(series)).toBeCloseTo(expected);
});

test('old points leave, and a point is never drawn twice', () => {
  const kept = keepPoints(points(1, 2, 3), { at: 2_000, value: 9 }, { spanMs: 1_500, most: 10 });
  expect(kept).toEqual([
    { at: 1_000, value: 2 },
    { at: 2_000, value: 9 },
  ]);
});

test.each([
  [points(1, 9, 9, 9), 2_000],
  [points(9, 9, 1), 0],
  [[], 0],
])('%j has been high for as long as it has not been low', (series, expected) => {
  expect(measureAbove(series, 9)).toEqual(expected);
});
