import { expect, test } from 'vitest';
import { parseMemoryInfo } from './parse-memory-info.ts';

test.each([
  [
    'the page cache is told apart from what is used',
    'MemTotal:       16252928 kB\nMemFree:         2000000 kB\nMemAvailable:   13000000 kB\nBuffers:          100000 kB\nCached:          4000000 kB\nSwapCached:            0 kB\nSReclaimable:     900000 kB\n',
    { memoryTotalKb: 16_252_928, memoryUsedKb: 9_252_928, memoryCacheKb: 5_000_000 },
  ],
  [
    'an old kernel without all lines still answers',
    'MemTotal: 1000 kB\r\nMemFree: 400 kB\r\n',
    { memoryTotalKb: 1000, memoryUsedKb: 600, memoryCacheKb: 0 },
  ],
  ['nothing is invented from something else', 'cat: /proc/meminfo: No such file', undefined],
])('%s', (_, text, expected) => {
  expect(parseMemoryInfo(text)).toEqual(expected);
});
