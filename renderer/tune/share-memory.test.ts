import { expect, test } from 'vitest';
import type { TuneHost } from '../../electron/core/tune/tune-host.ts';
import { shareMemory } from './share-memory.ts';

const gib = 1024 ** 3;
const host = (facts: Partial<TuneHost>): TuneHost => ({
  memoryBytes: 32 * gib,
  processors: 16,
  windowsBuild: null,
  windowsRevision: null,
  architecture: null,
  wslVersion: null,
  freeDiskBytes: null,
  usedBytes: 3 * gib,
  policies: {},
  hasDockerDesktop: true,
  ...facts,
});

test.each([
  ['unknown PC', { memoryBytes: null }, 12, []],
  [
    'nobody knows what Windows takes',
    {},
    12,
    [
      { name: 'wsl', bytes: 12 * gib },
      { name: 'left', bytes: 20 * gib },
    ],
  ],
  [
    'room for all',
    { freeMemoryBytes: 18 * gib },
    12,
    [
      { name: 'wsl', bytes: 12 * gib },
      { name: 'windows', bytes: 11 * gib },
      { name: 'free', bytes: 9 * gib },
    ],
  ],
  [
    'Windows takes more now than would be left',
    { freeMemoryBytes: 18 * gib },
    24,
    [
      { name: 'wsl', bytes: 24 * gib },
      { name: 'windows', bytes: 8 * gib },
      { name: 'over', bytes: 3 * gib },
    ],
  ],
  ['all of it', {}, 48, [{ name: 'wsl', bytes: 32 * gib }]],
])('%s', (_name, facts, limit, expected) => {
  expect(shareMemory(host(facts), limit * gib)).toEqual(expected);
});
