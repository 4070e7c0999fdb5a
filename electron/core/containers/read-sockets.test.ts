import { expect, test } from 'vitest';
import { doAddressesMeet, readExcludedRanges, readListeningSockets } from './read-sockets.ts';

test('listeners of both kinds of addresses are read, and connections are not', () => {
  const text = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1001        0 4711 1
   1: 00000000:0050 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4712 1
   2: 0100007F:1F90 0100007F:D431 01 00000000:00000000 00:00000000 00000000     0        0 4713 1
   3: 00000000000000000000000000000000:1F91 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000 0 0 4714 1
   4: 00000000000000000000000001000000:1F92 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000 0 0 4715 1
   5: 0000000000000000FFFF00000100007F:1F93 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000 0 0 4716 1
`;
  expect(readListeningSockets(text)).toEqual([
    { address: '127.0.0.1', port: 8080, inode: '4711' },
    { address: '0.0.0.0', port: 80, inode: '4712' },
    { address: '::', port: 8081, inode: '4714' },
    { address: '::1', port: 8082, inode: '4715' },
    { address: '127.0.0.1', port: 8083, inode: '4716' },
  ]);
});

test('ranges that Windows keeps are read by their numbers, in every language', () => {
  const text = [
    '',
    'Protokoll tcp Portausschlussbereiche',
    '',
    'Startport    Endport',
    '----------    --------',
    '      5357        5357',
    '     50000       50059     *',
    '',
    '* - Verwaltete Portausschlüsse.',
  ].join('\r\n');
  expect(readExcludedRanges(text)).toEqual([
    { from: 5357, to: 5357 },
    { from: 50_000, to: 50_059 },
  ]);
});

test.each([
  ['127.0.0.1', '0.0.0.0', true],
  ['::', '127.0.0.1', true],
  ['127.0.0.1', '192.168.1.5', false],
])('%s and %s are in each other’s way: %s', (one, other, expected) => {
  expect(doAddressesMeet(one, other)).toBe(expected);
});
