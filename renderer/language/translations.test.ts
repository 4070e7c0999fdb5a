import { expect, test } from 'vitest';
import { createTranslations, resolveLanguage, speak } from './translations.ts';

test.each([
  ['system', ['zh-TW', 'en-US'], 'zh-CN'],
  ['system', ['de-DE', 'en-GB'], 'en'],
  ['system', ['de-DE'], 'en'],
  ['en', ['zh-CN'], 'en'],
  ['zh-CN', ['en'], 'zh-CN'],
] as const)('setting %s with browser languages %j speaks %s', (setting, preferred, expected) => {
  expect(resolveLanguage(setting, preferred)).toEqual(expected);
});

test('a language can be changed while the page is open', async () => {
  const translations = await createTranslations('en');
  const said = [translations.t('ui.health.checkAgain')];
  await speak(translations, 'zh-CN');
  said.push(translations.t('ui.health.checkAgain'));
  expect(said).toEqual(['Check again', '重新检查']);
});
