// Follows the theme: the setting decides for the page, Windows for high contrast, and the window's frame goes along.
import { release } from 'node:os';
import { type BrowserWindow, nativeTheme } from 'electron';
import { chooseLook, type WindowLook } from '../../core/desktop/look.ts';
import type { ViewStore } from './view.ts';

/** The look of now. */
export function readLook(): WindowLook {
  return chooseLook({
    platform: process.platform,
    release: release(),
    dark: nativeTheme.shouldUseDarkColors,
    highContrast: nativeTheme.shouldUseHighContrastColors,
    reducedTransparency: nativeTheme.prefersReducedTransparency,
  });
}

export function followTheme(view: ViewStore, findWindow: () => BrowserWindow | undefined): void {
  view.follow(({ settings }, before) => {
    if (settings.theme !== before?.settings.theme) nativeTheme.themeSource = settings.theme;
  });
  nativeTheme.on('updated', () => {
    const window = findWindow();
    const { background, overlay, material } = readLook();
    window?.setBackgroundColor(background);
    window?.setTitleBarOverlay(overlay);
    // Windows alone has them.
    window?.setBackgroundMaterial?.(material);
  });
}
