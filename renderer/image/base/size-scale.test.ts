import { expect, test } from 'vitest';
import { chooseScale } from './size-scale.ts';

test.each([
  ['sizes near each other fill one scale', [13, 11, 20, 86], 86],
  ['one far beyond the others is off it', [13, 11, 20, 86, 5_300], 86],
  ['a single size fills its bar', [300], 300],
  ['no size at all divides by one', [], 1],
])('%s', (_name, sizes, expected) => {
  expect(chooseScale(sizes)).toEqual(expected);
});
