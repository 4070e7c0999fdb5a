// The menu of the application: its rows as data, in the order people know. Keys that the page handles are only shown.
import { app, Menu, type MenuItemConstructorOptions, shell } from 'electron';
import type { Links } from '../../core/desktop/links.ts';
import type { OpenPage } from '../../core/desktop/open-request.ts';
import type { DesktopWords } from './words.ts';

/** What a row of menu, tray or jump list does; each only opens the page at a place. */
export interface Actions {
  readonly show: (page?: OpenPage) => void;
  readonly check: () => void;
  /** Opens the question; only a person answers it. */
  readonly askRestart: () => void;
  readonly chooseFolder: () => void;
  readonly showLogs: () => void;
  readonly quit: () => void;
}

const pages = [
  'health',
  'tune',
  'engine',
  'projects',
  'containers',
  'journal',
  'settings',
] as const;

export function setMenu(words: DesktopWords, actions: Actions, links: Links): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(listRows(words, actions, links)));
}

function listRows(
  { say }: DesktopWords,
  actions: Actions,
  links: Links,
): MenuItemConstructorOptions[] {
  // The page has these keys itself, so the menu must not take them away.
  const shown = (accelerator: string) => ({ accelerator, registerAccelerator: false });
  const line = { type: 'separator' } as const;
  return [
    {
      label: say('menu.file'),
      submenu: [
        { label: say('menu.openFolder'), accelerator: 'Ctrl+O', click: actions.chooseFolder },
        {
          label: say('menu.settings'),
          accelerator: 'Ctrl+,',
          click: () => actions.show('settings'),
        },
        line,
        { label: say('menu.quit'), accelerator: 'Ctrl+Q', click: actions.quit },
      ],
    },
    {
      label: say('menu.edit'),
      submenu: [
        { label: say('menu.undo'), role: 'undo', ...shown('Ctrl+Z') },
        { label: say('menu.redo'), role: 'redo', ...shown('Ctrl+Y') },
        line,
        { label: say('menu.cut'), role: 'cut' },
        { label: say('menu.copy'), role: 'copy' },
        { label: say('menu.paste'), role: 'paste' },
        { label: say('menu.selectAll'), role: 'selectAll' },
      ],
    },
    {
      label: say('menu.view'),
      submenu: [
        ...pages.map((page, index) => ({
          label: say(`pages.${page}`),
          ...shown(`Ctrl+${index + 1}`),
          click: () => actions.show(page),
        })),
        line,
        { label: say('menu.check'), ...shown('F5'), click: actions.check },
        { label: say('menu.reload'), role: 'reload', accelerator: 'Ctrl+R' },
        ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' } as const]),
        line,
        // Chromium keeps the zoom of app://slipway by itself.
        { label: say('menu.zoomIn'), role: 'zoomIn', accelerator: 'Ctrl+=' },
        { label: say('menu.zoomOut'), role: 'zoomOut', accelerator: 'Ctrl+-' },
        { label: say('menu.zoomReset'), role: 'resetZoom', accelerator: 'Ctrl+0' },
        { label: say('menu.fullScreen'), role: 'togglefullscreen', accelerator: 'F11' },
      ],
    },
    {
      label: say('menu.help'),
      submenu: [
        { label: say('menu.project'), click: () => void shell.openExternal(links.project) },
        { label: say('menu.report'), click: () => void shell.openExternal(links.issues) },
        { label: say('menu.logs'), click: actions.showLogs },
      ],
    },
  ];
}
