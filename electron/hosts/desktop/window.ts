// The window: sandboxed, nothing but our page in it, and no way out of that page.
import { join } from 'node:path';
import { app, BrowserWindow, session } from 'electron';
import type { Page } from '../page-files.ts';
import { createNonce, createPageHeaders } from '../page-headers.ts';

export const pageScheme = 'app';
const pageAddress = `${pageScheme}://slipway/`;

export function isOurPage(address: string): boolean {
  return address === pageAddress;
}

/** Answers app://slipway/ from the built page's fixed map of files, and refuses every permission. */
export function servePage(page: Page): void {
  const { defaultSession } = session;
  defaultSession.protocol.handle(pageScheme, async (request) => {
    if (isOurPage(request.url)) return sendPage(page);
    const path = request.url.slice(pageAddress.length - 1);
    const file = request.url.startsWith(pageAddress) ? page.files.get(path) : undefined;
    if (file === undefined) return new Response(null, { status: 404 });
    const headers = { ...createPageHeaders({}), 'Content-Type': file.type };
    return new Response(await file.read(), { headers });
  });
  // Copying a command is the one thing the page asks the system for.
  const isAllowed = (permission: string) => permission === 'clipboard-sanitized-write';
  defaultSession.setPermissionRequestHandler((_, permission, answer) =>
    answer(isAllowed(permission)),
  );
  defaultSession.setPermissionCheckHandler((_, permission) => isAllowed(permission));
}

export function createWindow(): void {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 480,
    minHeight: 400,
    show: false,
    titleBarStyle: 'hidden',
    titleBarOverlay: { height: 48 },
    webPreferences: {
      preload: join(import.meta.dirname, '..', 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(pageAddress);
}

app.on('web-contents-created', (_, contents) => {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (!(event.isMainFrame && isOurPage(event.url))) event.preventDefault();
  });
});

function sendPage(page: Page): Response {
  const nonce = createNonce();
  const headers = { ...createPageHeaders({ nonce }), 'Content-Type': 'text/html; charset=utf-8' };
  return new Response(page.render({ nonce, host: 'desktop' }), { headers });
}
