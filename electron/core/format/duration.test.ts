import { expect, test } from 'vitest';
import { describeAge, describeDuration } from './duration.ts';

const seconds = (value: string) => ({ key: 'ui.duration.seconds', params: { seconds: value } });
const minutes = (whole: number, rest: string) => ({
  key: 'ui.duration.minutes',
  params: { minutes: whole, seconds: rest },
});

test.each([
  [-5, seconds('0.0')],
  [410, seconds('0.4')],
  [6_400, seconds('6.4')],
  [59_949, seconds('59.9')],
  [59_950, minutes(1, '00')],
  [72_000, minutes(1, '12')],
  [7_500_000, { key: 'ui.duration.hours', params: { hours: 2, minutes: 5 } }],
])('%i ms reads as a person would say it', (ms, expected) => {
  expect(describeDuration(ms)).toEqual(expected);
});

test.each([
  [-60_000, { key: 'ui.age.now' }],
  [1_999, { key: 'ui.age.now' }],
  [12_300, { key: 'ui.age.seconds', params: { count: 12 } }],
  [60_000, { key: 'ui.age.minutes', params: { count: 1 } }],
  [3 * 3_600_000, { key: 'ui.age.hours', params: { count: 3 } }],
  [24 * 3_600_000, { key: 'ui.age.days', params: { count: 1 } }],
])('%i ms ago reads as a person would say it', (ms, expected) => {
  expect(describeAge(ms)).toEqual(expected);
});
