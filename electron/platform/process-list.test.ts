// What wmic prints, and whom it means.
import { expect, test } from 'vitest';
import { findDescendants, parseProcessList } from './process-list.ts';

test.each([
  [
    'Windows, with the moment of creation',
    'CreationDate               ParentProcessId  ProcessId  \r\r\n                           0                4          \r\r\n20261121092551.123456+060  4                312        \r\r\n',
    [{ pid: 312, parent: 4, created: '20261121092551.123456+060' }],
  ],
  [
    'UTF-16, without it',
    '\uFEFFP\0a\0r\0e\0n\0t\0\r\0\n\x004\x000\0 \0 \x005\x006\0 \0\r\0\n\0',
    [{ pid: 56, parent: 40 }],
  ],
  ['nothing', '', []],
  ['a message', 'Error: Invalid query\r\n', []],
])('%s is read', (_name, text, expected) => {
  expect(parseProcessList(text)).toEqual(expected);
});

test.each([
  [
    'children and theirs are found',
    [
      { pid: 10, parent: 1 },
      { pid: 11, parent: 10 },
      { pid: 12, parent: 11 },
      { pid: 13, parent: 1 },
    ],
    [11, 12],
  ],
  [
    'one that is older than its parent belongs to somebody who had the number before',
    [
      { pid: 10, parent: 1, created: '20261121092551.000000+060' },
      { pid: 11, parent: 10, created: '20261121092550.000000+060' },
      { pid: 12, parent: 10, created: '20261121092552.000000+060' },
    ],
    [12],
  ],
  [
    'a circle of reused numbers ends',
    [
      { pid: 10, parent: 11 },
      { pid: 11, parent: 10 },
    ],
    [11],
  ],
  ['a process that has ended has none', [{ pid: 11, parent: 10 }], []],
])('%s', (_name, processes, expected) => {
  expect(findDescendants(10, processes)).toEqual(expected);
});
