// electron-updater, held to what Slipway promises: it fetches only when a person asks, never an older version, tells
// nobody who asks, and starts nothing that Windows does not say is the publisher's.
import { app } from 'electron';
import { NsisUpdater } from 'electron-updater/out/NsisUpdater.js';
import { isSignedBy } from '../../core/desktop/judge-signature.ts';
import type { DownloadEnd, Updater } from '../../services/updates.ts';
import { readChromiumProxy } from './read-proxy.ts';

export interface UpdaterOptions {
  /** Whose signature counts. */
  readonly publishers: readonly string[];
  readonly resourcesFolder: string;
  readonly note: (line: string) => void;
  /** Ends the app, asking first while a job runs; answers whether it ends. */
  readonly quit: () => Promise<boolean>;
}

export function createUpdater(options: UpdaterOptions): Updater {
  const updater = configure(options);
  let file: string | undefined;
  return {
    check: async () => {
      const found = await look(updater);
      return found?.isUpdateAvailable ? found.updateInfo.version : undefined;
    },
    download: async ({ signal, onProgress }) => {
      const hear = ({ percent }: { readonly percent: number }) => onProgress(percent / 100);
      updater.on('download-progress', hear);
      try {
        // Found anew: a token that was cancelled stays so.
        const token = (await look(updater))?.cancellationToken;
        signal.addEventListener('abort', () => token?.cancel(), { once: true });
        signal.throwIfAborted();
        [file] = await updater.downloadUpdate(token);
        return { end: 'downloaded' };
      } catch (error) {
        return signal.aborted ? { end: 'cancelled' } : describeFailure(error);
      } finally {
        updater.off('download-progress', hear);
      }
    },
    install: async () => {
      // It lay in the person's own folder since it was fetched.
      if (file === undefined || !(await isTrusted(options, options.publishers, file))) return false;
      // Started when nothing of Slipway runs any more: the installer replaces it.
      const start = () => updater.install(false, true);
      app.once('quit', start);
      if (!(await options.quit())) app.off('quit', start);
      return true;
    },
  };
}

async function look(updater: NsisUpdater) {
  await updater.netSession.setProxy(await readChromiumProxy());
  return updater.checkForUpdates();
}

function configure(options: UpdaterOptions): NsisUpdater {
  const updater = new NsisUpdater();
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false;
  updater.allowDowngrade = false;
  updater.allowPrerelease = false;
  updater.disableWebInstaller = true;
  // It would send a number of its own for each PC; now every PC has the same.
  updater.requestHeaders = { 'x-user-staging-id': '00000000-0000-0000-0000-000000000000' };
  const note = (line: unknown) => options.note(`updater: ${String(line)}`);
  updater.logger = { info: note, warn: note, error: note };
  // Its own check passes what PowerShell cannot look at, and finds PowerShell by its name alone.
  updater.verifyUpdateCodeSignature = async (publishers, path) =>
    (await isTrusted(options, publishers, path)) ? null : 'it is not the publisher of this app';
  return updater;
}

async function isTrusted(
  { resourcesFolder, note }: UpdaterOptions,
  publishers: readonly string[],
  file: string,
): Promise<boolean> {
  const { askSignature } = await import('./ask-signature.ts');
  const answer = await askSignature(file, resourcesFolder);
  note(`updater: signature ${JSON.stringify(answer ?? 'unknown')}`);
  return answer !== undefined && isSignedBy(publishers, answer);
}

function describeFailure(error: unknown): DownloadEnd {
  const { code, message } = Object(error) as {
    readonly code?: unknown;
    readonly message?: unknown;
  };
  if (code === 'ERR_UPDATER_INVALID_SIGNATURE') return { end: 'not-signed' };
  if (code === 'ERR_CHECKSUM_MISMATCH') return { end: 'damaged' };
  // A message goes over several lines and may hold a whole page.
  const [first = ''] = String(message ?? error).split('\n');
  return { end: 'failed', reason: typeof code === 'string' ? code : first.slice(0, 200) };
}
