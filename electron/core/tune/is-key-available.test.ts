// Why a row of the form is switched off, on this PC.
import { expect, test } from 'vitest';
import { readWslconfig } from '../wslconfig/effective.ts';
import { parseConfig } from '../wslconfig/parse.ts';
import { findKey } from '../wslconfig/settings.ts';
import { isKeyAvailable } from './is-key-available.ts';
import { createHost } from './tune-host.test-support.ts';
import { type TuneHost, toWslconfigHost } from './tune-host.ts';

function ask(name: string, changes: Partial<TuneHost> = {}, text = '') {
  const key = findKey('wslconfig', name) ?? findKey('wsl.conf', name);
  if (key === undefined) throw new Error(name);
  const host = createHost(changes);
  const document = parseConfig(new TextEncoder().encode(text), 'wslconfig');
  return isKeyAvailable(key, host, readWslconfig(document, toWslconfigHost(host)).settings);
}

const why = (reason: string, key: string, params: Readonly<Record<string, string>> = {}) => ({
  key: `tune.unavailable.${reason}`,
  params: { key, ...params },
});

test.each(['wsl2.memory', 'wsl2.networkingMode', 'boot.systemd', 'wsl2.dnsTunneling'])(
  '%s can be set',
  (name) => {
    expect(ask(name)).toBe(true);
  },
);

test.each<readonly [string, Partial<TuneHost>, string, ReturnType<typeof why>]>([
  [
    'wsl2.kernel',
    { policies: { allowkernelusersetting: 0 } },
    '',
    why('policy', 'wsl2.kernel', { policy: 'AllowKernelUserSetting' }),
  ],
  ['experimental.sparseVhd', {}, '', why('neverUseful', 'experimental.sparseVhd')],
  [
    'wsl2.networkingMode',
    { wslVersion: '1.2.5.0' },
    '',
    why('olderWsl', 'wsl2.networkingMode', { since: '2.0.0', version: '1.2.5.0' }),
  ],
  [
    'wsl2.isolateDistroCgroup',
    { wslVersion: '2.9.4.0' },
    '',
    why('unreleased', 'wsl2.isolateDistroCgroup', { since: '2.9.4', version: '2.9.4.0' }),
  ],
  [
    'wsl2.firewall',
    { windowsBuild: 22_621, windowsRevision: 1 },
    '',
    why('olderWindows', 'wsl2.firewall', { needed: '22621.2359' }),
  ],
  [
    'wsl2.autoProxy',
    { windowsBuild: 19_045 },
    '',
    why('olderWindows', 'wsl2.autoProxy', { needed: '22000' }),
  ],
  ['wsl2.swap', {}, '[wsl2]\nsafeMode=true', why('safeMode', 'wsl2.swap')],
  [
    'wsl2.localhostForwarding',
    {},
    '[wsl2]\nnetworkingMode=mirrored',
    why('inMode', 'wsl2.localhostForwarding', { mode: 'Mirrored' }),
  ],
  [
    'experimental.ignoredPorts',
    {},
    '',
    why('onlyInMode', 'experimental.ignoredPorts', { modes: 'Mirrored', mode: 'Nat' }),
  ],
  [
    'wsl2.swapFile',
    {},
    '[wsl2]\nswap=0',
    why('otherKey', 'wsl2.swapFile', { other: 'wsl2.swap', value: '0' }),
  ],
])('%s cannot, with %j and %j', (name, changes, text, expected) => {
  expect(ask(name, changes, text)).toEqual(expected);
});

test('a PC of which nothing is known switches nothing off', () => {
  const unknown = { windowsBuild: null, windowsRevision: null, wslVersion: null };
  expect(ask('wsl2.firewall', unknown)).toBe(true);
});
