// The same specs run over every way of starting the app: the web host, and the desktop's bundles over their stand-in.
import { defineConfig } from '@playwright/test';
import type { Way } from './app.ts';
import { chromiumFlags } from './lanes/chromium.ts';

export default defineConfig<{ way: Way }>({
  projects: [
    {
      name: 'described',
      testDir: 'specs',
      // Window, tray and the like are the desktop's own business.
      grepInvert: /@desktop/,
    },
    {
      name: 'desktop',
      testDir: 'specs',
      use: { way: 'desktop' },
      // Serving is the web host's own business.
      grepInvert: /@web/,
    },
    {
      name: 'electron',
      testDir: 'specs',
      use: { way: 'electron' },
      // What asks the stand-in what Windows would see of the app is not here either.
      grepInvert: /@web|@desktop/,
    },
    // One engine for all of them, so one after the other.
    { name: 'real', testDir: 'real', workers: 1 },
  ],
  outputDir: '../test-results',
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  // A busy machine answers late; a second try is named in the output, and a second failure fails.
  expect: { timeout: 10_000 },
  retries: 1,
  forbidOnly: true,
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    launchOptions: {
      executablePath: process.env.SLIPWAY_CHROMIUM ?? '/usr/bin/chromium',
      args: chromiumFlags,
    },
    // Recording costs a third of the time: the second try of a failed spec has it.
    trace: 'on-first-retry',
  },
});
