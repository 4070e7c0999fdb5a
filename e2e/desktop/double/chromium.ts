// The one browser of the stand-in: started with the app, ended with it, and open to a spec over its own port.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { chromiumFlags } from '../../lanes/chromium.ts';

/** A window that nobody looks at works as fast as one in front, as in Playwright's own browsers. */
const windowFlags = [
  '--headless=new',
  '--hide-scrollbars',
  '--mute-audio',
  '--no-default-browser-check',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-component-extensions-with-background-pages',
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider',
];

export interface RunningChromium {
  readonly context: BrowserContext;
  /** Where a spec connects to see the same windows. */
  readonly endpoint: string;
  stop(): void;
}

let running: Promise<RunningChromium> | undefined;

/** Starts it at the first call. */
export function openChromium(): Promise<RunningChromium> {
  running ??= start();
  return running;
}

/** Ends it, if it was ever started. */
export async function stopChromium(): Promise<void> {
  (await running?.catch(() => undefined))?.stop();
}

async function start(): Promise<RunningChromium> {
  const profile = mkdtempSync(join(tmpdir(), 'slipway-desktop-'));
  const child = spawn(
    process.env.SLIPWAY_CHROMIUM ?? '/usr/bin/chromium',
    [
      ...chromiumFlags,
      ...windowFlags,
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const stop = () => {
    child.kill('SIGKILL');
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  process.once('exit', stop);
  // A signal ends Node without `exit`.
  process.once('SIGTERM', () => process.exit(143));
  const endpoint = await readEndpoint(child);
  const browser = await chromium.connectOverCDP(endpoint);
  const context = browser.contexts()[0];
  if (!context) throw new Error('Chromium has no context');
  return { context, endpoint, stop };
}

function readEndpoint(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stderr?.on('data', (bytes: Buffer) => {
      output += bytes.toString();
      const endpoint = /DevTools listening on (ws:\S+)/.exec(output)?.[1];
      if (endpoint) resolve(endpoint);
    });
    child.once('exit', (code) => reject(new Error(`Chromium ended with ${code}:\n${output}`)));
  });
}
