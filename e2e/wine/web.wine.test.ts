// The web host as a Windows process, with a real Chromium in front of it.
import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumFlags } from '../lanes/chromium.ts';
import { HealthPage } from '../pages/health-page.ts';
import { openWindowsPC, type WindowsPC } from './windows-pc.ts';

const executablePath = process.env.SLIPWAY_CHROMIUM ?? '';

describe.skipIf(executablePath === '')('slipway open --web on Windows', () => {
  let pc: WindowsPC;
  let browser: Browser;
  beforeAll(async () => {
    pc = await openWindowsPC({ machine: 'virtualization-off' });
    browser = await chromium.launch({ executablePath, args: [...chromiumFlags] });
  });
  afterAll(async () => {
    await browser.close();
    await pc.close();
  });

  test('a person sees the root cause of this very PC, and the page has nothing to complain of', async () => {
    const host = pc.startSlipway(['open', '--web', '--no-browser', '--lang', 'en']);
    const [address] = await host.waitFor(/http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/);
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(address);
    const health = new HealthPage(page);
    await health.check();
    const root = health.root('Virtualization is off in the firmware of this PC');
    await root.waitFor();
    expect([await root.count(), complaints, pc.strangers]).toEqual([1, [], []]);
    host.kill();
    await host.ended;
  });
});
