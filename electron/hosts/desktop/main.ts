// The desktop app: one Slipway a person, its page under app://, and a window that gets one message port of its own.
import './command-line.ts';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, protocol } from 'electron';
import { openState } from '../open-state.ts';
import { pageScheme } from './our-page.ts';
import { startDesktop } from './start-desktop.ts';
import { tellFailedStart } from './tell-failure.ts';

protocol.registerSchemesAsPrivileged([
  { scheme: pageScheme, privileges: { standard: true, secure: true } },
]);
app.enableSandbox();
// What Chromium keeps lies with everything else that Slipway remembers; the lock of the one instance is there too.
const kept = join(openState().folder, 'window');
// Electron throws for a folder that is not there.
mkdirSync(kept, { recursive: true });
app.setPath('userData', kept);
// As in electron-builder.yml: Windows finds the shortcut of notifications and the jump list by it.
app.setAppUserModelId('io.github.slipway');

// Before a packaged app's own arguments stands only the program; otherwise also the file it runs.
const args = process.argv.slice(app.isPackaged ? 1 : 2);

// Chromium reorders the arguments of a second start and adds its own, so they are handed over beside them.
if (app.requestSingleInstanceLock({ args })) {
  // Electron holds back `ready` until this module has run: waiting for it here would wait for ever.
  app
    .whenReady()
    .then(() => startDesktop(args))
    .catch(async (error: unknown) => {
      console.error(error);
      await tellFailedStart(error);
      app.exit(2);
    });
} else {
  app.quit();
}
