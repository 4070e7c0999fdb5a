// The window as a whole: theme, language, session, and the shell around the pages.
import {
  AriaLiveAnnouncer,
  createDOMRenderer,
  FluentProvider,
  RendererProvider,
} from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import { useEffect, useMemo } from 'react';
import { I18nextProvider } from 'react-i18next';
import { SessionContext, useSettings } from './data/answers.ts';
import type { Session } from './data/session.ts';
import { resolveLanguage, speak } from './language/translations.ts';
import { useMedia } from './layout/use-media.ts';
import { Shell } from './shell/shell.tsx';
import { themes } from './theme/colors.ts';

interface Props {
  readonly session: Session;
  readonly translations: i18n;
  /** Of this page load: the content security policy lets only style elements with it in. */
  readonly nonce: string;
}

export function App({ session, translations, nonce }: Props) {
  const renderer = useMemo(
    () => createDOMRenderer(document, { styleElementAttributes: { nonce } }),
    [nonce],
  );
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <SessionContext value={session}>
        <QueryClientProvider client={session.queries}>
          <I18nextProvider i18n={translations}>
            <Themed translations={translations} />
          </I18nextProvider>
        </QueryClientProvider>
      </SessionContext>
    </RendererProvider>
  );
}

function Themed({ translations }: { readonly translations: i18n }) {
  const settings = useSettings();
  const prefersDark = useMedia('dark');
  const theme = settings.theme === 'system' ? (prefersDark ? 'dark' : 'light') : settings.theme;
  const language = resolveLanguage(settings.language, navigator.languages);

  useEffect(() => {
    void speak(translations, language).then(() => {
      document.documentElement.lang = language;
    });
  }, [translations, language]);
  useEffect(() => {
    document.documentElement.style.colorScheme = theme;
  }, [theme]);

  return (
    <FluentProvider theme={themes[theme]} style={{ height: '100%', background: 'none' }}>
      <AriaLiveAnnouncer>
        <Shell />
      </AriaLiveAnnouncer>
    </FluentProvider>
  );
}
