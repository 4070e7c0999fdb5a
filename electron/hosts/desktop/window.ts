// The window: sandboxed, where it was on this display, and in the colours of Windows from its first moment.
import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import type { WindowLook } from '../../core/desktop/look.ts';
import type { WindowPlace } from '../../core/desktop/window-place.ts';
import { pageAddress } from './our-page.ts';

/** Makes the window and opens the page at `hash`. It is shown when there is something to see. */
export function createWindow(options: {
  readonly place: WindowPlace;
  readonly look: WindowLook;
  readonly hash: string;
  /** Of the icon in the taskbar. */
  readonly icon: string;
}): BrowserWindow {
  const { place, look, hash, icon } = options;
  const { maximized, ...bounds } = place;
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 480,
    minHeight: 400,
    show: false,
    icon,
    backgroundColor: look.background,
    backgroundMaterial: look.material,
    titleBarStyle: 'hidden',
    titleBarOverlay: look.overlay,
    webPreferences: {
      preload: join(import.meta.dirname, '..', 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    },
  });
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  // It rejects when the load is cut short: by an end of the process, which is watched, or by another load.
  window.loadURL(`${pageAddress}${hash}`).catch(() => undefined);
  return window;
}
