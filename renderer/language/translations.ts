// The texts of one language, loaded when it is first chosen, and those of an area with its page.
import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language, Settings } from '../../electron/contract/settings.ts';

const bundles = {
  everywhere: {
    en: () => import('../../electron/words/en/everywhere.ts').then((module) => module.everywhere),
    'zh-CN': () =>
      import('../../electron/words/zh-CN/everywhere.ts').then((module) => module.everywhere),
  },
  desktop: {
    en: () =>
      import('../../electron/words/en/desktop-area.ts').then((module) => module.desktopArea),
    'zh-CN': () =>
      import('../../electron/words/zh-CN/desktop-area.ts').then((module) => module.desktopArea),
  },
  tune: {
    en: () => import('../../electron/words/en/tune-area.ts').then((module) => module.tuneArea),
    'zh-CN': () =>
      import('../../electron/words/zh-CN/tune-area.ts').then((module) => module.tuneArea),
  },
  image: {
    en: () => import('../../electron/words/en/image-area.ts').then((module) => module.imageArea),
    'zh-CN': () =>
      import('../../electron/words/zh-CN/image-area.ts').then((module) => module.imageArea),
  },
} satisfies Record<string, Record<Language, () => Promise<object>>>;

/** A part of the window with texts of its own. */
export type WordArea = Exclude<keyof typeof bundles, 'everywhere'>;

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
    resources: { [language]: { translation: await bundles.everywhere[language]() } },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  areasOf.set(translations, new Set(['everywhere']));
  return translations;
}

/** Which areas have been opened, so that another language brings them along. */
const areasOf = new WeakMap<i18n, Set<keyof typeof bundles>>();

/** Adds the texts of an area, in the current language and in every one chosen later. */
export async function addArea(translations: i18n, area: WordArea): Promise<void> {
  areasOf.get(translations)?.add(area);
  let language: Language;
  do {
    language = translations.language as Language;
    await load(translations, area, language);
    // Another one may have been chosen meanwhile.
  } while (language !== translations.language);
}

/** Changes the language after its texts have arrived, so that no key is ever seen. */
export async function speak(translations: i18n, language: Language): Promise<void> {
  if (translations.language === language) return;
  const there = new Set<keyof typeof bundles>();
  for (;;) {
    // An area may be opened while others arrive.
    const missing = [...(areasOf.get(translations) ?? [])].filter((area) => !there.has(area));
    if (missing.length === 0) break;
    await Promise.all(missing.map((area) => load(translations, area, language)));
    for (const area of missing) there.add(area);
  }
  await translations.changeLanguage(language);
}

async function load(
  translations: i18n,
  area: keyof typeof bundles,
  language: Language,
): Promise<void> {
  const texts = await bundles[area][language]();
  translations.addResourceBundle(language, 'translation', texts, true, true);
}
