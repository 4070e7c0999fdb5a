// The presets as rows: what somebody with this PC is offered.
import { describe, expect, test } from 'vitest';
import { parseConfig } from '../wslconfig/parse.ts';
import { applySettings } from './apply-settings.ts';
import { findPreset, suggestPresets } from './presets.ts';
import { createHost } from './tune-host.test-support.ts';
import { gib } from './tune-host.ts';
import { judgeMemory } from './zones.ts';

/** `light 6/4/2`: GiB of memory, processors, GB of swap. */
function show(memoryGib: number | null, processors: number | null, freeGib = 500) {
  const host = createHost({
    memoryBytes: memoryGib === null ? null : memoryGib * gib,
    processors,
    freeDiskBytes: freeGib * gib,
  });
  const round = (bytes: number | null) => (bytes === null ? '?' : Number((bytes / gib).toFixed(1)));
  return suggestPresets(host).map(
    (preset) =>
      `${preset.id} ${round(preset.memoryBytes)}/${preset.processors ?? '?'}/${round(preset.swapBytes)}`,
  );
}

describe('a PC gets presets that it has room for', () => {
  test.each<readonly [number, number, readonly string[]]>([
    [3.9, 2, ['wsl-default 1.9/2/1']],
    [5.9, 2, ['wsl-default 2.9/2/1']],
    [7.8, 4, ['light 4/2/2', 'wsl-default 3.9/4/1']],
    [11.8, 6, ['light 4/2/2', 'balanced 6/4/2', 'wsl-default 5.9/6/2']],
    [15.7, 8, ['light 4/2/2', 'balanced 8/4/2', 'heavy 10/7/4', 'wsl-default 7.8/8/2']],
    [15.7, 2, ['light 4/2/2', 'balanced 8/2/2', 'heavy 10/2/4', 'wsl-default 7.8/2/2']],
    [23.8, 12, ['light 5/3/2', 'balanced 9/6/4', 'heavy 15/10/4', 'wsl-default 11.9/12/3']],
    [31.7, 16, ['light 6/4/2', 'balanced 12/8/4', 'heavy 20/14/6', 'wsl-default 15.8/16/4']],
    [63.8, 32, ['light 8/8/2', 'balanced 24/16/6', 'heavy 40/28/10', 'wsl-default 31.9/32/8']],
    [128, 64, ['light 8/8/2', 'balanced 48/32/12', 'heavy 80/56/16', 'wsl-default 64/64/16']],
    [256, 128, ['light 8/8/2', 'balanced 96/64/16', 'heavy 160/112/16', 'wsl-default 128/128/32']],
  ])('%d GiB and %d processors', (memory, processors, expected) => {
    expect(show(memory, processors)).toEqual(expected);
  });
});

test('a full disk gets less swap, and none where there is no room at all', () => {
  expect(show(31.7, 16, 25)).toEqual([
    'light 6/4/2',
    'balanced 12/8/2',
    'heavy 20/14/2',
    'wsl-default 15.8/16/4',
  ]);
  expect(show(15.7, 8, 5)[0]).toBe('light 4/2/0');
});

test('a PC that nobody could measure gets the limits of WSL itself, and no numbers', () => {
  expect(show(null, null)).toEqual(['wsl-default ?/?/?']);
  expect(show(31.7, null)[1]).toBe('balanced 12/?/4');
});

test('every preset says why, and leaves Windows usable', () => {
  for (let memory = 4; memory <= 256; memory += 1) {
    const host = createHost({ memoryBytes: memory * gib });
    for (const { id, memoryBytes, why } of suggestPresets(host)) {
      expect(why.key).toMatch(/^tune\.presets\./);
      const isSized = id !== 'wsl-default' && memoryBytes !== null;
      if (isSized) expect(memory * gib - memoryBytes).toBeGreaterThanOrEqual(4 * gib);
      const isRoomy = isSized && id !== 'light';
      if (isRoomy) expect(judgeMemory(host, memoryBytes).zone).toBe('fits');
    }
  }
});

test('Balanced changes its three keys in the file and keeps the rest', () => {
  const [, balanced] = suggestPresets(createHost());
  const before = '# team\r\n[wsl2]\r\nmemory=48GB        # monorepo\r\nswap=4GB\r\nkernelX=1\r\n';
  const document = parseConfig(new TextEncoder().encode(before), 'wslconfig');
  expect(applySettings(document, balanced?.settings ?? []).text).toBe(
    '# team\r\n[wsl2]\r\nmemory=12GB        # monorepo\r\nswap=4GB\r\nkernelX=1\r\nprocessors=8\r\n',
  );
});

test('WSL default takes the three keys out again', () => {
  const document = parseConfig(
    new TextEncoder().encode('[wsl2]\nmemory=4GB\nprocessors=2 # few\nswap=0\ndhcp=true\n'),
    'wslconfig',
  );
  const settings = suggestPresets(createHost()).at(-1)?.settings ?? [];
  expect(applySettings(document, settings).text).toBe('[wsl2]\n# few\ndhcp=true\n');
});

test('the preset that the file has already is found', () => {
  const presets = suggestPresets(createHost());
  const asked = { memoryBytes: 12 * gib, processors: 8, swapBytes: 4 * gib };
  expect(findPreset(presets, asked)?.id).toBe('balanced');
  expect(findPreset(presets, { ...asked, processors: 9 })).toBeUndefined();
});
