// The desktop window, started from the command line. Says in one line why there is none.
import { spawn } from 'node:child_process';
import { openState } from '../../open-state.ts';
import { findPlaces } from '../../places.ts';
import type { Call } from '../command.ts';
import { type ElectronSearch, findElectron } from './find-electron.ts';

/** 'opened' when the window was there and has been closed. */
export async function startElectron(call: Call): Promise<'opened' | 'none'> {
  const { words, terminal } = call;
  const search: ElectronSearch = isApp
    ? { kind: 'found', executable: process.execPath }
    : await searchElectron(call);
  terminal.showProgress('');
  if (search.kind === 'missing') {
    terminal.print([[explain(search, call)]]);
    return 'none';
  }
  terminal.print([[words.say('open.opening')]]);
  const code = await runWindow(search.executable, call);
  if (code === 'closed') return 'opened';
  terminal.print([[words.say('open.electron.ended', { code })]]);
  return 'none';
}

/** This command line runs inside the packaged app, which is then its own window. */
const isApp = process.versions.electron !== undefined;

function searchElectron({ has, words, terminal, signal }: Call): Promise<ElectronSearch> {
  return findElectron({
    start: import.meta.url,
    platform: process.platform,
    environment: process.env,
    state: openState(),
    retry: has('retry-electron'),
    now: Date.now,
    signal,
    onProgress: ({ version, bytes }) => {
      const megabytes = Math.floor(bytes / 1_000_000);
      terminal.showProgress(words.say('open.downloading', { version, megabytes }));
    },
  });
}

function explain(search: Extract<ElectronSearch, { kind: 'missing' }>, { words }: Call): string {
  const { say } = words;
  switch (search.why) {
    case 'not-installed':
      return say('open.electron.notInstalled');
    case 'no-display':
      return say('open.electron.noDisplay');
    case 'failed-before':
      return say('open.electron.failedBefore', { date: search.date });
    case 'failed':
      return say('open.electron.failed', { detail: search.detail });
    case 'silent':
      return say('open.electron.silent', { seconds: search.seconds });
  }
}

/** A window that ends with an error this soon never came up: a library is missing, or the display refuses. */
const startMs = 10_000;

function runWindow(executable: string, { get, signal }: Call): Promise<'closed' | number> {
  const machine = get('machine');
  const timeScale = get('time-scale');
  const args = [
    ...(isApp ? [] : [findPlaces().root]),
    ...(machine === undefined ? [] : ['--machine', machine]),
    ...(timeScale === undefined ? [] : ['--time-scale', timeScale]),
  ];
  const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env;
  const started = Date.now();
  return new Promise((resolve) => {
    // The streams of the packaged app are the launcher's, and no console.
    const stdio = isApp ? 'ignore' : 'inherit';
    const child = spawn(executable, args, { stdio, env: environment });
    const stop = () => child.kill();
    signal.addEventListener('abort', stop);
    const end = (code: number | null) => {
      signal.removeEventListener('abort', stop);
      const isEarly = Date.now() - started < startMs && !signal.aborted;
      resolve(isEarly && code !== 0 ? (code ?? 1) : 'closed');
    };
    child.once('error', () => end(1));
    child.once('exit', end);
  });
}
