import { expect, test } from 'vitest';
import { chooseLanguage } from './language.ts';

test.each([
  ['what was asked for', { option: 'zh-CN', setting: 'en' }, 'zh-CN'],
  ['the setting', { setting: 'zh-CN', environment: { LANG: 'en_US.UTF-8' } }, 'zh-CN'],
  ['the terminal', { environment: { LANG: 'zh_CN.UTF-8' } }, 'zh-CN'],
  ['LC_ALL before LANG', { environment: { LC_ALL: 'en_GB', LANG: 'zh_CN.UTF-8' } }, 'en'],
  ['the system, where the terminal says nothing', { locale: 'zh-Hans-CN' }, 'zh-CN'],
  ['the system, where C says nothing', { environment: { LANG: 'C.UTF-8' }, locale: 'zh' }, 'zh-CN'],
  ['English for a language we do not speak', { locale: 'de-DE' }, 'en'],
] as const)('speaks %s', (_, sources, expected) => {
  const nothing = { option: undefined, setting: 'system', environment: {}, locale: 'en' } as const;
  expect(chooseLanguage({ ...nothing, ...sources })).toEqual(expected);
});
