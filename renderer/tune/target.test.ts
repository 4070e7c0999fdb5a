import { expect, test } from 'vitest';
import { formatTarget, nameTarget, parseTarget } from './target.ts';

test.each([
  [undefined, { kind: 'wslconfig' }],
  ['nothing', { kind: 'wslconfig' }],
  ['wsl.conf:', { kind: 'wslconfig' }],
  ['wsl.conf:My: distro', { kind: 'wsl.conf', distro: 'My: distro' }],
  ['daemon', { kind: 'daemon', containers: 'linux' }],
  ['daemon:windows', { kind: 'daemon', containers: 'windows' }],
] as const)('the address %j opens %j', (address, expected) => {
  expect(parseTarget(address)).toEqual(expected);
});

test.each([
  [{ kind: 'wslconfig' }, 'wslconfig', []],
  [
    { kind: 'wsl.conf', distro: 'Ubuntu' },
    'wsl.conf:Ubuntu',
    ['--target', 'wsl.conf', '--distro', 'Ubuntu'],
  ],
  [{ kind: 'daemon', containers: 'linux' }, 'daemon:linux', ['--target', 'daemon']],
  [
    { kind: 'daemon', containers: 'windows' },
    'daemon:windows',
    ['--target', 'daemon', '--containers', 'windows'],
  ],
] as const)('%j has an address and a command', (target, address, words) => {
  expect([formatTarget(target), nameTarget(target)]).toEqual([address, words]);
  expect(parseTarget(address)).toEqual(target);
});
