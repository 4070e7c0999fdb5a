import { expect, test } from 'vitest';
import { compareApiVersions, findClientApiVersion } from './api-version.ts';

test.each([
  ['1.9', '1.40', -1],
  ['1.44', '1.44', 0],
  ['1.52', '1.44', 1],
  ['v1.41', '1.40', 1],
  ['', '1.40', 0],
  ['latest', '1.40', 0],
])('API %s compares with %s as %i', (left, right, expected) => {
  expect(Math.sign(compareApiVersions(left, right))).toBe(expected);
});

test.each([
  ['29.8.0', '1.52'],
  ['28.2.2', '1.50'],
  ['27.1.1', '1.46'],
  ['20.10.24+dfsg1', '1.41'],
  ['19.03.15', '1.40'],
  ['17.05.0-ce', null],
  ['master', null],
])('docker %s speaks API %s', (version, expected) => {
  expect(findClientApiVersion(version)).toBe(expected);
});
