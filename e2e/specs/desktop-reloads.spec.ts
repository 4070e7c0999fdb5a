// A window that is loaded again and again while the host is telling it something: nothing of the old ones may stay.
import { chromium } from '@playwright/test';
import { expect, findWindow, startApp, test } from '../app.ts';

/** A leak shows in few; nightly: 1000. */
const reloads = Number(process.env.SLIPWAY_RELOADS ?? 20);

test(`${reloads} reloads in the middle of a check-up leave no port, listener or handle behind`, {
  tag: '@desktop',
}, async () => {
  test.setTimeout(reloads * 3_000 + 120_000);
  // Slow enough that every reload cuts a stream short.
  const app = await startApp({ machine: 'healthy-linux-mode', way: 'desktop', timeScale: 1 });
  const browser = await chromium.connectOverCDP(app.address);
  try {
    const page = await findWindow(browser);
    const check = () => page.evaluate(() => void window.dispatchEvent(new Event('slipway:check')));
    let cutShort = 0;
    const reload = async () => {
      await page.reload();
      await check();
      const stop = page.getByRole('main').getByRole('button', { name: 'Stop' });
      await stop.waitFor();
      cutShort += 1;
    };
    const settle = async () => {
      await page.reload();
      await check();
      const answer = page.getByRole('main').getByRole('button', { name: 'Check again' });
      await expect(answer).toBeVisible({ timeout: 30_000 });
    };
    for (let warmUp = 0; warmUp < 5; warmUp += 1) await reload();
    await settle();
    const before = await app.desktop.ask('measure');
    cutShort = 0;
    for (let count = 0; count < reloads; count += 1) await reload();
    await settle();
    await expect
      .poll(
        async () => {
          const { ports, listeners, handles } = await app.desktop.ask('measure');
          return {
            cutShort,
            ports: ports - before.ports,
            listeners: listeners - before.listeners,
            handles: Math.max(handles - before.handles, 0),
          };
        },
        { timeout: 30_000 },
      )
      .toEqual({ cutShort: reloads, ports: 0, listeners: 0, handles: 0 });
    const after = await app.desktop.ask('measure');
    test.info().annotations.push({
      type: 'figures',
      description: `before ${JSON.stringify(before)}, after ${JSON.stringify(after)}`,
    });
  } finally {
    await browser.close();
    await app.kill();
  }
});
