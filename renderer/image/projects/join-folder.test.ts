import { expect, test } from 'vitest';
import { joinFolder } from './join-folder.ts';

test.each([
  ['/home/ada', 'orders', '/home/ada/orders'],
  ['/', 'srv', '/srv'],
  ['C:\\', 'src', 'C:\\src'],
  ['C:\\src', 'orders', 'C:\\src\\orders'],
  ['\\\\wsl.localhost\\Ubuntu', 'home', '\\\\wsl.localhost\\Ubuntu\\home'],
])('in %s the folder %s is %s', (folder, name, expected) => {
  expect(joinFolder(folder, name)).toEqual(expected);
});
