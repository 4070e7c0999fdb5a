// How the desktop app speaks outside its page: the window's own texts, in the language of the setting.
import { ORPCError } from '@orpc/server';
import { createInstance } from 'i18next';
import { AppError } from '../../contract/app-error.ts';
import type { Language } from '../../contract/settings.ts';
import type { Text, TextParams } from '../../contract/text.ts';
import type { desktop } from '../../words/en/desktop.ts';
import type { ui } from '../../words/en/ui.ts';
import type { uiChanges } from '../../words/en/ui-changes.ts';
import type { WordKey } from '../../words/shape.ts';

export interface DesktopWords {
  readonly language: Language;
  readonly say: (key: WordKey<typeof desktop>, params?: TextParams) => string;
  /** What the page says too. */
  readonly share: (
    key: `ui.${WordKey<typeof ui>}` | `changes.${WordKey<typeof uiChanges>}`,
    params?: TextParams,
  ) => string;
  /** A text that came from a service. */
  readonly tell: (text: Text) => string;
  /** A failure in the catalogue's words: its first sentence, then the rest of them. */
  readonly explain: (error: unknown) => { readonly message: string; readonly detail: string };
}

const bundles = {
  en: async () => ({
    ...(await import('../../words/en/everywhere.ts')).everywhere,
    ...(await import('../../words/en/desktop-area.ts')).desktopArea,
  }),
  'zh-CN': async () => ({
    ...(await import('../../words/zh-CN/everywhere.ts')).everywhere,
    ...(await import('../../words/zh-CN/desktop-area.ts')).desktopArea,
  }),
} satisfies Record<Language, () => Promise<object>>;

export async function loadWords(language: Language): Promise<DesktopWords> {
  const translations = createInstance();
  await translations.init({
    lng: language,
    resources: { [language]: { translation: await bundles[language]() } },
    // Menus and notifications are no HTML; the one page made here escapes by itself.
    interpolation: { escapeValue: false },
  });
  const { t } = translations;
  return {
    language,
    say: (key, params) => t(`desktop.${key}`, { ...params }),
    share: (key, params) => t(key, { ...params }),
    tell: (text) => t(text.key, { ...text.params }),
    explain: (error) => {
      const { code, data } = error instanceof AppError || error instanceof ORPCError ? error : {};
      const part = (name: string): string =>
        t([`errors.${code}.${name}`], { ...data, defaultValue: '' } as TextParams);
      const message = part('what');
      return message === ''
        ? { message: t('desktop.failed'), detail: String(error) }
        : {
            message,
            detail: [part('why'), part('todo'), part('place')].filter(Boolean).join('\n'),
          };
    },
  };
}
