import { expect, test } from 'vitest';
import { choosePlace, parsePlaces } from './window-place.ts';

const primary = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } };
const left = { id: 2, workArea: { x: -2560, y: 0, width: 2560, height: 1400 } };
const small = { id: 3, workArea: { x: 0, y: 0, width: 1024, height: 600 } };
const onPrimary = { x: 10, y: 20, width: 1000, height: 700, maximized: false };
const onLeft = { x: -2500, y: 30, width: 1500, height: 900, maximized: true };
const kept = { last: 2, places: { 1: onPrimary, 2: onLeft } };

test.each([
  [
    'the first start: in the middle',
    { last: undefined, places: {} },
    [primary],
    { x: 320, y: 120, width: 1280, height: 800, maximized: false },
  ],
  ['as it was on the display it was on', kept, [primary, left], onLeft],
  ['the display is gone: as it was on the first one', kept, [primary], onPrimary],
  [
    'a smaller display: as large as it fits',
    { last: 3, places: { 3: { ...onLeft, x: 900, y: 500 } } },
    [small],
    { x: 0, y: 0, width: 1024, height: 600, maximized: true },
  ],
  [
    'partly outside: moved in',
    { last: 1, places: { 1: { ...onPrimary, x: 1800, y: -50 } } },
    [primary],
    { ...onPrimary, x: 920, y: 0 },
  ],
])('%s', (_, places, displays, expected) => {
  expect(choosePlace(places, displays)).toEqual(expected);
});

test.each([
  ['nothing', undefined, { last: undefined, places: {} }],
  ['a cut file', '{"last":', { last: undefined, places: {} }],
  [
    'one broken place leaves the others',
    JSON.stringify({ last: 2, places: { 1: { x: 'a' }, 2: onLeft, 3: { ...onLeft, width: 3 } } }),
    { last: 2, places: { 2: onLeft } },
  ],
])('reads %s', (_, text, expected) => {
  expect(parsePlaces(text)).toEqual(expected);
});
