// Starts the built Slipway as a person does, and hands a spec its page. One suite over every way of starting it.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { HealthPage } from './pages/health-page.ts';
import { Shell } from './pages/shell.ts';

const root = join(import.meta.dirname, '..');
export const slipwayFile = join(root, 'out', 'main', 'slipway.js');

export interface RunningApp {
  /** An address that lets one browser in, once. */
  readonly address: string;
  readonly stateFolder: string;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
}

/** Serves the built app on loopback, with a state folder of its own. */
export async function startApp(options: {
  readonly machine?: string;
  readonly stateFolder?: string;
  readonly port?: number;
  /** Real milliseconds for a described one. */
  readonly timeScale?: number;
}): Promise<RunningApp> {
  const stateFolder = options.stateFolder ?? (await mkdtemp(join(tmpdir(), 'slipway-e2e-state-')));
  const child = spawn(
    process.execPath,
    [
      slipwayFile,
      ...['open', '--web', '--no-browser', '--lang', 'en'],
      ...(options.machine ? ['--machine', options.machine] : []),
      ...(options.port ? ['--port', String(options.port)] : []),
      ...['--time-scale', String(options.timeScale ?? 0.1)],
    ],
    { cwd: stateFolder, env: { ...process.env, SLIPWAY_STATE: stateFolder } },
  );
  const address = await readAddress(child);
  return {
    address,
    stateFolder,
    kill: async () => {
      if (child.exitCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (bytes: Buffer) => {
      output += bytes.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(output)?.[0];
      if (address) resolve(address);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`slipway ended with ${code}:\n${output}`)));
  });
}

interface Fixtures {
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
  app: async ({ machine }, use) => {
    const app = await startApp({ machine });
    await use(app);
    await app.kill();
    await rm(app.stateFolder, { recursive: true, force: true });
  },
  quietPage: async ({ page, app }, use) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(app.address);
    await use(page);
    expect(complaints).toEqual([]);
  },
  shell: async ({ quietPage }, use) => use(new Shell(quietPage)),
  health: async ({ quietPage }, use) => use(new HealthPage(quietPage)),
});

export { expect };
