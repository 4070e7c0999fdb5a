// A folder that was dropped, chosen or named by Explorer: opens in the image wizard, if it is one.
import { stat } from 'node:fs/promises';
import { type BrowserWindow, dialog } from 'electron';
import { formatFolder } from '../../core/desktop/open-request.ts';
import type { DesktopWords } from './words.ts';

/** The wizard's address for it; undefined after saying that it is no folder. */
export async function findFolder(path: string, { say }: DesktopWords): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return formatFolder(path);
  await dialog.showMessageBox({
    type: 'info',
    message: say('noFolder.title'),
    detail: say('noFolder.text', { path }),
    noLink: true,
  });
  return undefined;
}

/** Asks for a folder; undefined when the person changed their mind. */
export async function chooseFolder(window: BrowserWindow | undefined): Promise<string | undefined> {
  const options = { properties: ['openDirectory' as const] };
  const { filePaths } = await (window === undefined
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return filePaths[0];
}
