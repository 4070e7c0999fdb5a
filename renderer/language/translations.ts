// The texts of one language, loaded when it is first chosen. Only the chosen language travels to the page.
import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language, Settings } from '../../electron/contract/settings.ts';

const bundles = {
  en: () => import('../../electron/words/en/index.ts').then((module) => module.en),
  'zh-CN': () => import('../../electron/words/zh-CN/index.ts').then((module) => module.zhCN),
} satisfies Record<Language, () => Promise<object>>;

/** Own names, so that a person finds their language whatever the current one is. */
export const languageNames = {
  en: 'English',
  'zh-CN': '简体中文',
} as const satisfies Record<Language, string>;

/** The language of a setting; `system` is the browser's first one that we speak, else English. */
export function resolveLanguage(
  setting: Settings['language'],
  preferred: readonly string[],
): Language {
  if (setting !== 'system') return setting;
  for (const tag of preferred) {
    if (/^zh\b/i.test(tag)) return 'zh-CN';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'en';
}

/** An i18next that already speaks the language. */
export async function createTranslations(language: Language): Promise<i18n> {
  const translations = createInstance();
  await translations.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: await bundles[language]() } },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return translations;
}

/** Changes the language after its texts have arrived, so that no key is ever seen. */
export async function speak(translations: i18n, language: Language): Promise<void> {
  if (translations.language === language) return;
  if (!translations.hasResourceBundle(language, 'translation')) {
    translations.addResourceBundle(language, 'translation', await bundles[language]());
  }
  await translations.changeLanguage(language);
}
