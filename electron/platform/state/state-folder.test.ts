// The state folder of each platform.
import { expect, test } from 'vitest';
import { findStateFolder } from './state-folder.ts';

const rows: readonly [string, Parameters<typeof findStateFolder>[0], string][] = [
  [
    'Windows',
    { platform: 'win32', environment: { LOCALAPPDATA: 'C:\\Users\\dev\\AppData\\Local' } },
    'C:\\Users\\dev\\AppData\\Local\\Slipway',
  ],
  [
    'Windows without LOCALAPPDATA',
    { platform: 'win32', environment: {}, home: 'C:\\Users\\dev' },
    'C:\\Users\\dev\\AppData\\Local\\Slipway',
  ],
  [
    'Linux',
    { platform: 'linux', environment: {}, home: '/home/dev' },
    '/home/dev/.local/state/slipway',
  ],
  ['XDG', { platform: 'linux', environment: { XDG_STATE_HOME: '/state' } }, '/state/slipway'],
  [
    'a relative XDG folder, which does not count',
    { platform: 'linux', environment: { XDG_STATE_HOME: 'state' }, home: '/home/dev' },
    '/home/dev/.local/state/slipway',
  ],
  [
    'macOS',
    { platform: 'darwin', environment: {}, home: '/Users/dev' },
    '/Users/dev/Library/Application Support/Slipway',
  ],
  [
    'a chosen folder',
    { platform: 'linux', environment: { SLIPWAY_STATE: '/tmp/mine/' } },
    '/tmp/mine/',
  ],
];
test.each(rows)('%s', (_name, options, folder) => {
  expect(findStateFolder(options)).toBe(folder);
});
