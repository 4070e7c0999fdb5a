// app: life of the process, as Electron tells it, and what Windows would have been told of it.
import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import type { App, JumpListCategory, LoginItemSettings, Settings } from 'electron';
import { openChromium, stopChromium } from './chromium.ts';
import { claimInstance } from './instance.ts';
import { refuseMissing } from './refuse.ts';

// A packaged app has only its program before its arguments.
process.argv.splice(1, 1);
// Of an installed app that a spec has laid out; usually there is none.
Object.assign(process, { resourcesPath: process.env.SLIPWAY_RESOURCES ?? '/none/resources' });

type Told =
  | 'enableSandbox'
  | 'exit'
  | 'getLoginItemSettings'
  | 'getName'
  | 'getPath'
  | 'getPreferredSystemLanguages'
  | 'getVersion'
  | 'isPackaged'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'setAppUserModelId'
  | 'setAsDefaultProtocolClient'
  | 'setJumpList'
  | 'setLoginItemSettings'
  | 'setPath'
  | 'whenReady';

/** What the app told Windows; a spec reads it. */
export const told = {
  isSandboxed: false,
  userModelId: '',
  protocols: [] as string[],
  jumpList: [] as readonly JumpListCategory[],
  openAtLogin: false,
  loginArgs: [] as readonly string[],
};

class StandInApp extends EventEmitter implements Pick<App, Told> {
  /** What is tested is what ships. */
  readonly isPackaged = true;
  readonly #paths = new Map<string, string>();
  #isQuitting = false;
  #ready: Promise<void> | undefined;

  whenReady(): Promise<void> {
    this.#ready ??= this.#start();
    return this.#ready;
  }

  async #start(): Promise<void> {
    const { endpoint } = await openChromium();
    // Electron holds back `ready` until the main module has run.
    await new Promise((resolve) => setImmediate(resolve));
    console.log(`stand-in: ${endpoint}`);
    this.emit('ready', {}, {});
  }

  enableSandbox(): void {
    told.isSandboxed = true;
  }

  getName(): string {
    return 'Slipway';
  }

  getVersion(): string {
    return process.env.npm_package_version ?? '0.0.0';
  }

  getPath(name: string): string {
    const path = this.#paths.get(name);
    if (path === undefined) throw new Error(`the desktop stand-in has no path ${name}`);
    return path;
  }

  setPath(name: string, path: string): void {
    if (!existsSync(path)) throw new Error(`Path is not a directory: ${path}`);
    this.#paths.set(name, path);
  }

  getPreferredSystemLanguages(): string[] {
    return ['en-US'];
  }

  requestSingleInstanceLock(data: Record<string, unknown> = {}): boolean {
    return claimInstance(this.getPath('userData'), data, (handed) =>
      this.emit('second-instance', {}, [process.execPath], process.cwd(), handed),
    );
  }

  setAppUserModelId(id: string): void {
    told.userModelId = id;
  }

  setAsDefaultProtocolClient(protocol: string): boolean {
    told.protocols.push(protocol);
    return true;
  }

  setJumpList(categories: JumpListCategory[] | null): 'ok' {
    told.jumpList = categories ?? [];
    return 'ok';
  }

  getLoginItemSettings(): LoginItemSettings {
    const { openAtLogin } = told;
    return {
      openAtLogin,
      wasOpenedAtLogin: false,
      status: openAtLogin ? 'enabled' : 'not-registered',
      executableWillLaunchAtLogin: openAtLogin,
      launchItems: [],
    };
  }

  setLoginItemSettings({ openAtLogin = false, args = [] }: Settings): void {
    told.openAtLogin = openAtLogin;
    told.loginArgs = args;
  }

  quit(): void {
    if (this.#isQuitting) return;
    let isPrevented = false;
    const event = {
      preventDefault: () => {
        isPrevented = true;
      },
    };
    this.emit('before-quit', event);
    if (isPrevented) return;
    this.#isQuitting = true;
    this.emit('will-quit', event);
    if (isPrevented) {
      this.#isQuitting = false;
      return;
    }
    this.emit('quit', {}, 0);
    this.exit(0);
  }

  exit(code = 0): void {
    void stopChromium().then(() => process.exit(code));
  }
}

export const app = refuseMissing('app', new StandInApp());
