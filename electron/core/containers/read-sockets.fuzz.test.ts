import { expect, test } from 'vitest';
import { fuzz, spoil } from '../../platform/fuzz.test-support.ts';
import { parseProcessList } from '../../platform/process-list.ts';
import { readExcludedRanges, readListeningSockets } from './read-sockets.ts';

const sockets = [
  '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 12345 1 0000\n',
  '   1: 00000000000000000000000001000000:0050 00000000000000000000000000000000:0000 0A 0:0 0:0 0 0 0 7 1\n',
];
const ranges = [
  '\r\nProtocol tcp Port Exclusion Ranges\r\n\r\nStart Port    End Port\r\n----------    --------\r\n      1080        1179\r\n     50000       50059     *\r\n\r\n* - Administered port exclusions.\r\n',
];

test('listening sockets: ports are ports, whatever stands in the lines', () => {
  fuzz('/proc/net/tcp', spoil(sockets, ['0A', ':', '0100007F:1F90', ' ']), (text) => {
    for (const { address, port } of readListeningSockets(text)) {
      expect(port >= 0 && port <= 65_535 && address !== '').toBe(true);
    }
  });
});

test('excluded ranges of netsh: numbers or nothing', () => {
  fuzz('netsh', spoil(ranges, ['1080', '*', '99999', '  ']), (text) => {
    for (const { from, to } of readExcludedRanges(text)) {
      expect(Number.isInteger(from) && Number.isInteger(to)).toBe(true);
    }
  });
});

test('processes of wmic: numbers or nothing', () => {
  const sample =
    'CreationDate               ParentProcessId  ProcessId\r\r\n20261121092551.123456+060  4  120\r\r\n';
  fuzz('wmic', spoil([sample], ['120', '\0', '+060', '.123456']), (text) => {
    for (const { pid, parent } of parseProcessList(text)) {
      expect(pid >= 0 && parent >= 0).toBe(true);
    }
  });
});
