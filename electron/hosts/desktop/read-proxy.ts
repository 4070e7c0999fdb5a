// The proxy of the settings as Electron's sessions take it.
import { type ChromiumProxy, toChromiumProxy } from '../../core/network/proxy.ts';
import { readSettings } from '../../services/settings.ts';
import { openState } from '../open-state.ts';

/** Read anew each time: a person may have changed it. Throws `AppError` STATE_…. */
export async function readChromiumProxy(): Promise<ChromiumProxy> {
  return toChromiumProxy((await readSettings(openState())).proxy);
}
