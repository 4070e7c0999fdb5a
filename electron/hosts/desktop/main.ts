// The desktop app: one Slipway, its page under app://, and a window that gets one message port of its own.
import { parseArgs } from 'node:util';
import { RPCHandler } from '@orpc/server/message-port';
import { app, ipcMain, MessageChannelMain, protocol } from 'electron';
import { assembleSlipway } from '../assemble.ts';
import { openPage } from '../page-files.ts';
import { createWindow, isOurPage, pageScheme, servePage } from './window.ts';

protocol.registerSchemesAsPrivileged([
  { scheme: pageScheme, privileges: { standard: true, secure: true } },
]);
app.enableSandbox();

const { values } = parseArgs({
  args: process.argv.slice(1),
  options: { machine: { type: 'string' }, 'time-scale': { type: 'string' } },
  strict: false,
});

// Electron holds back `ready` until this module has run: waiting for it here would wait for ever.
app
  .whenReady()
  .then(start)
  .catch((error: unknown) => {
    console.error(error);
    app.exit(2);
  });

async function start(): Promise<void> {
  const { machine, 'time-scale': scale } = values;
  const slipway = await assembleSlipway({
    host: 'desktop',
    machine: typeof machine === 'string' ? machine : undefined,
    timeScale: typeof scale === 'string' ? Number(scale) : undefined,
    startAgain: app.isPackaged ? `"${process.execPath}"` : undefined,
  });
  const handler = new RPCHandler(slipway.router);
  // The preload script asks once per load of the page; anybody else who asks gets nothing.
  ipcMain.on('slipway:connect', ({ senderFrame, sender }) => {
    if (senderFrame === null || senderFrame !== sender.mainFrame || !isOurPage(senderFrame.url)) {
      return;
    }
    const { port1, port2 } = new MessageChannelMain();
    handler.upgrade(port1);
    port1.start();
    senderFrame.postMessage('slipway:port', null, [port2]);
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => void slipway.close());
  servePage(openPage(slipway.places.pageFolder));
  createWindow();
}
