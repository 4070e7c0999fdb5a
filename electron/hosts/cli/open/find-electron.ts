// Looks for Electron's binary without ever loading the package: its index.js downloads by itself, and hangs or throws.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { StateStore } from '../../../platform/ports.ts';
import { downloadElectron } from './download-electron.ts';

export type ElectronSearch =
  | { readonly kind: 'found'; readonly executable: string }
  /** The package is not installed, as for a `slipway` installed from the registry; or a window could not be seen. */
  | { readonly kind: 'missing'; readonly why: 'not-installed' | 'no-display' }
  /** Not tried again before a day has passed. `date` as ISO day. */
  | { readonly kind: 'missing'; readonly why: 'failed-before'; readonly date: string }
  | { readonly kind: 'missing'; readonly why: 'failed'; readonly detail: string }
  /** No byte arrived for that long. */
  | { readonly kind: 'missing'; readonly why: 'silent'; readonly seconds: number };

export interface ElectronSearchOptions {
  /** A file or file address below whose folders the package is looked for. */
  readonly start: string;
  readonly platform: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Remembers a failed download. */
  readonly state: Pick<StateStore, 'read' | 'write' | 'remove'>;
  /** Tries even if it failed today. */
  readonly retry: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { readonly version: string; readonly bytes: number }) => void;
  /** How long a download may bring nothing; default 20,000 ms. */
  readonly silenceMs?: number;
}

/** Finds the binary, downloads it if it is missing, and remembers when that fails. */
export async function findElectron(options: ElectronSearchOptions): Promise<ElectronSearch> {
  const { platform, environment, state, retry, now, signal, silenceMs = 20_000 } = options;
  const folder = findPackage(options.start);
  if (folder === undefined) return { kind: 'missing', why: 'not-installed' };
  const hasDisplay = environment.DISPLAY || environment.WAYLAND_DISPLAY;
  if (platform === 'linux' && !hasDisplay) return { kind: 'missing', why: 'no-display' };
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const found = findExecutable(folder, environment);
  if (found !== undefined) return { kind: 'found', executable: found };

  const failure = retry ? undefined : await readFailure(state, version);
  if (failure !== undefined && now() - failure < dayMs) {
    const date = new Date(failure).toISOString().slice(0, 10);
    return { kind: 'missing', why: 'failed-before', date };
  }
  const download = await downloadElectron({
    folder,
    environment,
    silenceMs,
    signal,
    onBytes: (bytes) => options.onProgress({ version, bytes }),
  });
  const executable = findExecutable(folder, environment);
  if (executable !== undefined) {
    await state.remove(memory).catch(() => {});
    return { kind: 'found', executable };
  }
  // A state folder that cannot be written only means that the next start tries again.
  if (!signal.aborted) {
    await state.write(memory, `${JSON.stringify({ version, at: now() })}\n`).catch(() => {});
  }
  if (download.outcome === 'silent') {
    return { kind: 'missing', why: 'silent', seconds: Math.round(silenceMs / 1000) };
  }
  const detail = download.outcome === 'failed' ? download.detail : 'path.txt';
  return { kind: 'missing', why: 'failed', detail };
}

const dayMs = 24 * 60 * 60 * 1000;
const memory = 'electron-download.json';

function findPackage(start: string): string | undefined {
  try {
    return dirname(createRequire(start).resolve('electron/package.json'));
  } catch {
    return undefined;
  }
}

/** As electron/index.js does: `path.txt` names the executable in `dist`, or in ELECTRON_OVERRIDE_DIST_PATH. */
function findExecutable(
  folder: string,
  environment: ElectronSearchOptions['environment'],
): string | undefined {
  const pathFile = join(folder, 'path.txt');
  const override = environment.ELECTRON_OVERRIDE_DIST_PATH;
  if (!existsSync(pathFile) && override === undefined) return undefined;
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron';
  const executable = join(override ?? join(folder, 'dist'), name);
  return existsSync(executable) ? executable : undefined;
}

/** When the download of this version failed, in milliseconds since 1970. */
async function readFailure(
  state: ElectronSearchOptions['state'],
  version: string,
): Promise<number | undefined> {
  try {
    const kept = JSON.parse((await state.read(memory)) ?? '{}');
    return kept.version === version && typeof kept.at === 'number' ? kept.at : undefined;
  } catch {
    return undefined;
  }
}
