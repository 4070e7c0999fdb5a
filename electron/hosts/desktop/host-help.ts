// What the page asks of this host: folders in Explorer, and GitHub's word on the newest version.
import { mkdir } from 'node:fs/promises';
import { net, session, shell } from 'electron';
import { createLinks } from '../../core/desktop/links.ts';
import type { HostHelp } from '../../services/host-help.ts';
import type { Log } from '../../services/log.ts';
import { readChromiumProxy } from './read-proxy.ts';

const patienceMs = 10_000;

export interface HelpOptions {
  readonly log: Log;
  /** The project's address. */
  readonly homepage: string;
  readonly findUpdater: HostHelp['findUpdater'];
}

export function createHelp({ log, homepage, findUpdater }: HelpOptions): HostHelp {
  return {
    log,
    findUpdater,
    versions: (['electron', 'chrome', 'node'] as const).map(
      (name) => `${name} ${process.versions[name] ?? '-'}`,
    ),
    // Both folders are Slipway's own. They may not exist before something was written.
    reveal: async (folder) => {
      await mkdir(folder, { recursive: true }).catch(() => undefined);
      return (await shell.openPath(folder)) === '';
    },
    // Electron's own network knows the proxy scripts of Windows and trusts what Windows trusts.
    askRelease: async () => {
      await session.defaultSession.setProxy(await readChromiumProxy());
      const answer = await net.fetch(createLinks(homepage).latestRelease, {
        credentials: 'omit',
        headers: { accept: 'application/vnd.github+json' },
        signal: AbortSignal.timeout(patienceMs),
      });
      return answer.json();
    },
  };
}
