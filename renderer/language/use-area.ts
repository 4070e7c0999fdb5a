// The texts of an area come with its page: it is drawn when both are there.
import type { i18n } from 'i18next';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { addArea, type WordArea } from './translations.ts';

/** Waits in Suspense until the area's texts are there, in the current language and every one chosen later. */
export function useArea(area: WordArea): void {
  const { i18n: translations } = useTranslation();
  use(loadArea(translations, area));
}

const loading = new WeakMap<i18n, Map<WordArea, Promise<void>>>();

function loadArea(translations: i18n, area: WordArea): Promise<void> {
  const areas = loading.get(translations) ?? new Map<WordArea, Promise<void>>();
  loading.set(translations, areas);
  const known = areas.get(area);
  if (known) return known;
  const words = addArea(translations, area).catch((reason: unknown) => {
    areas.delete(area);
    throw reason;
  });
  areas.set(area, words);
  return words;
}
