// What waits for a restart, and what only looks as if it did.
import { expect, test } from 'vitest';
import { parseConfig } from '../wslconfig/parse.ts';
import { listPending } from './pending.ts';
import { createHost } from './tune-host.test-support.ts';

function show(before: string, after: string, dialect: 'wslconfig' | 'wsl.conf' = 'wslconfig') {
  const parse = (text: string) => parseConfig(new TextEncoder().encode(text), dialect);
  return listPending(parse(before), parse(after), createHost()).map(
    ({ key, from, to }) => `${key}: ${from ?? '-'} → ${to ?? '-'}`,
  );
}

test.each<readonly [string, string, readonly string[]]>([
  ['', '', []],
  ['[wsl2]\nmemory=8GB', '# same\n[wsl2]\nmemory=8192MB', []],
  ['[wsl2]\nmemory=8GB', '[wsl2]\nmemory=12GB', ['wsl2.memory: 8GB → 12GB']],
  ['', '[wsl2]\nmemory=12GB\nprocessors=8', ['wsl2.memory: - → 12GB', 'wsl2.processors: - → 8']],
  ['[wsl2]\nprocessors=16', '', []],
  ['[wsl2]\nprocessors=64', '[wsl2]\nprocessors=128', []],
  ['[wsl2]\nmemory=12gb', '[wsl2]\nmemory=12GB', ['wsl2.memory: 12gb → 12GB']],
  ['', '[wsl2]\nswapFile=D:\\\\s', ['wsl2.swapFile: - → D:\\s']],
  ['', '[wsl2]\ndefaultVhdSize=64GB\n[experimental]\nsparseVhd=true', []],
  [
    '[wsl2]\nlocalhostForwarding=false',
    '[wsl2]\nlocalhostForwarding=false\nnetworkingMode=mirrored',
    ['wsl2.networkingMode: - → mirrored'],
  ],
])('%j saved as %j', (before, after, expected) => {
  expect(show(before, after)).toEqual(expected);
});

test('wsl.conf waits in the same way', () => {
  expect(show('', '[boot]\nsystemd=true\n[automount]\nenabled=true\n', 'wsl.conf')).toEqual([
    'boot.systemd: - → true',
  ]);
});
