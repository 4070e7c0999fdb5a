import { expect, test } from 'vitest';
import { chooseLook } from './look.ts';

const system = {
  platform: 'win32',
  release: '10.0.22631',
  dark: false,
  highContrast: false,
  reducedTransparency: false,
};
const solid = {
  background: '#F0F2F5',
  overlay: { height: 48, color: '#F0F2F5', symbolColor: '#1B1B1B' },
  material: 'none',
};

test.each([
  [
    'Windows 11: Mica shines through',
    {},
    {
      background: '#00000000',
      overlay: { height: 48, color: '#00000000', symbolColor: '#1B1B1B' },
      material: 'mica',
    },
  ],
  ['Windows 10: the colour of the page', { release: '10.0.19045' }, solid],
  ['transparency turned off in Windows', { reducedTransparency: true }, solid],
  ['not Windows', { platform: 'linux', release: '10.0.99999' }, solid],
  [
    'dark',
    { release: '10.0.19045', dark: true },
    {
      background: '#181A1D',
      overlay: { height: 48, color: '#181A1D', symbolColor: '#FFFFFF' },
      material: 'none',
    },
  ],
  [
    'high contrast: the colours of Windows',
    { dark: true, highContrast: true },
    { background: '#000000', overlay: { height: 48 }, material: 'none' },
  ],
])('%s', (_, changes, expected) => {
  expect(chooseLook({ ...system, ...changes })).toEqual(expected);
});
