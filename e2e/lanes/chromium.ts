// Where a Chromium to test in is, without Playwright's own download.
import { exists, which } from './processes.ts';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

export async function findChromium(): Promise<string | undefined> {
  for (const place of places) if (await exists(place)) return place;
  return which('chromium');
}

/** Itself, not the script before it, which takes no signal along. */
const headlessShell = '/usr/lib/chromium/chromium-headless-shell';

/** For many starts: Chromium without the windows that nobody looks at is a quarter faster, where it is installed. */
export async function findQuickChromium(): Promise<string | undefined> {
  return (await exists(headlessShell)) ? headlessShell : findChromium();
}

/** For Chromium as root and without a network of its own. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
