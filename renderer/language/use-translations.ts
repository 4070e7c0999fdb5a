// The one i18next of the window. `useTranslation` hands every component a copy of it, which nothing can be kept by.
import type { i18n } from 'i18next';
import { use } from 'react';
import { I18nContext } from 'react-i18next';

/** The same object everywhere below the provider, whatever the language. */
export function useTranslations(): i18n {
  return use(I18nContext).i18n;
}
