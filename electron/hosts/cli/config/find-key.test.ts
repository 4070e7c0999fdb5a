import { expect, test } from 'vitest';
import { UsageError } from '../usage-error.ts';
import { findKeyName } from './find-key.ts';

const keys = ['wsl2.memory', 'wsl2.swap', 'automount.enabled', 'interop.enabled'];

function find(typed: string): unknown {
  try {
    return findKeyName(typed, { keys, file: 'F', place: 'P' });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const { near = '', keys: several = '' } = error.params;
    return [error.id, near || several];
  }
}

test.each([
  ['wsl2.memory', 'wsl2.memory'],
  ['WSL2.Memory', 'wsl2.memory'],
  ['memory', 'wsl2.memory'],
  ['memroy', ['unknownKey', 'wsl2.memory']],
  ['wsl.swap', ['unknownKey', 'wsl2.swap']],
  ['enabeld', ['unknownKey', 'automount.enabled, interop.enabled']],
  ['enabled', ['ambiguousKey', 'automount.enabled, interop.enabled']],
  ['frobnicate', ['unknownKeyAtAll', '']],
  ['', ['unknownKeyAtAll', '']],
])('“%s” is %j', (typed, expected) => {
  expect(find(typed)).toEqual(expected);
});
