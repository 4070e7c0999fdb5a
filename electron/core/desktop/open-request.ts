// What a start of the app asks to see. Links come from any web page, so they name a page and never an action.
export interface OpenRequest {
  /** Address inside the page, such as `#/engine`; undefined: wherever the window is. */
  readonly hash: string | undefined;
  /** A folder to open in the image wizard; whether it is one is not known yet. */
  readonly folder: string | undefined;
  /** The file of a described PC to look at. */
  readonly machine: string | undefined;
  /** Starts the doctor once the page is there. */
  readonly check: boolean;
  /** Started with Windows: only the tray, no window. */
  readonly hidden: boolean;
}

export const openPages = [
  'health',
  'tune',
  'engine',
  'projects',
  'containers',
  'journal',
  'settings',
  'plan',
] as const;
export type OpenPage = (typeof openPages)[number];

/** Arguments that Slipway passes to itself: from the jump list, and at sign-in. */
export const pageArgument = '--page=';
export const hiddenArgument = '--hidden';
export const checkArgument = '--check';

/** As in electron-builder.yml: Explorer opens such a file with Slipway. */
const machineFile = /\.slipway$/i;

/** Reads the arguments after the program's own. Chromium puts switches of its own among those of a second start. */
export function readOpenRequest(args: readonly string[]): OpenRequest {
  const links = args.filter((one) => /^slipway:/i.test(one)).map(readLink);
  const named = args.filter((one) => one.startsWith(pageArgument)).map(readPageArgument);
  const page = [...links, ...named].find((one) => one !== undefined);
  const check = args.includes(checkArgument);
  const paths = args.filter(isAbsolutePath);
  const machine = paths.find((path) => machineFile.test(path));
  const folder = paths.find((path) => path !== machine);
  const hash = folder === undefined ? page : formatFolder(folder);
  return {
    hash: hash ?? (check || machine !== undefined ? '#/health' : undefined),
    folder,
    machine,
    check,
    hidden: args.includes(hiddenArgument),
  };
}

/** The wizard at a folder, as `renderer/layout/route.ts` reads it. */
export function formatFolder(folder: string): string {
  return `#/projects/${encodeURIComponent(folder)}`;
}

function readPageArgument(argument: string): string | undefined {
  return toHash(argument.slice(pageArgument.length));
}

/** `slipway://engine`, `slipway:engine`, with or without a slash at the end. */
function readLink(link: string): string | undefined {
  return toHash(/^slipway:(?:\/\/)?([a-z]{1,20})\/?$/i.exec(link)?.[1]?.toLowerCase());
}

function toHash(name: string | undefined): string | undefined {
  const page = openPages.find((one) => one === name);
  return page === undefined ? undefined : `#/${page}`;
}

/** `C:\src`, `\\wsl.localhost\Ubuntu\src` or `/home/me`. Explorer quotes `"C:\"` so that a quote is left at its end. */
function isAbsolutePath(argument: string): boolean {
  return /^(?:[a-z]:[\\/]|\\\\[^\\/?.]|\/)/i.test(argument);
}
