// The default session: answers of our own scheme, and what pages may ask of the system.
import type { ProxyConfig } from 'electron';
import type { BrowserContext } from 'playwright-core';
import { toAppAddress, toBrowserAddress } from './address.ts';
import { refuseMissing } from './refuse.ts';

type ProtocolHandler = (request: Request) => Response | Promise<Response>;
type PermissionCheck = (contents: null, permission: string) => boolean;
type PermissionRequest = (
  contents: null,
  permission: string,
  answer: (isGranted: boolean) => void,
) => void;

const handlers = new Map<string, ProtocolHandler>();
let check: PermissionCheck | undefined;
let ask: PermissionRequest | undefined;

/** The proxies that the app asks through, by session. */
export const proxies: Record<string, ProxyConfig> = {};

function keepProxy(name: string) {
  return async (config: ProxyConfig) => {
    proxies[name] = config;
  };
}

export const defaultSession = refuseMissing('session.defaultSession', {
  protocol: refuseMissing('protocol', {
    handle: (scheme: string, handler: ProtocolHandler) => {
      handlers.set(scheme, handler);
    },
  }),
  setProxy: keepProxy('default'),
  setPermissionCheckHandler: (handler: PermissionCheck | null) => {
    check = handler ?? undefined;
  },
  setPermissionRequestHandler: (handler: PermissionRequest | null) => {
    ask = handler ?? undefined;
  },
});

/** Other sessions only ask the network; only the updater has one. */
const otherSession = refuseMissing('session.fromPartition()', { setProxy: keepProxy('updater') });

export const session = refuseMissing('session', {
  defaultSession,
  fromPartition: () => otherSession,
});

export const protocol = refuseMissing('protocol', {
  registerSchemesAsPrivileged: (schemes: readonly { readonly scheme: string }[]) => {
    for (const { scheme } of schemes) {
      if (scheme !== 'app')
        throw new Error(`the desktop stand-in serves app:// only, no ${scheme}`);
    }
  },
});

/** Asks the app's own handler; a scheme without one is not found. */
export async function answerRequest(url: string, method: string): Promise<Response> {
  const address = toAppAddress(url);
  const handler = handlers.get(new URL(address).protocol.slice(0, -1));
  return handler ? handler(new Request(address, { method })) : new Response(null, { status: 404 });
}

/** Chromium's names of what a page may ask for, and Electron's. */
const permissions = {
  'clipboard-write': 'clipboard-sanitized-write',
  'clipboard-read': 'clipboard-read',
  geolocation: 'geolocation',
  notifications: 'notifications',
  camera: 'media',
  microphone: 'media',
  midi: 'midi',
} as const;

/** Gives the pages of `address` what the app's handlers allow, and denies the rest, as Electron would. */
export async function settlePermissions(context: BrowserContext, address: string): Promise<void> {
  const { origin } = new URL(toBrowserAddress(address));
  const allowed = Object.entries(permissions)
    .filter(([, name]) => isAllowed(name))
    .map(([name]) => name);
  await context.clearPermissions();
  await context.grantPermissions(allowed, { origin });
}

function isAllowed(permission: string): boolean {
  return isGrantedOnRequest(permission) && isChecked(permission);
}

/** Without a handler Electron grants everything. */
function isGrantedOnRequest(permission: string): boolean {
  let isGranted = ask === undefined;
  ask?.(null, permission, (answer) => {
    isGranted = answer;
  });
  return isGranted;
}

/** Without a handler Electron lets every check pass. */
function isChecked(permission: string): boolean {
  return check?.(null, permission) ?? true;
}

/** What a page would be given, by Electron's names. */
export function readPermissions() {
  const list = (isGiven: (permission: string) => boolean) =>
    electronPermissions.filter((permission) => isGiven(permission));
  return { requested: list(isGrantedOnRequest), checked: list(isChecked) };
}

const electronPermissions = [
  'clipboard-read',
  'clipboard-sanitized-write',
  'display-capture',
  'fileSystem',
  'geolocation',
  'hid',
  'idle-detection',
  'media',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'pointerLock',
  'serial',
  'speaker-selection',
  'storage-access',
  'usb',
  'window-management',
];
