// What the page asks of this host: folders in Explorer, and GitHub's word on the newest version.
import { mkdir } from 'node:fs/promises';
import { net, shell } from 'electron';
import { latestRelease } from '../../core/desktop/links.ts';
import type { HostHelp } from '../../services/host-help.ts';
import type { Log } from '../../services/log.ts';

const patienceMs = 10_000;

export function createHelp(log: Log): HostHelp {
  return {
    log,
    versions: (['electron', 'chrome', 'node'] as const).map(
      (name) => `${name} ${process.versions[name] ?? '-'}`,
    ),
    // Both folders are Slipway's own. They may not exist before something was written.
    reveal: async (folder) => {
      await mkdir(folder, { recursive: true }).catch(() => undefined);
      return (await shell.openPath(folder)) === '';
    },
    // Electron's own network goes through the proxy of Windows and trusts what Windows trusts.
    askRelease: async () => {
      const answer = await net.fetch(latestRelease, {
        credentials: 'omit',
        headers: { accept: 'application/vnd.github+json' },
        signal: AbortSignal.timeout(patienceMs),
      });
      return answer.json();
    },
  };
}
