// Puts the desktop app together once Electron is ready: Slipway, its page, the window, and everything around it.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { app } from 'electron';
import { readOpenRequest } from '../../core/desktop/open-request.ts';
import { redactFor } from '../../services/diagnostics.ts';
import { createLog, type Log } from '../../services/log.ts';
import { assembleSlipway, type Slipway } from '../assemble.ts';
import { openState } from '../open-state.ts';
import { openPage } from '../page-files.ts';
import { connectPages } from './connect-page.ts';
import { followSlipway } from './follow-slipway.ts';
import { guardContents } from './guard-contents.ts';
import { createHelp } from './host-help.ts';
import { signalJobs } from './job-signals.ts';
import { setJumpList } from './jump-list.ts';
import { chooseLanguage } from './language.ts';
import { setMenu } from './menu.ts';
import { askBeforeQuit } from './quit.ts';
import { refusePermissions, servePages } from './serve-page.ts';
import { setStartAtSignIn } from './start-at-sign-in.ts';
import { renderStoppedPage } from './stopped-page.ts';
import { followTheme, readLook } from './theme.ts';
import { createTray } from './tray.ts';
import { createView, type ViewStore } from './view.ts';
import { createWindowHolder, type WindowHolder } from './window-holder.ts';
import { loadWords } from './words.ts';

/** `args` are those a person or Windows gave. Throws `AppError` MACHINE_…, STATE_…. */
export async function startDesktop(args: readonly string[]): Promise<void> {
  const log = createLog({
    state: openState(),
    now: Date.now,
    redact: redactFor({ environment: process.env }),
  });
  const onError = (error: unknown) => log.note(describeError(error));
  const slipway = await openSlipway(args, log);
  log.note(`start: Slipway ${slipway.places.version}, ${process.platform} ${process.arch}`);
  const settings = await slipway.client.settings.get();
  const words = await loadWords(chooseLanguage(settings.language));
  const view = createView({ words, settings, engine: undefined, jobs: undefined });
  const findWords = () => view.get().words;
  const iconName = process.platform === 'win32' ? 'slipway.ico' : 'slipway.png';
  const icon = join(slipway.places.resourcesFolder, 'icons', iconName);

  refusePermissions();
  guardContents();
  connectPages(slipway.router, onError);
  servePages({
    page: openPage(slipway.places.pageFolder),
    material: () => readLook().material,
    renderStopped: (nonce, query) => renderStoppedPage(findWords(), nonce, query),
  });
  const holder = createWindowHolder({ slipway, view, icon, log });
  surround(slipway, { view, holder, icon, onError });
  const request = readOpenRequest(args);
  if (!request.hidden) await holder.open(request);
}

interface Surroundings {
  readonly view: ViewStore;
  readonly holder: WindowHolder;
  readonly icon: string;
  readonly onError: (error: unknown) => void;
}

function surround(slipway: Slipway, { view, holder, icon, onError }: Surroundings): void {
  const { actions, current } = holder;
  followTheme(view, current);
  view.follow(({ words, settings }, before) => {
    if (words !== before?.words) {
      setMenu(words, actions);
      setJumpList(words);
    }
    if (settings.startAtSignIn !== before?.settings.startAtSignIn) {
      setStartAtSignIn(settings.startAtSignIn);
    }
  });
  const tray = createTray(icon, view, actions);
  signalJobs(view, actions, current);
  const following = new AbortController();
  followSlipway(slipway, view, { signal: following.signal, onError });
  askBeforeQuit(slipway, () => view.get().words, holder.settled);
  app.on('second-instance', (_, __, ___, handed) => {
    holder.open(readOpenRequest(readArguments(handed))).catch(onError);
  });
  app.on('will-quit', () => {
    following.abort();
    tray.destroy();
    void slipway.close();
  });
  if (app.isPackaged) app.setAsDefaultProtocolClient('slipway');
}

function openSlipway(args: readonly string[], log: Log): Promise<Slipway> {
  const { values } = parseArgs({
    args: [...args],
    options: { machine: { type: 'string' }, 'time-scale': { type: 'string' } },
    strict: false,
  });
  const { machine, 'time-scale': scale } = values;
  return assembleSlipway({
    host: 'desktop',
    machine: typeof machine === 'string' ? machine : undefined,
    timeScale: typeof scale === 'string' ? Number(scale) : undefined,
    startAgain: app.isPackaged ? `"${process.execPath}"` : undefined,
    help: createHelp(log),
  });
}

/** Another process wrote them. */
function readArguments(handed: unknown): readonly string[] {
  const { args } = { ...(handed as Readonly<Record<string, unknown>> | null) };
  return Array.isArray(args) ? args.filter((one) => typeof one === 'string') : [];
}

function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
