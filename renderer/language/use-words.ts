// How components speak: `say` for the window's own texts (a wrong key does not compile), `tell` for what arrives.
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckResult, LayerId } from '../../electron/contract/doctor.ts';
import type { Text, TextParams } from '../../electron/contract/text.ts';
import { type FindingPart, findingKeys, fixKeys } from '../../electron/core/doctor/wording.ts';
import type { desktop } from '../../electron/words/en/desktop.ts';
import type { imagePage } from '../../electron/words/en/image-page.ts';
import type { tunePage } from '../../electron/words/en/tune-page.ts';
import type { ui } from '../../electron/words/en/ui.ts';
import type { uiChanges } from '../../electron/words/en/ui-changes.ts';

type WithoutPlural<Key extends string> = Key extends `${infer Stem}_${'one' | 'other'}`
  ? Stem
  : Key;
type Leaves<Tree, Path extends string = ''> = {
  [Key in keyof Tree & string]: Tree[Key] extends string
    ? `${Path}${WithoutPlural<Key>}`
    : Leaves<Tree[Key], `${Path}${Key}.`>;
}[keyof Tree & string];

/** Whole keys of these begin with their own name. */
interface Areas {
  readonly changes: typeof uiChanges;
  readonly desktop: typeof desktop;
  readonly imagePage: typeof imagePage;
  readonly tunePage: typeof tunePage;
}

/** A key below `ui`, such as `health.checkAgain`, or a whole one of an area; plural keys without their ending. */
export type UiKey = Leaves<typeof ui> | Leaves<Areas>;

type Finding = Pick<CheckResult, 'id' | 'variant' | 'params'>;

export interface Words {
  readonly say: (key: UiKey, params?: TextParams) => string;
  /** A text that came from the host. */
  readonly tell: (text: Text) => string;
  readonly layer: (id: LayerId, length: 'names' | 'short') => string;
  /** A part of a finding's wording; empty where it has none. */
  readonly finding: (result: Finding, part: FindingPart) => string;
  readonly fix: (result: Finding, fixId: string, part: 'label' | 'note') => string;
  /** Whole sentences one after the other, as the language sets them. */
  readonly join: (sentences: readonly string[]) => string;
  readonly language: string;
}

export function useWords(): Words {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  return useMemo(() => createWords(t, language), [t, language]);
}

/** The same for code outside components. */
export function createWords(t: TFunction, language: string): Words {
  const choose = (keys: readonly string[], params: TextParams): string =>
    t([...keys], { ...params, defaultValue: '' });
  const say = (key: UiKey, params?: TextParams): string =>
    t(/^(?:changes|desktop|imagePage|tunePage)\./.test(key) ? key : `ui.${key}`, { ...params });
  return {
    say,
    tell: (text) => t(text.key, { ...text.params }),
    layer: (id, length) => t(`layers.${length}.${id}`),
    finding: (result, part) => choose(findingKeys(result, part), result.params),
    fix: (result, fixId, part) => choose(fixKeys(result, fixId, part), result.params),
    join: (sentences) => sentences.filter((one) => one !== '').join(say('app.sentenceGap')),
    language,
  };
}
