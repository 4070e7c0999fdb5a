// How the command line speaks: one language, loaded when it is known, and findings worded as in the window.
import { createInstance, type TFunction } from 'i18next';
import type { CheckResult, LayerId } from '../../contract/doctor.ts';
import type { EngineStatus } from '../../contract/engine.ts';
import type { Language } from '../../contract/settings.ts';
import type { Text, TextParams } from '../../contract/text.ts';
import { type FindingPart, findingKeys, fixKeys } from '../../core/doctor/wording.ts';
import type { cli } from '../../words/en/cli.ts';
import type { imagePage } from '../../words/en/image-page.ts';
import type { uiChanges } from '../../words/en/ui-changes.ts';
import type { WordKey } from '../../words/shape.ts';

type Finding = Pick<CheckResult, 'id' | 'variant' | 'params'>;

export interface Words {
  readonly language: Language;
  readonly say: (key: WordKey<typeof cli>, params?: TextParams) => string;
  /** What window and command line say alike of changing the PC. */
  readonly share: (key: WordKey<typeof uiChanges>, params?: TextParams) => string;
  /** What the Go image wizard and `slipway image` say alike. */
  readonly page: (key: WordKey<typeof imagePage>, params?: TextParams) => string;
  /** A text that came from a service. */
  readonly tell: (text: Text) => string;
  /** Whole sentences one after the other, as the language sets them. */
  readonly join: (sentences: readonly string[]) => string;
  readonly layer: (id: LayerId) => string;
  readonly status: (status: CheckResult['status']) => string;
  /** How the engine feels: which containers it runs, or why none. */
  readonly engine: (status: EngineStatus) => string;
  /** A part of a finding's wording; empty where it has none. */
  readonly finding: (result: Finding, part: FindingPart) => string;
  readonly fix: (result: Finding, fixId: string, part: 'label' | 'note') => string;
  /** The parts of an error's words, by `errors.CODE` or `cli.errors.id`; undefined for an unknown one. */
  readonly error: (key: string, params: TextParams) => ErrorWords | undefined;
}

export interface ErrorWords {
  readonly what: string;
  readonly why: string;
  readonly todo: string;
  /** File and position, where there is one. */
  readonly place: string;
}

const engineKeys = {
  'not-installed': 'notInstalled',
  absent: 'absent',
  denied: 'denied',
  'no-answer': 'noAnswer',
  starting: 'starting',
  failing: 'failing',
  unknown: 'unknown',
} satisfies Record<Exclude<EngineStatus['state'], 'ready'>, string>;

const bundles = {
  en: () => import('../../words/en/index.ts').then(({ en }) => en),
  'zh-CN': () => import('../../words/zh-CN/index.ts').then(({ zhCN }) => zhCN),
} satisfies Record<Language, () => Promise<object>>;

/** Words in one language; only that language is loaded. */
export async function loadWords(language: Language): Promise<Words> {
  const translations = createInstance();
  await translations.init({
    lng: language,
    resources: { [language]: { translation: await bundles[language]() } },
    // A terminal is no HTML: nothing is escaped for it. Control characters are removed when it is printed.
    interpolation: { escapeValue: false },
  });
  return createWords(translations.t, language);
}

function createWords(t: TFunction, language: Language): Words {
  const choose = (keys: readonly string[], params: TextParams): string =>
    t([...keys], { ...params, defaultValue: '' });
  return {
    language,
    say: (key, params) => t(`cli.${key}`, { ...params }),
    share: (key, params) => t(`changes.${key}`, { ...params }),
    page: (key, params) => t(`imagePage.${key}`, { ...params }),
    tell: (text) => t(text.key, { ...text.params }),
    join: (sentences) => sentences.filter((one) => one !== '').join(t('ui.app.sentenceGap')),
    layer: (id) => t(`layers.names.${id}`),
    status: (status) => t(`ui.status.${status}`),
    engine: (status) =>
      t(`ui.engine.${status.state === 'ready' ? status.os : engineKeys[status.state]}`),
    finding: (result, part) => choose(findingKeys(result, part), result.params),
    fix: (result, fixId, part) => choose(fixKeys(result, fixId, part), result.params),
    error: (key, params) => {
      const part = (name: string) => choose([`${key}.${name}`], params);
      const what = part('what');
      return what === ''
        ? undefined
        : { what, why: part('why'), todo: part('todo'), place: part('place') };
    },
  };
}
