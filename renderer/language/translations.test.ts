import { expect, test } from 'vitest';
import { addArea, createTranslations, resolveLanguage, speak } from './translations.ts';

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

test.each(['before', 'while'] as const)(
  'texts that are asked for %s another language is chosen arrive in it',
  async (moment) => {
    const translations = await createTranslations('en');
    const open = () => addArea(translations, 'tune');
    const choose = () => speak(translations, 'zh-CN');
    const [first, second] = moment === 'before' ? [open, choose] : [choose, open];
    await Promise.all([first(), second()]);
    expect(translations.t('tunePage.title')).toEqual('调优');
  },
);
