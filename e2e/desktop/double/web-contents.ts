// webContents over a page of Chromium: its preload world, its frames, its navigation guards.
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Size, WebPreferences } from 'electron';
import type { CDPSession, Frame, Page, Route } from 'playwright-core';
import { toAppAddress, toBrowserAddress } from './address.ts';
import { openChromium } from './chromium.ts';
import { dropFile } from './drop-file.ts';
import { ipc } from './ipc.ts';
import { bindingName, worldName, wrapPreload } from './isolated-world.ts';
import { PortsOfDocument } from './message-port.ts';
import { answerRequest, settlePermissions } from './session.ts';
import { fromWire, toWire } from './wire.ts';

type Sent =
  | { readonly kind: 'send'; readonly channel: string; readonly args: readonly unknown[] }
  | {
      readonly kind: 'invoke';
      readonly id: number;
      readonly channel: string;
      readonly args: readonly unknown[];
    }
  | { readonly kind: 'port'; readonly id: number; readonly data: unknown }
  | { readonly kind: 'port-closed'; readonly id: number };

/** A frame as the main process sees it. */
interface WebFrame {
  readonly url: string;
  postMessage(channel: string, message: unknown, transfer?: readonly unknown[]): void;
}

let lastId = 0;

export class WebContents extends EventEmitter {
  readonly id: number;
  readonly mainFrame: WebFrame;
  readonly #preferences: WebPreferences;
  readonly #ports = new PortsOfDocument();
  #opened: Promise<{ readonly page: Page; readonly cdp: CDPSession }>;
  #hasCrashed = false;
  #world: number | undefined;
  #url = '';
  #isDestroyed = false;
  #size: Size = { width: 800, height: 600 };
  #zoomLevel = 0;
  #openHandler: (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' };

  constructor(preferences: WebPreferences) {
    super();
    lastId += 1;
    this.id = lastId;
    this.#preferences = preferences;
    this.#openHandler = () => ({ action: 'allow' });
    const contents = this;
    this.mainFrame = {
      get url() {
        return contents.#url;
      },
      postMessage: (channel, message, transfer = []) =>
        this.#deliverEvent(channel, [message], transfer),
    };
    this.#opened = this.#open();
  }

  getURL(): string {
    return this.#url;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  getLastWebPreferences(): WebPreferences {
    return this.#preferences;
  }

  send(channel: string, ...args: unknown[]): void {
    this.#deliverEvent(channel, args, []);
  }

  setWindowOpenHandler(
    handler: (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' },
  ): void {
    this.#openHandler = handler;
  }

  /** The page itself, for the window that shows it. */
  async page(): Promise<Page> {
    return (await this.#opened).page;
  }

  /** Of the window; a page that is drawn larger has less room. */
  async resize(size: Size): Promise<void> {
    this.#size = size;
    const factor = 1.2 ** this.#zoomLevel;
    const width = Math.round(size.width / factor);
    const height = Math.round(size.height / factor);
    await (await this.page()).setViewportSize({ width, height });
  }

  /** As Electron's roles `zoomIn`, `zoomOut` and `resetZoom` do: half a level, a fifth more each level. */
  async zoom(steps: -1 | 0 | 1): Promise<void> {
    this.#zoomLevel = steps === 0 ? 0 : this.#zoomLevel + steps / 2;
    await this.resize(this.#size);
  }

  async load(address: string, size: Size): Promise<void> {
    // Electron gives a window whose process ended a new one; a page of Chromium stays dead.
    if (this.#hasCrashed) {
      const { page } = await this.#opened;
      this.#hasCrashed = false;
      this.#opened = this.#open();
      void page.close();
    }
    const { page } = await this.#opened;
    await this.resize(size);
    await settlePermissions(page.context(), address);
    this.#url = address;
    await page.goto(toBrowserAddress(address));
    this.emit('did-finish-load');
  }

  /** What `prefers-color-scheme` says in it. */
  async setDark(isDark: boolean): Promise<void> {
    const { page } = await this.#opened;
    await page.emulateMedia({ colorScheme: isDark ? 'dark' : 'light' });
  }

  forcefullyCrashRenderer(): void {
    void this.#opened.then(({ cdp }) => cdp.send('Page.crash')).catch(() => undefined);
  }

  /** Keeps its only thread busy for ever. */
  async hang(): Promise<void> {
    const { cdp } = await this.#opened;
    // Nobody waits for the answer of a page that may hang already.
    cdp.send('Runtime.evaluate', { expression: 'for (;;);' }).catch(() => undefined);
  }

  async drop(path: string): Promise<void> {
    const { cdp } = await this.#opened;
    await dropFile(cdp, this.#world ?? 0, path);
  }

  reload(): void {
    void this.#opened.then(({ page }) => page.reload());
  }

  async destroy(): Promise<void> {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.#ports.closeAll();
    const { page } = await this.#opened;
    await page.close();
    this.emit('destroyed');
  }

  async #open() {
    const { context } = await openChromium();
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Page.enable');
    this.#follow(cdp);
    await this.#prepareWorld(cdp);
    await page.route('**/*', (route) => this.#answer(route, page));
    let isDenied = false;
    // Asked before there is a window, as Electron does; what Chromium opens nevertheless is closed.
    cdp.on('Page.windowOpen', ({ url }) => {
      isDenied = this.#openHandler({ url: toAppAddress(url) }).action === 'deny';
    });
    page.on('popup', (popup) => {
      if (isDenied) void popup.close();
    });
    page.on('crash', () => {
      this.#hasCrashed = true;
      this.#ports.closeAll();
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
    });
    page.on('close', () => this.#ports.closeAll());
    return { page, cdp };
  }

  /** Electron's isolation is a world of its own; without it the preload script runs among the page's. */
  async #prepareWorld(cdp: CDPSession): Promise<void> {
    const { preload, contextIsolation = true } = this.#preferences;
    if (preload === undefined) return;
    const world = contextIsolation ? { worldName } : {};
    const own = contextIsolation ? { executionContextName: worldName } : {};
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const isMain = context.auxData?.type === 'default';
      if (contextIsolation ? context.name === worldName : isMain) this.#world = context.id;
    });
    cdp.on('Runtime.bindingCalled', ({ payload, executionContextId }) =>
      this.#receive(fromWire(payload) as Sent, executionContextId === this.#world),
    );
    await cdp.send('Runtime.enable');
    await cdp.send('Runtime.addBinding', { name: bindingName, ...own });
    const source = wrapPreload(readFileSync(preload, 'utf8'));
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source, ...world });
  }

