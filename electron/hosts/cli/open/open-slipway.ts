// Opens Slipway: its own window where Electron is there, else the same app in the browser.
import type { Call, ExitCode } from '../command.ts';
import { serveInBrowser } from './serve-in-browser.ts';
import { startElectron } from './start-electron.ts';

export async function openSlipway(call: Call): Promise<ExitCode> {
  const wantsBrowser = call.has('web') || call.has('no-browser') || call.has('port');
  if (!wantsBrowser && (await startElectron(call)) === 'opened') return 0;
  return call.signal.aborted ? 0 : serveInBrowser(call);
}
