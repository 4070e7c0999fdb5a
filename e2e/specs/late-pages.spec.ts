// Pages that come after the first screen: there before they are wanted, and when the network drops what was loading.
import { expect, test } from '../app.ts';

test.describe('a page that is loaded late', { tag: '@web' }, () => {
  test('is there before it is opened, and drawn at once', async ({ app, page }) => {
    const loaded = page.waitForResponse(/settings-page-/);
    await page.goto(app.address);
    await loaded;
    await page.waitForLoadState('networkidle');
    const ms = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const begin = performance.now();
          const look = () =>
            document.querySelector('main h1')?.textContent === 'Settings'
              ? resolve(performance.now() - begin)
              : setTimeout(look, 4);
          location.hash = '#/settings';
          look();
        }),
    );
    // React alone would show nothing for 300 ms.
    expect(ms).toBeLessThan(250);
  });

  test('is asked for again when the network drops it, and nobody is told', async ({
    app,
    page,
  }) => {
    let dropped = 0;
    await page.route(/settings-page-/, (route) => {
      dropped += 1;
      return dropped <= 2 ? route.abort('connectionreset') : route.continue();
    });
    await page.goto(`${app.address}#/settings`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
    expect(dropped).toBe(3);
  });

  test('says so when it cannot be loaded, and can be opened once it can', async ({ app, page }) => {
    let isGone = true;
    await page.route(/settings-page-/, (route) => (isGone ? route.abort() : route.continue()));
    await page.goto(app.address);
    await page.getByRole('link', { name: 'Settings' }).click();
    await expect(page.getByText('This page stopped working.')).toBeVisible({ timeout: 20_000 });
    // The rest of the window works, and the way back to the page is tried anew.
    await page.getByRole('link', { name: 'Health' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Health');
    isGone = false;
    await page.getByRole('link', { name: 'Settings' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
  });
});
