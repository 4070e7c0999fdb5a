import { expect, test } from 'vitest';
import { showCommands } from './commands.ts';

const set = { name: 'wsl2.memory', from: null, to: '12GB' };
const other = { name: 'wsl2.processors', from: '4', to: '8' };
const unset = { name: 'wsl2.swap', from: '2GB', to: null };

test.each([
  [{ kind: 'wslconfig' }, [], undefined],
  [{ kind: 'daemon', containers: 'linux' }, [set], undefined],
  [{ kind: 'wslconfig' }, [set, other], 'slipway config set wsl2.memory=12GB wsl2.processors=8'],
  [
    { kind: 'wsl.conf', distro: 'My Ubuntu' },
    [set, unset],
    'slipway config set wsl2.memory=12GB --target wsl.conf --distro "My Ubuntu"\n' +
      'slipway config unset wsl2.swap --target wsl.conf --distro "My Ubuntu"',
  ],
] as const)('%j with %j is copied as %j', (target, changes, expected) => {
  expect(showCommands(target, changes)).toEqual(expected);
});
