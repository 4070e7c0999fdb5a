import { expect, test } from 'vitest';
import { showSize } from './size.ts';

test.each([
  [0, '0 B'],
  [900, '900 B'],
  [120_000, '117 KiB'],
  [300_000, '0.3 MiB'],
  [14_155_776, '13.5 MiB'],
  [200_000_000, '191 MiB'],
  [322_122_547, '0.3 GiB'],
  [11_000_000_000, '10.2 GiB'],
])('%d bytes read %s', (bytes, expected) => {
  expect(showSize(bytes)).toEqual(expected);
});
