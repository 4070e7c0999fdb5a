// A window whose process ends or hangs: says so and brings the page back. Jobs run in this process and go on.
import { type BrowserWindow, dialog } from 'electron';
import { stoppedAddress } from './our-page.ts';
import type { DesktopWords } from './words.ts';

/** More ends than this within that time, in milliseconds, and the page is not loaded again by itself. */
const mostEnds = 3;
const withinMs = 60_000;

export interface WindowWatch {
  readonly findWords: () => DesktopWords;
  readonly note: (line: string) => void;
}

export function watchWindow(window: BrowserWindow, { findWords, note }: WindowWatch): void {
  const ends: number[] = [];
  window.webContents.on('render-process-gone', (_, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    note(`window ended: ${reason}, exit code ${exitCode}`);
    ends.push(Date.now());
    const recent = ends.filter((at) => at > Date.now() - withinMs);
    const hash = new URL(window.webContents.getURL()).hash;
    const query = new URLSearchParams({
      at: hash,
      ...(recent.length > mostEnds ? { stays: '' } : {}),
    });
    // That page may end as well, before it is there.
    window.loadURL(`${stoppedAddress}?${query}`).catch(() => undefined);
  });
  let isAsking = false;
  window.on('unresponsive', () => {
    if (isAsking) return;
    isAsking = true;
    note('window does not answer');
    void askToReload(window, findWords())
      .catch((error: unknown) => note(String(error)))
      .finally(() => {
        isAsking = false;
      });
  });
}

async function askToReload(window: BrowserWindow, { say }: DesktopWords): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: say('hang.title'),
    detail: say('hang.text'),
    buttons: [say('hang.wait'), say('hang.reload')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  // Ends its process; the page that says so follows, and then the page itself.
  if (response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
}
