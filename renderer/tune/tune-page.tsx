// Tune: what WSL and Docker may use, as a form and as the file, saved with its difference in sight and measured after.
import type { i18n } from 'i18next';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { addArea } from '../language/translations.ts';
import { TuneView } from './tune-view.tsx';

/** The texts of the page come with it; it is drawn when both are there. */
export function TunePage() {
  const { i18n: translations } = useTranslation();
  use(loadWords(translations));
  return <TuneView />;
}

const loading = new WeakMap<i18n, Promise<void>>();

function loadWords(translations: i18n): Promise<void> {
  const known = loading.get(translations);
  if (known) return known;
  const words = addArea(translations, 'tune').catch((reason: unknown) => {
    loading.delete(translations);
    throw reason;
  });
  loading.set(translations, words);
  return words;
}
