// Where a Chromium to test in is, without Playwright's own download.
import { exists, which } from './processes.ts';

const places = [
  // Without the windows that nobody looks at: a quarter faster. Itself, since the script before it outlives no signal.
  '/usr/lib/chromium/chromium-headless-shell',
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
