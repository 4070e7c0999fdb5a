// What WSL uses in the end, key by key, on a PC with 32 GB and 12 processors.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyConfigBytes } from './any-config.test-support.ts';
import { readWslconfig, type WslconfigHost } from './effective.ts';
import { parseConfig } from './parse.ts';

const gib = 1024 ** 3;
const host: WslconfigHost = {
  memoryBytes: 32 * gib,
  processors: 12,
  windowsBuild: 26_100,
  architecture: 'x64',
};

function read(text: string, pc: WslconfigHost = host) {
  return readWslconfig(parseConfig(new TextEncoder().encode(text), 'wslconfig'), pc);
}

/** Effective value, where it comes from, and what is said of it. */
function show(text: string, name: string, pc?: WslconfigHost): readonly unknown[] {
  const setting = read(text, pc).settings.get(name);
  return [
    setting?.effective,
    setting?.source,
    ...(setting?.diagnostics ?? []).map(({ code }) => code),
  ];
}

test.each<readonly [string, string, readonly unknown[]]>([
  ['', 'wsl2.memory', [16 * gib, 'default']],
  ['', 'wsl2.swap', [4 * gib, 'default']],
  ['', 'wsl2.processors', [12, 'default']],
  ['', 'wsl2.swapFile', [undefined, 'default']],
  ['', 'experimental.ignoredPorts', [[], 'default']],
  ['', 'wsl2.nestedVirtualization', [true, 'default']],
  ['[wsl2]\nmemory=8GB', 'wsl2.memory', [8 * gib, 'file']],
  ['[wsl2]\nmemory=10GB', 'wsl2.swap', [3 * gib, 'default']],
  ['[wsl2]\nmemory=64GB', 'wsl2.memory', [32 * gib, 'clamped', 'lowered']],
  ['[wsl2]\nmemory=1MB', 'wsl2.memory', [gib / 4, 'clamped', 'raised']],
  ['[wsl2]\nmemory=0', 'wsl2.memory', [16 * gib, 'default']],
  ['[wsl2]\nmemory=8gb', 'wsl2.memory', [16 * gib, 'default']],
  ['[wsl2]\nprocessors=64', 'wsl2.processors', [12, 'clamped', 'lowered']],
  ['[wsl2]\nprocessors=-1', 'wsl2.processors', [12, 'default']],
  ['[wsl2]\nswap=0', 'wsl2.swap', [0, 'file']],
  ['[wsl2]\nswap=-1', 'wsl2.swap', [4 * gib, 'default']],
  ['[wsl2]\nswap=0\nswapFile=D:\\\\s', 'wsl2.swapFile', [null, 'ignored', 'no-effect']],
  ['[wsl2]\nsafeMode=true\nswap=1GB', 'wsl2.swap', [0, 'ignored', 'safe-mode']],
  ['[wsl2]\nsafeMode=true', 'wsl2.networkingMode', ['None', 'default']],
  ['[wsl2]\ndebugConsole=true', 'wsl2.earlyBootLogging', [true, 'default']],
  [
    '[wsl2]\nnetworkingMode=bridged',
    'wsl2.networkingMode',
    ['Bridged', 'file', 'bridged-without-switch'],
  ],
  ['[wsl2]\nnetworkingMode=bridged\nvmSwitch=a', 'wsl2.networkingMode', ['Bridged', 'file']],
  [
    '[wsl2]\nnetworkingMode=none\ndnsTunneling=true',
    'wsl2.dnsTunneling',
    [false, 'ignored', 'no-effect'],
  ],
  ['[experimental]\ndnsTunnelingIpAddress=x', 'wsl2.dnsTunneling', [false, 'default']],
  [
    '[wsl2]\nnetworkingMode=mirrored\nlocalhostForwarding=true',
    'wsl2.localhostForwarding',
    [null, 'ignored', 'no-effect'],
  ],
  ['[experimental]\nignoredPorts=80', 'experimental.ignoredPorts', [[], 'ignored', 'no-effect']],
  ['[experimental]\nsparseVhd=true', 'experimental.sparseVhd', [false, 'ignored', 'never-useful']],
  ['[experimental]\nsparseVhd=false', 'experimental.sparseVhd', [false, 'file']],
])('%j: %s', (text, name, expected) => {
  expect(show(text, name)).toEqual(expected);
});

