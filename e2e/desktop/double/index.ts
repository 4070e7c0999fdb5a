// The `electron` module of the stand-in: a test double over a real Chromium. It is not Electron, and says so by
// refusing whatever it does not have.
import './control.ts';

export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { ipcMain } from './ipc.ts';
export { Menu, Tray } from './menu.ts';
export { MessageChannelMain } from './message-port.ts';
export { protocol, session } from './session.ts';
export { dialog, Notification, nativeTheme, net, screen, shell } from './system.ts';
