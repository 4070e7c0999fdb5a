// Which language to speak: what was asked for, then the setting, then the system.
import type { Language, Settings } from '../../contract/settings.ts';

export interface LanguageSources {
  /** `--lang`, if it was given. */
  readonly option: string | undefined;
  readonly setting: Settings['language'];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The locale of the process, such as `zh-Hans-CN`. */
  readonly locale: string;
}

/** The first source that names a language we speak; else English. LANGUAGE and friends as gettext reads them. */
export function chooseLanguage(sources: LanguageSources): Language {
  const { option, setting, environment, locale } = sources;
  const posix = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG;
  // `C` and `POSIX` are no language: they say that nobody chose one.
  const system = posix === undefined || /^(?:C|POSIX)(?:\.|$)/.test(posix) ? locale : posix;
  for (const tag of [option, setting, system]) {
    if (tag !== undefined && /^zh(?![a-z])/i.test(tag)) return 'zh-CN';
    if (tag !== undefined && /^en(?![a-z])/i.test(tag)) return 'en';
  }
  return 'en';
}