test('mirrored networking falls back to NAT on Windows 10', () => {
  const windows10 = { ...host, windowsBuild: 19_045 };
  const text = '[wsl2]\nnetworkingMode=mirrored\nlocalhostForwarding=true\n';
  expect(show(text, 'wsl2.networkingMode', windows10)).toEqual([
    'Nat',
    'ignored',
    'needs-newer-windows',
  ]);
  expect(show(text, 'wsl2.localhostForwarding', windows10)).toEqual([true, 'file']);
  expect(show('', 'wsl2.dnsTunneling', windows10)).toEqual([false, 'default']);
});

test('nothing known of the PC leaves unknown what hangs on it, and nothing else', () => {
  expect(show('', 'wsl2.memory', {})).toEqual([undefined, 'default']);
  expect(show('[wsl2]\nmemory=64GB', 'wsl2.memory', {})).toEqual([64 * gib, 'file']);
  expect(show('', 'wsl2.vmIdleTimeout', {})).toEqual([60_000, 'default']);
});

test.each<readonly [Readonly<Record<string, number>>, string, string, readonly unknown[]]>([
  [{ AllowKernelUserSetting: 0 }, 'kernel=C:\\\\k', 'wsl2.kernel', [null, 'ignored', 'policy']],
  [{ AllowKernelUserSetting: 1 }, 'kernel=C:\\\\k', 'wsl2.kernel', ['C:\\k', 'file']],
  // Anything but 0 and 1 is no policy (wslpolicies.h).
  [{ AllowKernelUserSetting: 2 }, 'kernel=C:\\\\k', 'wsl2.kernel', ['C:\\k', 'file']],
  [{ AllowNestedVirtualization: 0 }, '', 'wsl2.nestedVirtualization', [false, 'default']],
  [
    { AllowNestedVirtualization: 0 },
    'nestedVirtualization=true',
    'wsl2.nestedVirtualization',
    [false, 'ignored', 'policy'],
  ],
  [
    { AllowNestedVirtualization: 0 },
    'nestedVirtualization=false',
    'wsl2.nestedVirtualization',
    [false, 'file'],
  ],
  [{ AllowFirewallUserSetting: 0 }, 'firewall=false', 'wsl2.firewall', [true, 'ignored', 'policy']],
  [
    { AllowNetworkingModeUserSetting: 0 },
    'networkingMode=mirrored',
    'wsl2.networkingMode',
    ['Nat', 'ignored', 'policy'],
  ],
  [
    { AllowNetworkingModeUserSetting: 0, DefaultNetworkingMode: 3 },
    'networkingMode=mirrored',
    'wsl2.networkingMode',
    ['Mirrored', 'file'],
  ],
  // Nobody is forced to have a network.
  [
    { AllowNetworkingModeUserSetting: 0 },
    'networkingMode=none',
    'wsl2.networkingMode',
    ['None', 'file'],
  ],
  [{ DefaultNetworkingMode: 4 }, '', 'wsl2.networkingMode', ['Consomme', 'default']],
  [{ DefaultNetworkingMode: 2 }, '', 'wsl2.networkingMode', ['Nat', 'default']],
])('policies %j and %s: %s', (policies, line, name, expected) => {
  expect(show(`[wsl2]\n${line}\n`, name, { ...host, policies })).toEqual(expected);
});

test.each<readonly [string, string, readonly unknown[]]>([
  ['2.6.1.0', 'experimental.swiotlb', [undefined, 'ignored', 'needs-newer-wsl']],
  ['2.8.9.0', 'experimental.swiotlb', [64 * 1024 ** 2, 'file']],
  ['2.9.4.0', 'experimental.virtioFsAggregateShares', [true, 'ignored', 'needs-newer-wsl']],
  ['2.9.5.0', 'experimental.virtioFsAggregateShares', [false, 'file']],
  ['1.2.5.0', 'experimental.autoMemoryReclaim', ['DropCache', 'ignored', 'needs-newer-wsl']],
])('WSL %s and %s', (wslVersion, name, expected) => {
  const text =
    '[experimental]\nswiotlb=64MB\nvirtioFsAggregateShares=false\nautoMemoryReclaim=disabled\n';
  expect(show(text, name, { ...host, wslVersion })).toEqual(expected);
});

test('every file has effective values for every key', () => {
  fc.assert(
    fc.property(anyConfigBytes, (bytes) => {
      const { settings } = readWslconfig(parseConfig(bytes, 'wslconfig'), host);
      const memory = settings.get('wsl2.memory')?.effective;
      expect(memory).toBeGreaterThanOrEqual(gib / 4);
      expect(memory).toBeLessThanOrEqual(32 * gib);
    }),
    { numRuns: 500 },
  );
});
