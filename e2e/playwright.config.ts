// The same specs run over every way of starting the app; here it is the built web host in Chromium.
import { defineConfig } from '@playwright/test';
import { chromiumFlags } from './lanes/chromium.ts';

export default defineConfig({
  projects: [
    { name: 'described', testDir: 'specs' },
    // One engine for all of them, so one after the other.
    { name: 'real', testDir: 'real', workers: 1 },
  ],
  outputDir: '../test-results',
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  forbidOnly: true,
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    launchOptions: {
      executablePath: process.env.SLIPWAY_CHROMIUM ?? '/usr/bin/chromium',
      args: chromiumFlags,
    },
    trace: 'retain-on-failure',
  },
});
