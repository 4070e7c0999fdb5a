import { expect, test } from 'vitest';
import { showCommandLine } from './command-line.ts';

test.each([
  ['bcdedit', ['/set', 'hypervisorlaunchtype', 'auto'], 'bcdedit /set hypervisorlaunchtype auto'],
  ['wsl', ['--install', '-d', 'My distro'], 'wsl --install -d "My distro"'],
  ['wsl', [''], 'wsl ""'],
  ['bcdedit', ['/enum', '{current}'], 'bcdedit /enum "{current}"'],
])('%s %j can be typed as shown', (program, args, expected) => {
  expect(showCommandLine(program, args)).toEqual(expected);
});
