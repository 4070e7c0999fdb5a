// The texts of an area come with its page: it is drawn when both are there.
import type { i18n } from 'i18next';
import { use } from 'react';
import { loadPatiently } from '../parts/load-patiently.ts';
import { addArea, type WordArea } from './translations.ts';
import { useTranslations } from './use-translations.ts';

/** Waits in Suspense until the area's texts are there, in the current language and every one chosen later. */
export function useArea(area: WordArea): void {
  const translations = useTranslations();
  use(loadArea(translations, area));
}

const loading = new WeakMap<i18n, Map<WordArea, Promise<void>>>();

/** Brings the texts of an area before its page is drawn. Once is enough: more calls get the same answer. */
export function loadArea(translations: i18n, area: WordArea): Promise<void> {
  const areas = loading.get(translations) ?? new Map<WordArea, Promise<void>>();
  loading.set(translations, areas);
  const known = areas.get(area);
  if (known) return known;
  const words = loadPatiently(() => addArea(translations, area)).then(
    // React reads this mark: without it, it would show nothing for 300 ms although the texts are there.
    () => void Object.assign(words, { status: 'fulfilled', value: undefined }),
    (reason: unknown) => {
      areas.delete(area);
      throw reason;
    },
  );
  areas.set(area, words);
  return words;
}
