import { expect, test } from 'vitest';
import type { TuneHost } from '../../electron/core/tune/tune-host.ts';
import { encodeBase64 } from './bytes.ts';
import { startEditing } from './editing.ts';
import { examine } from './examine.ts';
import { chooseWritten, groupRest, searchGroups } from './form-rows.ts';

const unknownHost: TuneHost = {
  memoryBytes: null,
  processors: null,
  windowsBuild: null,
  windowsRevision: null,
  architecture: null,
  wslVersion: null,
  freeDiskBytes: null,
  usedBytes: null,
  policies: {},
  hasDockerDesktop: false,
};

const read = (text: string) => {
  const bytes = encodeBase64(new TextEncoder().encode(text));
  return examine(startEditing({ bytes, revision: 'x' }, 'wslconfig'), unknownHost).settings;
};

const listNames = (text: string, query = '') =>
  searchGroups(groupRest('wslconfig', read(text)), query, () => '').flatMap(({ settings }) =>
    settings.map(({ name }) => name),
  );

test('sparseVhd is listed only where somebody wrote it', () => {
  expect([
    listNames('', 'sparse'),
    listNames('[experimental]\nsparseVhd=true\n', 'sparse'),
  ]).toEqual([[], ['experimental.sparseVhd']]);
});

test('what has a place above is not listed again', () => {
  const listed = listNames('');
  expect(['wsl2.memory', 'wsl2.networkingMode'].filter((name) => listed.includes(name))).toEqual(
    [],
  );
});

test('every word of a search has to be there', () => {
  expect([listNames('', 'kernel modules'), listNames('', 'kernel nothing')]).toEqual([
    ['wsl2.kernelModules', 'wsl2.loadDefaultKernelModules', 'wsl2.loadKernelModules'],
    [],
  ]);
});

test.each([
  ['', 'true', null],
  ['', 'false', 'false'],
  ['[wsl2]\nfirewall=false\n', 'true', 'true'],
])('a switch over %j put to %s writes %j', (text, written, expected) => {
  const setting = read(text).get('wsl2.firewall');
  expect(setting && chooseWritten(setting, written)).toEqual(expected);
});
