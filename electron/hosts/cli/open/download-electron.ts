// Runs the Electron package's own installer as a child, and ends it when no more bytes arrive: it would wait for ever.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killTree } from '../../../platform/kill-tree.ts';

export type Download =
  | { readonly outcome: 'done' }
  | { readonly outcome: 'silent' }
  /** `detail`: the last error the installer named, in its own words. */
  | { readonly outcome: 'failed'; readonly detail: string };

export interface DownloadOptions {
  /** The installed `electron` package. */
  readonly folder: string;
  /** ELECTRON_MIRROR and proxies are read from here by the installer. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly silenceMs: number;
  readonly signal: AbortSignal;
  /** Bytes written so far, downloaded and unpacked together. */
  readonly onBytes: (bytes: number) => void;
}

/** Never throws. The installer prints no progress of its own, so its files are watched. */
export async function downloadElectron(options: DownloadOptions): Promise<Download> {
  const temporary = mkdtempSync(join(tmpdir(), 'slipway-electron-'));
  try {
    return await runInstaller(options, temporary);
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function runInstaller(options: DownloadOptions, temporary: string): Promise<Download> {
  const { folder, silenceMs, signal, onBytes } = options;
  const environment = {
    ...options.environment,
    TMPDIR: temporary,
    TEMP: temporary,
    TMP: temporary,
    ELECTRON_GET_NO_PROGRESS: '1',
  };
  const child = spawn(process.execPath, [join(folder, 'install.js')], {
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const surroundings = { platform: process.platform, environment };
  const stop = () => killTree(child, surroundings);
  let errors = '';
  child.stderr.setEncoding('utf8');
  child.stderr.on('data', (text: string) => {
    errors = (errors + text).slice(-10_000);
  });
  let silent = false;
  const watch = watchBytes([temporary, join(folder, 'dist')], silenceMs, {
    onBytes,
    onSilence: () => {
      silent = true;
      stop();
    },
  });
  signal.addEventListener('abort', stop);
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', resolve);
  });
  signal.removeEventListener('abort', stop);
  watch.stop();
  if (code === 0) return { outcome: 'done' };
  return silent ? { outcome: 'silent' } : { outcome: 'failed', detail: nameError(errors) };
}

interface Listeners {
  readonly onBytes: (bytes: number) => void;
  readonly onSilence: () => void;
}

function watchBytes(folders: readonly string[], silenceMs: number, listeners: Listeners) {
  let last = { bytes: -1, at: performance.now() };
  let isBusy = false;
  const timer = setInterval(
    async () => {
      if (isBusy) return;
      isBusy = true;
      const sizes = await Promise.all(folders.map(measureFolder));
      isBusy = false;
      const bytes = sizes.reduce((sum, size) => sum + size, 0);
      if (bytes !== last.bytes) {
        last = { bytes, at: performance.now() };
        listeners.onBytes(bytes);
      } else if (performance.now() - last.at > silenceMs) {
        clearInterval(timer);
        listeners.onSilence();
      }
    },
    Math.min(500, silenceMs / 4),
  );
  return { stop: () => clearInterval(timer) };
}

async function measureFolder(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        stat(join(entry.parentPath, entry.name)).then(
          ({ size }) => size,
          () => 0,
        ),
      ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** `getaddrinfo ENOTFOUND github.com` out of a stack trace; the cause says more than "fetch failed". */
function nameError(errors: string): string {
  const causes = [...errors.matchAll(/^\s*(?:\[cause\]: )?\w*Error(?: \[\w+\])?: (.+)$/gm)];
  return causes.at(-1)?.[1]?.replace(/[.{]?\s*$/, '') ?? 'install.js';
}
