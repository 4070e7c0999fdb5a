// Starts the built Slipway as a person does, and hands a spec its page. One suite over every way of starting it.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, test as base, chromium, expect, type Page } from '@playwright/test';
import { type DesktopLine, openDesktopLine } from './desktop/line.ts';
import { HealthPage } from './pages/health-page.ts';
import { Shell } from './pages/shell.ts';
import { startElectron } from './real-electron.ts';

const root = join(import.meta.dirname, '..');
export const slipwayFile = join(root, 'out', 'main', 'slipway.js');
const desktopFile = join(root, 'out', 'main', 'desktop.js');
const standInFile = join(root, 'e2e', 'desktop', 'register.ts');
const serving = ['open', '--web', '--no-browser', '--lang', 'en'];

/**
 * `web`: the built web host in Chromium. `desktop`: the built desktop bundles over the stand-in (see desktop/).
 * `electron`: the same bundles in the real Electron.
 */
export type Way = 'web' | 'desktop' | 'electron';

export interface RunningApp {
  /** Web: an address that lets one browser in, once. Desktop: where its Chromium is reached. */
  readonly address: string;
  readonly stateFolder: string;
  /** The stand-in's line to the spec; only the desktop way has it. */
  readonly desktop: DesktopLine;
  /** Of the real Electron. */
  readonly window?: Page;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
}

interface StartOptions {
  readonly machine?: string;
  readonly stateFolder?: string;
  /** Of the web host. */
  readonly port?: number;
  /** Real milliseconds for a described one. */
  readonly timeScale?: number;
  readonly way?: Way;
  /** What a person or Explorer names beside it. */
  readonly args?: readonly string[];
  /** Another main file over the stand-in than the built one. */
  readonly desktopFile?: string;
  /** Takes a protection out of the desktop's bundles as they are loaded; see desktop/mutations.ts. */
  readonly mutation?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the built app with a state folder of its own: served on loopback, or as the desktop's main process. */
export async function startApp(options: StartOptions): Promise<RunningApp> {
  const stateFolder = options.stateFolder ?? (await mkdtemp(join(tmpdir(), 'slipway-e2e-state-')));
  const isDesktop = options.way === 'desktop';
  const args = [
    ...(options.machine ? ['--machine', options.machine] : []),
    ...(options.port ? ['--port', String(options.port)] : []),
    ...['--time-scale', String(options.timeScale ?? 0.1)],
    ...(options.args ?? []),
  ];
  const env = { ...process.env, ...options.env, SLIPWAY_STATE: stateFolder };
  if (options.way === 'electron') {
    const { window, kill } = await startElectron(args, env as Record<string, string>);
    return { address: window.url(), stateFolder, desktop: noStandIn, window, kill };
  }
  const child = spawn(
    process.execPath,
    [
      ...(isDesktop
        ? ['--import', standInFile, options.desktopFile ?? desktopFile]
        : [slipwayFile, ...serving]),
      ...args,
    ],
    {
      cwd: stateFolder,
      env: { ...env, ...(options.mutation ? { SLIPWAY_MUTATION: options.mutation } : {}) },
      stdio: ['ignore', 'pipe', 'pipe', ...(isDesktop ? (['ipc'] as const) : [])],
    },
  );
  const address = await readAddress(child);
  return {
    address,
    stateFolder,
    desktop: openDesktopLine(child),
    kill: async () => {
      if (child.exitCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      // The stand-in takes its Chromium along.
      child.kill(isDesktop ? 'SIGTERM' : 'SIGKILL');
      await ended;
    },
  };
}

/** Specs that need it are tagged @desktop. */
const noStandIn: DesktopLine = {
  ask: () => Promise.reject(new Error('this is the real Electron: there is no stand-in to ask')),
  ended: new Promise(() => {}),
};

function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (bytes: Buffer) => {
      output += bytes.toString();
      const address = /(?<=stand-in: )ws:\S+|http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(
        output,
      )?.[0];
      if (address) resolve(address);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`slipway ended with ${code}:\n${output}`)));
  });
}

interface Fixtures {
  readonly way: Way;
  /** The described PC that a spec looks at. */
  readonly machine: string;
  readonly app: RunningApp;
  readonly shell: Shell;
  readonly health: HealthPage;
  /** Fails the spec when the page logs an error or breaks its own content policy. */
  readonly quietPage: Page;
}

export const test = base.extend<Fixtures>({
  machine: ['healthy-linux-mode', { option: true }],
  way: ['web', { option: true }],
  app: async ({ machine, way }, use) => {
    const app = await startApp({ machine, way });
    await use(app);
    await app.kill();
    await rm(app.stateFolder, { recursive: true, force: true });
  },
  page: async ({ page, app, way }, use) => {
    if (way !== 'desktop') {
      await use(app.window ?? page);
      return;
    }
    const browser = await chromium.connectOverCDP(app.address);
    await use(await findWindow(browser));
    await browser.close();
  },
  quietPage: async ({ page, app, way }, use) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      // A container that starts changes the machine's network, and Chromium drops what it was just loading.
      const isOurs = !message.text().includes('ERR_NETWORK_CHANGED');
      if (message.type() === 'error' && isOurs) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    if (way === 'web') await page.goto(app.address);
    await use(page);
    expect(complaints).toEqual([]);
  },
  shell: async ({ quietPage }, use) => use(new Shell(quietPage)),
  health: async ({ quietPage }, use) => use(new HealthPage(quietPage)),
});

/** The app opens it a moment after it has started. */
export async function findWindow(browser: Browser): Promise<Page> {
  const context = browser.contexts()[0];
  for (let tries = 0; tries < 100; tries += 1) {
    const page = context?.pages().find((one) => one.url().includes('.app.invalid'));
    if (page) return page;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the app opened no window');
}

export { expect };
