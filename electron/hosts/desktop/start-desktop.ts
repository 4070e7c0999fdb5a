// Puts the desktop app together once Electron is ready: Slipway, its page, the window, and everything around it.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { app } from 'electron';
import { createLinks } from '../../core/desktop/links.ts';
import { type OpenRequest, readOpenRequest } from '../../core/desktop/open-request.ts';
import { redactFor } from '../../services/diagnostics.ts';
import { createLog } from '../../services/log.ts';
import { assembleSlipway, type Slipway } from '../assemble.ts';
import { openState } from '../open-state.ts';
import { openPage } from '../page-files.ts';
import { findPlaces } from '../places.ts';
import { isAllowedLink } from './allowed-link.ts';
import { connectPages } from './connect-page.ts';
import { createUpdaterFinder } from './find-updater.ts';
import { followSlipway } from './follow-slipway.ts';
import { followUpdates } from './follow-updates.ts';
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
  const request = readOpenRequest(args);
  let quit = async () => true;
  const places = findPlaces();
  const { resourcesFolder, homepage } = places;
  const findUpdater = createUpdaterFinder({ resourcesFolder, note: log.note, quit: () => quit() });
  const help = createHelp({ log, homepage, findUpdater });
  const slipway = await assembleSlipway({ ...readChoices(args, request), places, help });
  log.note(`start: Slipway ${places.version}, ${process.platform} ${process.arch}`);
  const settings = await slipway.client.settings.get();
  const words = await loadWords(chooseLanguage(settings.language));
  const view = createView({ words, settings, engine: undefined, jobs: undefined });
  const findWords = () => view.get().words;
  const iconName = process.platform === 'win32' ? 'slipway.ico' : 'slipway.png';
  const icon = join(resourcesFolder, 'icons', iconName);

  refusePermissions();
  guardContents((address) => isAllowedLink(address, homepage));
  connectPages(slipway.router, onError);
  servePages({
    page: openPage(places.pageFolder),
    material: () => readLook().material,
    renderStopped: (nonce, query) => renderStoppedPage(findWords(), nonce, query),
  });
  const holder = createWindowHolder({ slipway, view, icon, log });
  surround(slipway, { view, holder, icon, onError });
  quit = askBeforeQuit(slipway, findWords, holder.settled);
  // The PC of a machine file is there already.
  if (!request.hidden) await holder.open({ ...request, machine: undefined });
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
      setMenu(words, actions, createLinks(slipway.places.homepage));
      setJumpList(words);
    }
    if (settings.startAtSignIn !== before?.settings.startAtSignIn) {
      setStartAtSignIn(settings.startAtSignIn);
    }
  });
  const tray = createTray(icon, view, actions);
  signalJobs(view, actions, current);
  const following = new AbortController();
  const { signal } = following;
  const findWords = () => view.get().words;
  followSlipway(slipway, view, { signal, onError });
  followUpdates(slipway, { findWords, actions, signal, onError });
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

/** A described PC that Explorer opened counts as `--machine` does. */
function readChoices(args: readonly string[], request: OpenRequest) {
  const { values } = parseArgs({
    args: [...args],
    options: { machine: { type: 'string' }, 'time-scale': { type: 'string' } },
    strict: false,
  });
  const { machine, 'time-scale': scale } = values;
  return {
    host: 'desktop',
    machine: typeof machine === 'string' ? machine : request.machine,
    timeScale: typeof scale === 'string' ? Number(scale) : undefined,
    startAgain: app.isPackaged ? `"${process.execPath}"` : undefined,
  } as const;
}

/** Another process wrote them. */
function readArguments(handed: unknown): readonly string[] {
  const { args } = { ...(handed as Readonly<Record<string, unknown>> | null) };
  return Array.isArray(args) ? args.filter((one) => typeof one === 'string') : [];
}

function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
