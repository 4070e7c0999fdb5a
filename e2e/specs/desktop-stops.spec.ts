// What goes wrong around the window: it ends again and again, it hangs for real, a person quits while something runs.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { expect, findWindow, type RunningApp, startApp, test } from '../app.ts';
import { EnginePage } from '../pages/engine-page.ts';

async function readUrl({ desktop }: RunningApp): Promise<string> {
  return (await desktop.ask('read')).windows[0]?.url ?? '';
}

/** The page that stands in the window now has loaded; the one before it ended with its process. */
async function waitForPage({ address }: RunningApp): Promise<void> {
  const browser = await chromium.connectOverCDP(address);
  await expect((await findWindow(browser)).getByRole('main')).toBeVisible();
  await browser.close();
}

test.describe('a window that does not stay', { tag: '@desktop' }, () => {
  test('is not loaded again for ever: at the fourth end it waits for the person', async ({
    app,
  }) => {
    const { desktop } = app;
    for (let end = 1; end <= 4; end += 1) {
      await expect.poll(() => readUrl(app), { timeout: 20_000 }).toMatch(/slipway\/(#.*)?$/);
      await waitForPage(app);
      await desktop.ask('crash');
      await expect.poll(() => readUrl(app)).toContain('/stopped');
    }
    const browser = await chromium.connectOverCDP(app.address);
    const stopped = await findWindow(browser);
    await expect(stopped.getByRole('alert')).toContainText(
      'It stopped several times in a row, so it does not load again by itself.',
    );
    // Longer than the pause after which it would.
    await stopped.waitForTimeout(4_500);
    expect(await readUrl(app)).toContain('/stopped');
    await stopped.getByRole('link', { name: 'Load the window again' }).click();
    await expect((await findWindow(browser)).getByRole('main')).toBeVisible();
    const log = await readFile(join(app.stateFolder, 'logs', 'slipway.log'), 'utf8');
    expect(log.match(/window ended: crashed/g)).toHaveLength(4);
    await browser.close();
  });

  test('is asked about when it hangs, and comes back with a page that answers', async ({
    app,
    page,
  }) => {
    const { desktop } = app;
    await expect(page.getByRole('main')).toBeVisible();
    // Wait first, then load it again.
    await desktop.ask('answer', 0);
    await desktop.ask('hang');
    const readBoxes = async () => (await desktop.ask('read')).asked.boxes;
    await expect.poll(async () => (await readBoxes()).length).toBe(1);
    expect((await readBoxes())[0]).toMatchObject({
      message: 'The window does not answer',
      buttons: ['Wait', 'Load the window again'],
    });
    expect(await readUrl(app)).not.toContain('/stopped');
    await desktop.ask('answer', 1);
    await desktop.ask('hang');
    await expect.poll(() => readUrl(app), { timeout: 20_000 }).toContain('/stopped');
    await expect.poll(() => readUrl(app), { timeout: 20_000 }).toBe('app://slipway/');
    const browser = await chromium.connectOverCDP(app.address);
    await (await findWindow(browser)).getByRole('link', { name: 'Settings' }).click();
    await expect.poll(() => readUrl(app)).toContain('#/settings');
    await browser.close();
  });
});

test.describe('quitting while a job runs', { tag: '@desktop' }, () => {
  test('stops it at a safe place when the person says so, and tells of it at the next start', async () => {
    const options = { machine: 'healthy-linux-mode', way: 'desktop' } as const;
    const app = await startApp({ ...options, timeScale: 0.7 });
    const browser = await chromium.connectOverCDP(app.address);
    const page = await findWindow(browser);
    const engine = new EnginePage(page);
    await engine.open();
    await engine.offer('Windows');
    await engine.consent('Windows');
    await expect
      .poll(async () => (await app.desktop.ask('read')).windows[0]?.progress ?? -1)
      .not.toBe(-1);
    await app.desktop.ask('answer', 0);
    await app.desktop.ask('quit');
    expect(await app.desktop.ended).toBe(0);
    await browser.close();

    const again = await startApp({ ...options, stateFolder: app.stateFolder });
    const browserAgain = await chromium.connectOverCDP(again.address);
    const pageAgain = await findWindow(browserAgain);
    // Before the dialog, which leaves nothing else to be seen.
    await expect(pageAgain.getByRole('banner')).toContainText('Linux containers');
    await pageAgain.getByRole('button', { name: /^Activity/ }).click();
    const job = pageAgain.getByRole('dialog').getByRole('listitem').first();
    await expect(job).toContainText('Switch to Windows containers');
    await expect(job).toContainText('Stopped');
    await browserAgain.close();
    await again.kill();
  });
});
