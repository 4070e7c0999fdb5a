// Asked and measured side by side: what is right, what is explained, and what is not as it should be.
import { expect, test } from 'vitest';
import { readWslconfig } from '../wslconfig/effective.ts';
import { parseConfig } from '../wslconfig/parse.ts';
import { compareMeasured, type GuestMeasure, isWithinKernelReserve } from './compare-measured.ts';
import { parseMemoryTotal, parseSwapTotal } from './parse-guest.ts';
import { createHost } from './tune-host.test-support.ts';
import { gib, type TuneHost, toWslconfigHost } from './tune-host.ts';

const balanced = '[wsl2]\nmemory=12GB\nprocessors=8\nswap=4GB\n';
const running: GuestMeasure = {
  processors: 8,
  memoryTotalKb: 12_250_144,
  swapTotalKb: 4 * 1024 ** 2,
  networkingMode: 'nat',
  kernelRelease: '6.6.87.2-microsoft-standard-WSL2',
  initName: 'systemd',
};

function compare(
  text: string,
  measured: Partial<GuestMeasure> = {},
  changes: Partial<TuneHost> = {},
) {
  const host = createHost(changes);
  const document = parseConfig(new TextEncoder().encode(text), 'wslconfig');
  const { settings: asked } = readWslconfig(document, toWslconfigHost(host));
  return compareMeasured({ asked, measured: { ...running, ...measured }, host });
}

/** Verdict and reason of one key. */
function judge(key: string, ...rest: Parameters<typeof compare>) {
  const row = compare(...rest).find((one) => one.key === key);
  return `${row?.verdict} ${row?.reason?.key.split('.').at(-1) ?? ''}`.trim();
}

test('Balanced is measured: 11.7 of 12 GiB is right', () => {
  expect(compare(balanced)).toEqual([
    {
      key: 'wsl2.memory',
      asked: 12 * gib,
      measured: 12_250_144 * 1024,
      unit: 'bytes',
      verdict: 'explained',
      reason: {
        key: 'tune.measured.kernelReserve',
        params: { reserved: '325 MiB', asked: '12 GiB' },
      },
    },
    {
      key: 'wsl2.processors',
      asked: 8,
      measured: 8,
      unit: 'processors',
      verdict: 'as-asked',
      reason: null,
    },
    {
      key: 'wsl2.swap',
      asked: 4 * gib,
      measured: 4 * gib,
      unit: 'bytes',
      verdict: 'as-asked',
      reason: null,
    },
    {
      key: 'wsl2.networkingMode',
      asked: 'Nat',
      measured: 'nat',
      unit: null,
      verdict: 'as-asked',
      reason: null,
    },
    {
      key: 'wsl2.kernel',
      asked: null,
      measured: '6.6.87.2-microsoft-standard-WSL2',
      unit: null,
      verdict: 'as-asked',
      reason: null,
    },
  ]);
});

