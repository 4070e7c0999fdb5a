// Menu and Tray: kept as they are built, and clicked by a spec by their labels.
import { EventEmitter } from 'node:events';
import type {
  Menu as ElectronMenu,
  Tray as ElectronTray,
  MenuItemConstructorOptions,
} from 'electron';
import { BrowserWindow } from './browser-window.ts';
import { refuseMissing } from './refuse.ts';

export interface Row {
  readonly label: string;
  readonly enabled: boolean;
  readonly accelerator: string;
  readonly rows: readonly Row[];
}

type BuiltMenu = Pick<ElectronMenu, 'popup'> & {
  readonly template: readonly MenuItemConstructorOptions[];
};

let applicationMenu: BuiltMenu | null = null;

export const Menu = refuseMissing('Menu', {
  buildFromTemplate: (template: readonly MenuItemConstructorOptions[]): BuiltMenu =>
    refuseMissing('menu', { template, popup: () => undefined }),
  setApplicationMenu: (menu: BuiltMenu | null) => {
    applicationMenu = menu;
  },
  getApplicationMenu: () => applicationMenu,
} satisfies Record<
  keyof Pick<
    typeof ElectronMenu,
    'buildFromTemplate' | 'setApplicationMenu' | 'getApplicationMenu'
  >,
  unknown
>);

const trays: Tray[] = [];

export class Tray
  extends EventEmitter
  implements Pick<ElectronTray, 'setToolTip' | 'destroy' | 'isDestroyed'>
{
  readonly icon: string;
  tooltip = '';
  menu: BuiltMenu | null = null;
  #isDestroyed = false;

  constructor(icon: string) {
    super();
    this.icon = icon;
    trays.push(this);
  }

  setToolTip(tooltip: string): void {
    this.tooltip = tooltip;
  }

  setContextMenu(menu: BuiltMenu | null): void {
    this.menu = menu;
  }

  destroy(): void {
    this.#isDestroyed = true;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }
}

export function readMenu(): readonly Row[] {
  return listRows(applicationMenu?.template);
}

export function readTray() {
  const tray = trays.at(-1);
  return { tooltip: tray?.tooltip ?? '', rows: listRows(tray?.menu?.template) };
}

/** Clicks the row at the end of a path of labels. */
export function clickMenu(path: readonly string[]): void {
  click(applicationMenu?.template ?? [], path);
}

export function clickTray(label: string): void {
  click(trays.at(-1)?.menu?.template ?? [], [label]);
}

export function clickTrayIcon(): void {
  trays.at(-1)?.emit('click', {});
}

/** The roles that the stand-in can do. */
const zooms = new Map<MenuItemConstructorOptions['role'], -1 | 0 | 1>([
  ['zoomOut', -1],
  ['resetZoom', 0],
  ['zoomIn', 1],
]);

function click(rows: readonly MenuItemConstructorOptions[], [label, ...rest]: readonly string[]) {
  const row = rows.find((one) => one.label === label);
  if (row === undefined) throw new Error(`no row ${label}`);
  if (rest.length > 0) {
    click(row.submenu as MenuItemConstructorOptions[], rest);
    return;
  }
  if (row.enabled === false) throw new Error(`${label} is disabled`);
  const zoom = zooms.get(row.role);
  if (zoom !== undefined) {
    for (const window of BrowserWindow.getAllWindows()) void window.webContents.zoom(zoom);
    return;
  }
  if (row.click === undefined) throw new Error(`the desktop stand-in cannot do role ${row.role}`);
  row.click(undefined as never, undefined, undefined as never);
}

function listRows(template: readonly MenuItemConstructorOptions[] = []): readonly Row[] {
  return template
    .filter(({ type }) => type !== 'separator')
    .map(({ label, role, enabled = true, accelerator = '', submenu }) => ({
      label: label ?? role ?? '',
      enabled,
      accelerator: String(accelerator),
      rows: listRows(Array.isArray(submenu) ? submenu : []),
    }));
}
