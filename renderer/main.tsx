// Starts the page: connects, waits a moment for the settings so that nothing flickers, then draws.
import { createRoot } from 'react-dom/client';
import type { Settings } from '../electron/contract/settings.ts';
import { App } from './app.tsx';
import { connect } from './connection/connection.ts';
import { createSession, queryKeys } from './data/session.ts';
import { createTranslations, resolveLanguage } from './language/translations.ts';
import { obeyHost } from './shell/obey-host.ts';

const session = createSession(connect());
obeyHost(session);
await session.greeted;
const settings = session.queries.getQueryData<Settings>(queryKeys.settings);
const language = resolveLanguage(settings?.language ?? 'system', navigator.languages);
const translations = await createTranslations(language);
document.documentElement.lang = language;

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');
createRoot(place).render(<App session={session} translations={translations} nonce={nonce} />);