test.each<readonly [string, string, Partial<GuestMeasure>, string]>([
  ['wsl2.memory', balanced, { memoryTotalKb: 24_000_000 }, 'differs notApplied'],
  ['wsl2.memory', balanced, { memoryTotalKb: 16_200_000 }, 'differs stillDefault'],
  ['wsl2.memory', balanced, { memoryTotalKb: 8_000_000 }, 'differs memoryLess'],
  ['wsl2.memory', balanced, { memoryTotalKb: null }, 'unknown notMeasured'],
  ['wsl2.memory', '[wsl2]\nmemory=48GB', { memoryTotalKb: 32_400_000 }, 'explained lowered'],
  ['wsl2.processors', balanced, { processors: 12 }, 'differs notApplied'],
  ['wsl2.processors', balanced, { processors: 16 }, 'differs stillDefault'],
  ['wsl2.processors', '[wsl2]\nprocessors=64', { processors: 16 }, 'explained lowered'],
  ['wsl2.swap', balanced, { swapTotalKb: 4 * 1024 ** 2 - 4 }, 'as-asked'],
  ['wsl2.swap', balanced, { swapTotalKb: 0 }, 'differs swapMissing'],
  ['wsl2.swap', '[wsl2]\nswap=0', { swapTotalKb: 0 }, 'as-asked'],
  ['wsl2.networkingMode', '[wsl2]\nnetworkingMode=mirrored', {}, 'differs mirroredFellToNat'],
  ['wsl2.networkingMode', '', { networkingMode: 'virtioproxy' }, 'differs natFellToConsomme'],
  ['wsl2.networkingMode', '', { networkingMode: 'consomme\n' }, 'differs natFellToConsomme'],
  ['wsl2.networkingMode', '', { networkingMode: 'none' }, 'differs fellToNone'],
  ['wsl2.networkingMode', '', { networkingMode: 'mirrored' }, 'differs modeDiffers'],
  ['wsl2.networkingMode', '', { networkingMode: null }, 'unknown notMeasured'],
  [
    'wsl2.networkingMode',
    '[wsl2]\nnetworkingMode=virtioproxy',
    { networkingMode: 'consomme' },
    'as-asked',
  ],
  ['wsl2.kernel', '', { kernelRelease: '6.12.0-mine' }, 'unknown kernelForeign'],
  ['wsl2.kernel', '[wsl2]\nkernel=C:\\\\k', { kernelRelease: '6.12.0-mine' }, 'as-asked'],
  ['wsl2.kernel', '[wsl2]\nkernel=C:\\\\k', {}, 'unknown kernelUntold'],
])('%s after %j with %j: %s', (key, text, measured, expected) => {
  expect(judge(key, text, measured)).toBe(expected);
});

test('a policy explains why WSL does not do what is written', () => {
  const policies = { AllowNetworkingModeUserSetting: 0 };
  const text = '[wsl2]\nnetworkingMode=mirrored';
  expect(judge('wsl2.networkingMode', text, {}, { policies })).toBe('explained policy');
  const row = compare(text, {}, { policies }).find(({ key }) => key === 'wsl2.networkingMode');
  expect(row?.asked).toBe('Mirrored');
});

test('WSL without limits is measured against a PC that is known, and not against one that is not', () => {
  expect(judge('wsl2.memory', '', { memoryTotalKb: 16_200_000 })).toBe('explained kernelReserve');
  expect(judge('wsl2.memory', '', {}, { memoryBytes: null })).toBe('unknown notAsked');
});

test.each<readonly [boolean | null, string | null, string]>([
  [true, 'systemd\n', 'as-asked'],
  [true, 'init', 'differs systemdMissing'],
  [false, 'systemd', 'differs systemdRuns'],
  [false, 'init', 'as-asked'],
  [true, null, 'unknown notMeasured'],
  [null, 'init', 'unknown notAsked'],
])('systemd asked %j, process 1 is %j: %s', (systemd, initName, expected) => {
  const rows = compareMeasured({
    asked: new Map(),
    measured: { ...running, initName },
    host: createHost(),
    systemd,
  });
  const { verdict, reason } = rows.at(-1) ?? {};
  expect(`${verdict} ${reason?.key.split('.').at(-1) ?? ''}`.trim()).toBe(expected);
});

// The pairs of memory and MemTotal that described and real PCs have.
test.each([
  [12 * gib, 12_250_144, true],
  [8 * gib, 8_007_304, true],
  [31.7 * gib, 32_458_000, true],
  [12 * gib, 12_582_913, false],
  [12 * gib, 11_000_000, false],
])('%d bytes and %d kB: right is %s', (asked, totalKb, expected) => {
  expect(isWithinKernelReserve(asked, totalKb * 1024)).toBe(expected);
});

test('the files of the kernel are read', () => {
  const memory =
    'MemTotal:       12250144 kB\nMemFree:  1 kB\nSwapCached:            0 kB\nSwapTotal:       4194304 kB\n';
  expect([parseMemoryTotal(memory), parseSwapTotal(memory), parseSwapTotal('')]).toEqual([
    12_250_144,
    4_194_304,
    null,
  ]);
});
