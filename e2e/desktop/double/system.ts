// What else of Windows the app asks or tells: prompts, programs, theme, notifications, displays, network.
import { EventEmitter } from 'node:events';
import { type RequestOptions, request } from 'node:http';
import { basename } from 'node:path';
import type {
  Display,
  Notification as ElectronNotification,
  MessageBoxOptions,
  NativeTheme,
  NotificationConstructorOptions,
  Rectangle,
  Shell,
} from 'electron';
import { refuseMissing } from './refuse.ts';

/** As the app's script asks Windows for it. */
export interface SignatureWord {
  readonly Status: string;
  readonly Subject: string | null;
}

/** What a spec reads of it, and what it answers to prompts. */
export const asked = {
  boxes: [] as {
    readonly message: string;
    readonly detail: string;
    readonly buttons: readonly string[];
  }[],
  opened: [] as string[],
  notifications: [] as { readonly title: string; readonly body: string }[],
  /** Answers of the person, first the next one. */
  answers: [] as number[],
  folders: [] as string[],
  release: undefined as unknown,
  signature: undefined as SignatureWord | undefined,
};

type LastArgument<Args extends readonly unknown[]> = Args extends [...unknown[], infer Last]
  ? Last
  : never;

export const dialog = refuseMissing('dialog', {
  showMessageBox: async (...args: readonly unknown[]) => {
    const options = args.at(-1) as LastArgument<[MessageBoxOptions]>;
    const { message, detail = '', buttons = [] } = options;
    asked.boxes.push({ message, detail, buttons });
    while (asked.answers.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    return { response: asked.answers.shift() ?? 0, checkboxChecked: false };
  },
  showOpenDialog: async () => {
    const folder = asked.folders.shift();
    return { canceled: folder === undefined, filePaths: folder === undefined ? [] : [folder] };
  },
});

export const shell = refuseMissing('shell', {
  openExternal: async (url: string) => {
    asked.opened.push(url);
  },
  openPath: async (path: string) => {
    asked.opened.push(path);
    return '';
  },
} satisfies Pick<Shell, 'openExternal' | 'openPath'>);

class StandInTheme
  extends EventEmitter
  implements
    Pick<
      NativeTheme,
      | 'themeSource'
      | 'shouldUseDarkColors'
      | 'shouldUseHighContrastColors'
      | 'prefersReducedTransparency'
    >
{
  /** What Windows is set to. */
  system = { dark: false, highContrast: false };
  readonly prefersReducedTransparency = false;
  #source: NativeTheme['themeSource'] = 'system';

  get themeSource(): NativeTheme['themeSource'] {
    return this.#source;
  }

  set themeSource(source: NativeTheme['themeSource']) {
    this.#source = source;
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'system' ? this.system.dark : this.#source === 'dark';
  }

  get shouldUseHighContrastColors(): boolean {
    return this.system.highContrast;
  }

  change(system: Partial<StandInTheme['system']>): void {
    this.system = { ...this.system, ...system };
    this.emit('updated');
  }
}

// Not behind a proxy that refuses: assigning to `themeSource` has to reach the setter.
export const nativeTheme = new StandInTheme();

export class Notification
  extends EventEmitter
  implements Pick<ElectronNotification, 'show' | 'close'>
{
  static readonly shown: Notification[] = [];
  readonly #options: NotificationConstructorOptions;

  constructor(options: NotificationConstructorOptions = {}) {
    super();
    this.#options = options;
  }

  show(): void {
    const { title = '', body = '' } = this.#options;
    asked.notifications.push({ title, body });
    Notification.shown.push(this);
  }

  close(): void {
    this.emit('close', {});
  }
}

export type DisplayPart = Pick<Display, 'id' | 'workArea' | 'bounds'>;

const area = { x: 0, y: 0, width: 1920, height: 1040 };
const primary: DisplayPart = { id: 1, bounds: { ...area, height: 1080 }, workArea: area };

/** The primary one first. One, unless the start names others or a spec plugs one in. */
let displays = readDisplays();

export function setDisplays(now: readonly DisplayPart[]): void {
  displays = now;
}

export const screen = refuseMissing('screen', {
  getPrimaryDisplay: () => displays[0] ?? primary,
  getAllDisplays: () => displays,
  getDisplayMatching: (place: Rectangle) =>
    displays.toSorted(
      (a, b) => measureOverlap(b.bounds, place) - measureOverlap(a.bounds, place),
    )[0],
});

function readDisplays(): readonly DisplayPart[] {
  const told = process.env.SLIPWAY_DISPLAYS;
  return told === undefined ? [primary] : (JSON.parse(told) as DisplayPart[]);
}

function measureOverlap(a: Rectangle, b: Rectangle): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(across, 0) * Math.max(down, 0);
}

/** What Windows says of a downloaded file, in place of electron/hosts/desktop/ask-signature.ts. */
export async function askSignature(file: string): Promise<SignatureWord | undefined> {
  asked.opened.push(`signature of ${basename(file)}`);
  return asked.signature;
}

/** Nothing leaves this computer: GitHub's answer is what a spec says, and offline is the default. */
export const net = refuseMissing('net', {
  fetch: async (url: string): Promise<Response> => {
    asked.opened.push(`GET ${url}`);
    if (asked.release === undefined) throw new Error('net::ERR_INTERNET_DISCONNECTED');
    return Response.json(asked.release);
  },
  /** The updater's; Electron's own request looks like Node's. */
  request: ({ session: _, ...options }: RequestOptions & { readonly session: unknown }) => {
    if (options.hostname !== '127.0.0.1') throw new Error(`no way out to ${options.hostname}`);
    return request(options);
  },
});
