// Preloaded into Node: an `electron` that has every name and does nothing. A command line of the app needs no more.
import { registerHooks } from 'node:module';

const names = [
  'app',
  'BrowserWindow',
  'dialog',
  'ipcMain',
  'ipcRenderer',
  'Menu',
  'MessageChannelMain',
  'nativeImage',
  'nativeTheme',
  'net',
  'Notification',
  'powerMonitor',
  'protocol',
  'safeStorage',
  'screen',
  'session',
  'shell',
  'Tray',
  'webContents',
];
const source = names.map((name) => `export const ${name} = {};`).join('');

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: `data:text/javascript,${encodeURIComponent(source)}`, shortCircuit: true }
      : next(specifier, context),
});
