import { expect, test } from 'vitest';
import { readOpenRequest } from './open-request.ts';

const nothing = {
  hash: undefined,
  folder: undefined,
  machine: undefined,
  check: false,
  hidden: false,
};

test.each([
  ['a plain start', [], nothing],
  ['a link to a page', ['slipway://engine'], { ...nothing, hash: '#/engine' }],
  ['a link as browsers write it', ['SLIPWAY://Tune/'], { ...nothing, hash: '#/tune' }],
  ['a link that wants more than a page', ['slipway://plan/run?confirm=1'], nothing],
  ['a link to no page', ['slipway://format'], nothing],
  ['a link with a path', ['slipway://C:\\Windows'], nothing],
  ['a row of the jump list', ['--page=journal'], { ...nothing, hash: '#/journal' }],
  ['the doctor', ['--check'], { ...nothing, hash: '#/health', check: true }],
  ['sign-in', ['--hidden'], { ...nothing, hidden: true }],
  [
    'a folder from Explorer, with a space and Chinese letters',
    ['C:\\src\\订单 api'],
    {
      ...nothing,
      folder: 'C:\\src\\订单 api',
      hash: '#/projects/C%3A%5Csrc%5C%E8%AE%A2%E5%8D%95%20api',
    },
  ],
  [
    'a second start, with what Chromium adds',
    ['--allow-file-access-from-files', '--original-process-start-time=1', '/home/me/api'],
    { ...nothing, folder: '/home/me/api', hash: '#/projects/%2Fhome%2Fme%2Fapi' },
  ],
  [
    'a described PC that is opened in Explorer',
    ['C:\\Users\\me\\Desktop\\laptop of Anna.SLIPWAY'],
    { ...nothing, machine: 'C:\\Users\\me\\Desktop\\laptop of Anna.SLIPWAY', hash: '#/health' },
  ],
  ['a link to a described PC', ['slipway://C:/pc.slipway'], nothing],
  ['a described PC without its folder', ['pc.slipway'], nothing],
  ['a device path', ['\\\\.\\PhysicalDrive0'], nothing],
  ['a relative path', ['api'], nothing],
])('%s', (_, args, expected) => {
  expect(readOpenRequest(args)).toEqual(expected);
});
