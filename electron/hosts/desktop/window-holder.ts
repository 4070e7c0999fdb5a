// The one window: made when it is wanted, led to a place, and let go of. Slipway itself goes on without it.
import { app, type BrowserWindow, ipcMain } from 'electron';
import { findOwn } from '../../core/desktop/job-news.ts';
import {
  type OpenPage,
  type OpenRequest,
  readOpenRequest,
} from '../../core/desktop/open-request.ts';
import type { Log } from '../../services/log.ts';
import type { Slipway } from '../assemble.ts';
import { findOwnFrame } from './connect-page.ts';
import { findPlace, keepPlace } from './keep-place.ts';
import type { Actions } from './menu.ts';
import { chooseFolder, findFolder } from './open-folder.ts';
import { tellFailure } from './tell-failure.ts';
import { readLook } from './theme.ts';
import type { ViewStore } from './view.ts';
import { watchWindow } from './watch-window.ts';
import { createWindow } from './window.ts';

export interface WindowHolder {
  readonly current: () => BrowserWindow | undefined;
  /** Shows the window, at a place if the request names one. */
  readonly open: (request: OpenRequest) => Promise<void>;
  readonly actions: Actions;
  /** Settles when everything of the window is kept. */
  readonly settled: () => Promise<void>;
}

export function createWindowHolder(parts: {
  readonly slipway: Slipway;
  readonly view: ViewStore;
  readonly icon: string;
  readonly log: Pick<Log, 'note'>;
}): WindowHolder {
  const { slipway, view, icon, log } = parts;
  const findWords = () => view.get().words;
  const onError = (error: unknown) => log.note(String(error));
  let window: BrowserWindow | undefined;
  let saving: Promise<void> = Promise.resolve();
  let making: Promise<BrowserWindow> | undefined;

  async function make(hash: string): Promise<BrowserWindow> {
    const place = await findPlace(slipway.state);
    const made = createWindow({ place, look: readLook(), hash, icon });
    keepPlace(made, slipway.state, (written) => {
      saving = written.catch(onError);
    });
    watchWindow(made, { findWords, note: log.note });
    made.once('closed', () => {
      window = undefined;
    });
    window = made;
    return made;
  }

  /** False after saying why the PC that the file describes cannot be looked at; the one of before stays. */
  async function lookAt(machine: string): Promise<boolean> {
    try {
      await slipway.client.machines.use({ name: machine });
      return true;
    } catch (error) {
      await tellFailure(error, findWords());
      return false;
    }
  }

  async function open(request: OpenRequest): Promise<void> {
    const { folder, machine, check } = request;
    const isLookedAt = machine === undefined || (await lookAt(machine));
    const hash = isLookedAt ? request.hash : undefined;
    const place = folder === undefined ? hash : await findFolder(folder, findWords());
    if (window === undefined) {
      making ??= make(place ?? '').finally(() => {
        making = undefined;
      });
      const made = await making;
      // The page hears of it once it is there.
      if (check) made.webContents.once('did-finish-load', () => go(made, '#/health', true));
      return;
    }
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
    if (place !== undefined) go(window, place, check);
  }

  const run = (request: Partial<OpenRequest>) => {
    open({ ...readOpenRequest([]), ...request }).catch(onError);
  };
  ipcMain.on('slipway:drop', (event, path: unknown) => {
    if (findOwnFrame(event) && typeof path === 'string') run(readOpenRequest([path]));
  });
  app.on('window-all-closed', () => {
    const { settings, jobs } = view.get();
    // Jobs go on without the window, and a person who has Slipway start with Windows wants it there.
    if (!settings.startAtSignIn && findOwn(jobs ?? []).length === 0) app.quit();
  });
  return {
    current: () => window,
    settled: () => saving,
    open,
    actions: {
      show: (page?: OpenPage) => run(page === undefined ? {} : { hash: `#/${page}` }),
      check: () => run({ hash: '#/health', check: true }),
      // As `renderer/tune/restart/use-asked-restart.ts` reads it.
      askRestart: () => run({ hash: '#/tune/wslconfig/restart' }),
      chooseFolder: () => {
        chooseFolder(window)
          .then((folder) => folder !== undefined && run({ folder }))
          .catch(onError);
      },
      showLogs: () => void slipway.client.app.reveal({ folder: 'logs' }).catch(onError),
      quit: () => app.quit(),
    },
  };
}

function go(window: BrowserWindow, hash: string, isCheck: boolean): void {
  window.webContents.send('slipway:go', hash, isCheck);
}
