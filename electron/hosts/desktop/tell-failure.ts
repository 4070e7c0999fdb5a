// What could not be opened is said in a prompt: a windowed program has no console that anybody reads.
import { dialog } from 'electron';
import { readSettings } from '../../services/settings.ts';
import { openState } from '../open-state.ts';
import { chooseLanguage } from './language.ts';
import { type DesktopWords, loadWords } from './words.ts';

/** Settles when the person has read it. */
export async function tellFailure(error: unknown, { explain }: DesktopWords): Promise<void> {
  await dialog.showMessageBox({ type: 'error', ...explain(error), noLink: true });
}

/** The same before there is a Slipway to ask; the state folder may be what failed. */
export async function tellFailedStart(error: unknown): Promise<void> {
  const settings = await readSettings(openState()).catch(() => undefined);
  await tellFailure(error, await loadWords(chooseLanguage(settings?.language ?? 'system')));
}
