// BrowserWindow: bounds, visibility and look are kept and can be asked for; its content is a real page.
import { EventEmitter } from 'node:events';
import type {
  BrowserWindowConstructorOptions,
  ProgressBarOptions,
  Rectangle,
  TitleBarOverlay,
} from 'electron';
import { app } from './app.ts';
import { refuseMissing } from './refuse.ts';
import { nativeTheme } from './system.ts';
import { WebContents } from './web-contents.ts';

/** What Windows draws of it. */
interface Look {
  readonly backgroundColor?: string | undefined;
  readonly backgroundMaterial?: string | undefined;
  readonly titleBarOverlay?: TitleBarOverlay | boolean | undefined;
  readonly titleBarStyle?: string | undefined;
  readonly progress?: number;
  readonly progressMode?: string;
}

const windows = new Map<number, BrowserWindow>();

export class BrowserWindow extends EventEmitter {
  readonly id: number;
  readonly webContents: WebContents;
  readonly options: BrowserWindowConstructorOptions;
  #bounds: Rectangle;
  #isVisible: boolean;
  #isMaximized = false;
  #isMinimized = false;
  #isFocused = false;
  #isReady = false;
  #wasShownEmpty = false;
  #look: Look = {};
  #isDestroyed = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    this.options = options;
    const { x = 0, y = 0, width = 800, height = 600, show = true } = options;
    this.#bounds = { x, y, width, height };
    this.#isVisible = show;
    this.#wasShownEmpty = show;
    this.webContents = refuseMissing('webContents', new WebContents(options.webPreferences ?? {}));
    const { backgroundColor, backgroundMaterial, titleBarOverlay, titleBarStyle } = options;
    this.#look = { backgroundColor, backgroundMaterial, titleBarOverlay, titleBarStyle };
    this.id = this.webContents.id;
    const window = refuseMissing('BrowserWindow', this);
    windows.set(this.id, window);
    const follow = () => void this.webContents.setDark(nativeTheme.shouldUseDarkColors);
    nativeTheme.on('updated', follow);
    this.once('closed', () => nativeTheme.off('updated', follow));
    app.emit('web-contents-created', {}, this.webContents);
    app.emit('browser-window-created', {}, window);
    // biome-ignore lint/correctness/noConstructorReturn: whoever makes a window gets the one that refuses
    return window;
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows.values()];
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return windows.get(contents.id) ?? null;
  }

  async loadURL(address: string): Promise<void> {
    await this.webContents.load(address, this.#bounds);
    await this.webContents.setDark(nativeTheme.shouldUseDarkColors);
    this.#isReady = true;
    this.emit('ready-to-show');
  }

  show(): void {
    this.#wasShownEmpty ||= !this.#isReady;
    this.#isVisible = true;
    this.#isMinimized = false;
    this.emit('show');
    this.focus();
  }

  hide(): void {
    this.#isVisible = false;
    this.emit('hide');
  }

  focus(): void {
    this.#isFocused = true;
    this.emit('focus');
  }

  blur(): void {
    this.#isFocused = false;
    this.emit('blur');
  }

  isFocused(): boolean {
    return this.#isFocused;
  }

  isVisible(): boolean {
    return this.#isVisible;
  }

  isMinimized(): boolean {
    return this.#isMinimized;
  }

  minimize(): void {
    this.#isMinimized = true;
    this.emit('minimize');
  }

  restore(): void {
    this.#isMinimized = false;
    this.#isMaximized = false;
    this.emit('restore');
  }

  maximize(): void {
    this.#isMaximized = true;
    this.emit('maximize');
  }

  unmaximize(): void {
    this.#isMaximized = false;
    this.emit('unmaximize');
  }

  isMaximized(): boolean {
    return this.#isMaximized;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  getNormalBounds(): Rectangle {
    return { ...this.#bounds };
  }

  getBounds(): Rectangle {
    return { ...this.#bounds };
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    void this.webContents.resize(this.#bounds);
    this.emit('resize');
    this.emit('move');
  }

  setTitleBarOverlay(titleBarOverlay: TitleBarOverlay): void {
    this.#look = { ...this.#look, titleBarOverlay };
  }

  setBackgroundColor(backgroundColor: string): void {
    this.#look = { ...this.#look, backgroundColor };
  }

  setBackgroundMaterial(backgroundMaterial: string): void {
    this.#look = { ...this.#look, backgroundMaterial };
  }

  setProgressBar(progress: number, { mode = 'normal' }: Partial<ProgressBarOptions> = {}): void {
    this.#look = { ...this.#look, progress, progressMode: mode };
  }

  /** What a person would see of the window itself, and what it was made with. */
  describe() {
    return {
      ...this.#look,
      bounds: this.#bounds,
      isVisible: this.#isVisible,
      isFocused: this.#isFocused,
      isMaximized: this.#isMaximized,
      /** A person saw it before there was anything to see. */
      wasShownEmpty: this.#wasShownEmpty,
      url: this.webContents.getURL(),
      webPreferences: this.webContents.getLastWebPreferences(),
    };
  }

  /** Asks the page's listeners first, as the cross in the corner does. */
  close(): void {
    let isPrevented = false;
    this.emit('close', {
      preventDefault: () => {
        isPrevented = true;
      },
    });
    if (!isPrevented) this.destroy();
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    windows.delete(this.id);
    void this.webContents.destroy();
    this.emit('closed');
    if (windows.size === 0) app.emit('window-all-closed');
  }
}