  #receive(sent: Sent, isMainFrame: boolean): void {
    if (sent.kind === 'port') {
      this.#ports.receive(sent.id, sent.data);
      return;
    }
    if (sent.kind === 'port-closed') {
      this.#ports.close(sent.id);
      return;
    }
    const event = { sender: this, senderFrame: isMainFrame ? this.mainFrame : null, ports: [] };
    if (sent.kind === 'send') {
      ipc.emit(sent.channel, event, ...sent.args);
      return;
    }
    const { id } = sent;
    ipc.answer(sent.channel, event, sent.args).then(
      (value) => this.#deliver({ kind: 'answer', id, value }),
      (error: unknown) => this.#deliver({ kind: 'answer', id, error: String(error) }),
    );
  }

  #deliverEvent(channel: string, args: readonly unknown[], transfer: readonly unknown[]): void {
    const ports = transfer.map((port) => this.#ports.take(port, (said) => this.#deliver(said)));
    this.#deliver({ kind: 'event', channel, args, ports });
  }

  #deliver(message: object): void {
    const contextId = this.#world;
    if (contextId === undefined || this.#isDestroyed) return;
    const expression = `__standInDeliver(${JSON.stringify(toWire(message))})`;
    void this.#opened
      .then(({ cdp }) => cdp.send('Runtime.evaluate', { expression, contextId }))
      // The document it was for is gone.
      .catch(() => undefined);
  }

  async #answer(route: Route, page: Page): Promise<void> {
    const request = route.request();
    const url = toAppAddress(request.url());
    if (request.isNavigationRequest() && this.#isPrevented(url, request.frame(), page)) {
      return route.abort('aborted');
    }
    const answer = await answerRequest(request.url(), request.method());
    const body = Buffer.from(await answer.arrayBuffer());
    const headers = Object.fromEntries(answer.headers);
    await route.fulfill({ status: answer.status, headers, body }).catch(() => undefined);
  }

  /** What the page starts by itself is asked about; what the app loads is not. */
  #isPrevented(url: string, frame: Frame, page: Page): boolean {
    const isMainFrame = frame === page.mainFrame();
    if (isMainFrame && url === this.#url.replace(/#.*$/, '')) return false;
    let isPrevented = false;
    const preventDefault = () => {
      isPrevented = true;
    };
    this.emit('will-frame-navigate', { url, isMainFrame, preventDefault });
    if (isMainFrame) this.emit('will-navigate', { url, isMainFrame, preventDefault }, url);
    return isPrevented;
  }

  #follow(cdp: CDPSession): void {
    cdp.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId !== undefined) return;
      // A new document has none of the old one's ends.
      this.#ports.closeAll();
      this.#url = toAppAddress(frame.url + (frame.urlFragment ?? ''));
    });
    // As Electron does, the address of a frame has what follows `#`.
    cdp.on('Page.navigatedWithinDocument', ({ url }) => {
      if (toAppAddress(url).split('#')[0] === this.#url.split('#')[0]) {
        this.#url = toAppAddress(url);
      }
    });
  }
}
