// What a slider says while it moves.
import { expect, test } from 'vitest';
import { createHost } from './tune-host.test-support.ts';
import type { TuneHost } from './tune-host.ts';
import { gib } from './tune-host.ts';
import {
  judgeMemory,
  judgeProcessors,
  judgeSwap,
  memoryRange,
  processorsRange,
  swapRange,
  type ZoneJudgement,
} from './zones.ts';

const show = ({ zone, why }: ZoneJudgement) => `${zone} ${why.key.split('.').at(-1)}`;

test.each<readonly [number, string]>([
  [0.1, 'no memoryRaised'],
  [2, 'small memorySmall'],
  [12, 'fits memoryFits'],
  [26, 'fits memoryFits'],
  [27, 'tight memoryTight'],
  [31, 'tight memoryTight'],
  [32, 'no memoryAll'],
  [48, 'no memoryOver'],
])('%d GiB of 31.7', (amount, expected) => {
  expect(show(judgeMemory(createHost(), amount * gib))).toBe(expected);
});

test('the reason has the numbers of this PC', () => {
  expect(judgeMemory(createHost(), 28 * gib)).toEqual({
    zone: 'tight',
    label: { key: 'tune.zones.tight' },
    why: {
      key: 'tune.reasons.memoryTight',
      params: { asked: '28 GiB', host: '31.7 GiB', windows: '3.7 GiB', least: '4 GiB' },
    },
  });
});

test.each<readonly [number, string]>([
  [0, 'no processorsNone'],
  [1, 'small processorsSmall'],
  [8, 'fits processorsFit'],
  [16, 'fits processorsAll'],
  [17, 'no processorsOver'],
])('%d of 16 processors', (count, expected) => {
  expect(show(judgeProcessors(createHost(), count))).toBe(expected);
});

test.each<readonly [number, number, string]>([
  [0, 5, 'fits swapNone'],
  [4, 212, 'fits swapFits'],
  [4, 12, 'tight swapTight'],
  [20, 12, 'no swapOver'],
])('%d GiB of swap with %d GiB free', (amount, free, expected) => {
  const host = createHost({ freeDiskBytes: free * gib });
  expect(show(judgeSwap(host, amount * gib))).toBe(expected);
});

test('what is not known of the PC is said, not guessed', () => {
  const unknown = createHost({ memoryBytes: null, processors: null, freeDiskBytes: null });
  expect([
    show(judgeMemory(unknown, gib)),
    show(judgeProcessors(unknown, 2)),
    show(judgeSwap(unknown, gib)),
    memoryRange(unknown),
    processorsRange(unknown),
    swapRange(unknown),
  ]).toEqual([
    'unknown memoryUnknown',
    'unknown processorsUnknown',
    'unknown swapUnknown',
    null,
    null,
    null,
  ]);
});

test.each<readonly [string, Partial<TuneHost>, readonly number[]]>([
  ['the PC of the pictures', {}, [1, 32, 1, 16, 0, 32]],
  ['a small PC', { memoryBytes: 7.8 * gib, processors: 4 }, [1, 8, 0.5, 4, 0, 8]],
  ['a full disk', { freeDiskBytes: 6.5 * gib }, [1, 32, 1, 16, 0, 6]],
  ['a large PC', { memoryBytes: 256 * gib, processors: 128 }, [1, 256, 1, 128, 0, 64]],
])('the sliders of %s', (_what, changes, expected) => {
  const host = createHost(changes);
  const memory = memoryRange(host);
  const swap = swapRange(host);
  expect([
    (memory?.least ?? 0) / gib,
    (memory?.most ?? 0) / gib,
    (memory?.step ?? 0) / gib,
    processorsRange(host)?.most,
    swap?.least,
    (swap?.most ?? 0) / gib,
  ]).toEqual(expected);
});
