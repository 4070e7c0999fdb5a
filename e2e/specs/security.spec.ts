// The desktop's protections, each proved on the app as it is and missed where it was taken out.
import { type Browser, chromium, type Page } from '@playwright/test';
import { expect, findWindow, type RunningApp, startApp, test } from '../app.ts';
import { type MutationName, mutations } from '../desktop/mutations.ts';
import { proofs } from '../desktop/proofs.ts';

test.describe('security of the desktop', { tag: '@desktop' }, () => {
  test.describe('as it is', () => {
    // What is refused leaves nothing behind: one app is asked everything.
    let app: RunningApp;
    let browser: Browser;
    let page: Page;
    test.beforeAll(async () => {
      app = await startApp({ machine: 'healthy-linux-mode', way: 'desktop' });
      browser = await chromium.connectOverCDP(app.address);
      page = await findWindow(browser);
      await page.waitForLoadState();
    });
    test.afterAll(async () => {
      await browser.close();
      await app.kill();
    });

    for (const [name, prove] of Object.entries(proofs)) test(name, () => prove(app, page));
  });

  for (const [name, { fails }] of Object.entries(mutations)) {
    test(`would be noticed: ${name}`, async () => {
      const prove = proofs[fails];
      if (prove === undefined) throw new Error(`no proof ${fails}`);
      const app = await startApp({
        machine: 'healthy-linux-mode',
        way: 'desktop',
        mutation: name as MutationName,
      });
      const browser = await chromium.connectOverCDP(app.address);
      try {
        const page = await findWindow(browser);
        await page.waitForLoadState();
        await expect(prove(app, page)).rejects.toThrow(/expect/);
      } finally {
        await browser.close();
        await app.kill();
      }
    });
  }
});
