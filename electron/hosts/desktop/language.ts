// The language of menus and prompts: the setting, else the first one of Windows that we speak, as in the page.
import { app } from 'electron';
import type { Language, Settings } from '../../contract/settings.ts';

export function chooseLanguage(setting: Settings['language']): Language {
  if (setting !== 'system') return setting;
  for (const tag of app.getPreferredSystemLanguages()) {
    if (/^zh\b/i.test(tag)) return 'zh-CN';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'en';
}
