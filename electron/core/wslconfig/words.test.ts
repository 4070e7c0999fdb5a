// Every key has its help, and everything that is said of a line has its text.
import { expect, test } from 'vitest';
import type { ConfigKey } from '../../contract/wslconfig-keys/key.ts';
import { en } from '../../words/en/index.ts';
import type { DiagnosticCode } from './document.ts';
import { listKeys } from './settings.ts';

const places = (keys: readonly Pick<ConfigKey, 'section' | 'name'>[]) =>
  keys.map(({ section, name }) => `${section}.${name}`).sort();

const listHelp = (words: Readonly<Record<string, object>>) =>
  Object.entries(words)
    .flatMap(([section, names]) => Object.keys(names).map((name) => `${section}.${name}`))
    .sort();

test('every key of .wslconfig has its help, and no help is left over', () => {
  expect(listHelp(en.keyHelp.wslconfig)).toEqual(places(listKeys('wslconfig')));
});

test('every key of wsl.conf has its help, and no help is left over', () => {
  expect(listHelp(en.keyHelp.wslConf)).toEqual(places(listKeys('wsl.conf')));
});

test('every diagnostic has its text', () => {
  const texts: Readonly<Record<DiagnosticCode, string>> = en.wslconfig.diagnostics;
  expect(Object.values(texts).filter((text) => text === '')).toEqual([]);
});
