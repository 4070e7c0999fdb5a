// What only the desktop app and the Settings page say; loaded with them.
import { desktop } from './desktop.ts';

export const desktopArea = { desktop } as const;
