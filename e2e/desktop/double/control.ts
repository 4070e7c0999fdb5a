// The line from a spec to the stand-in: what Windows and a person would do to the app, and what they would see of it.
import type { EventEmitter } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Rectangle } from 'electron';
import { app, told } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { ipc } from './ipc.ts';
import { clickMenu, clickTray, clickTrayIcon, readMenu, readTray } from './menu.ts';
import { countOpenPorts } from './message-port.ts';
import { proxies, readPermissions } from './session.ts';
import { asked, type DisplayPart, Notification, nativeTheme, setDisplays } from './system.ts';

const findWindow = () => {
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined) throw new Error('there is no window');
  return window;
};

const commands = {
  read: () => ({
    told,
    asked,
    theme: { source: nativeTheme.themeSource, dark: nativeTheme.shouldUseDarkColors },
    menu: readMenu(),
    tray: readTray(),
    permissions: readPermissions(),
    proxies,
    windows: BrowserWindow.getAllWindows().map((window) => window.describe()),
  }),
  clickMenu,
  clickTray,
  clickTrayIcon,
  clickNotification: () => void Notification.shown.at(-1)?.emit('click', {}),
  answer: (button: number) => void asked.answers.push(button),
  chooseFolder: (folder: string) => void asked.folders.push(folder),
  setRelease: (release: unknown) => {
    asked.release = release;
  },
  /** Undefined: Windows cannot tell. */
  setSignature: (signature: typeof asked.signature) => {
    asked.signature = signature;
  },
  setSystemLook: (look: { readonly dark?: boolean; readonly highContrast?: boolean }) =>
    nativeTheme.change(look),
  setBounds: (bounds: Rectangle) => findWindow().setBounds(bounds),
  setDisplays: (displays: readonly DisplayPart[]) => setDisplays(displays),
  maximize: () => findWindow().maximize(),
  blur: () => findWindow().blur(),
  close: () => findWindow().close(),
  quit: () => app.quit(),
  crash: () => findWindow().webContents.forcefullyCrashRenderer(),
  /** The page really does nothing any more; Electron says so when it has not answered a person for half a minute. */
  hang: async () => {
    await findWindow().webContents.hang();
    findWindow().emit('unresponsive');
  },
  /** Whether the app let a webview in. */
  attachWebview: () => {
    let isAttached = true;
    const preventDefault = () => {
      isAttached = false;
    };
    findWindow().webContents.emit('will-attach-webview', { preventDefault }, {}, {});
    return isAttached;
  },
  drop: (path: string) => findWindow().webContents.drop(path),
  /** Says something over IPC as a frame that Electron would name so; the answer is how often it was given a port. */
  sendAs: (sender: { readonly url: string; readonly isMainFrame: boolean }) => {
    let given = 0;
    const frame = { url: sender.url, postMessage: () => (given += 1) };
    const mainFrame = sender.isMainFrame ? frame : { url: 'app://slipway/' };
    ipc.emit('slipway:connect', { senderFrame: frame, sender: { mainFrame }, ports: [] });
    return given;
  },
  /** After a collection of garbage. */
  measure: () => {
    setFlagsFromString('--expose-gc');
    runInNewContext('gc')();
    return {
      heap: process.memoryUsage().heapUsed,
      ports: countOpenPorts(),
      listeners: [
        ipc,
        app,
        nativeTheme,
        process,
        ...BrowserWindow.getAllWindows().flatMap((window) => [window, window.webContents]),
      ].reduce((sum, emitter) => sum + countListeners(emitter), 0),
      handles: process.getActiveResourcesInfo().filter((kind) => kind !== 'Timeout').length,
    };
  },
} satisfies Record<string, (argument: never) => unknown>;

export type Commands = typeof commands;

function countListeners(emitter: EventEmitter): number {
  return emitter.eventNames().reduce((sum, name) => sum + emitter.listenerCount(name), 0);
}

interface Asked {
  readonly id: number;
  readonly command: keyof Commands;
  readonly argument: unknown;
}

process.on('message', ({ id, command, argument }: Asked) => {
  const run = commands[command] as (argument: unknown) => unknown;
  Promise.resolve()
    .then(() => run(argument))
    .then(
      (value) => process.send?.({ id, value }),
      (error: unknown) => process.send?.({ id, error: String(error) }),
    );
});
// The spec may end first.
process.channel?.unref();
