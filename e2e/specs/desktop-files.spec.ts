// A described PC's file, opened from Explorer: at the start, beside a running window, and when it is broken.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { expect, findWindow, startApp, test } from '../app.ts';

async function writeMachine(name: string, text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-电脑 of-'));
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
}

const described = JSON.stringify({
  slipwayMachine: 1,
  name: 'pc-of-anna',
  title: { en: 'The PC of Anna', 'zh-CN': 'Anna 的电脑' },
  description: { en: 'Sent by mail.', 'zh-CN': '通过邮件发送。' },
  extends: 'healthy-linux-mode',
});

test.describe('a .slipway file', { tag: '@desktop' }, () => {
  test('starts Slipway with that PC, and says that it is described', async () => {
    const file = await writeMachine('Anna.slipway', described);
    const app = await startApp({ way: 'desktop', args: [file] });
    const browser = await chromium.connectOverCDP(app.address);
    const page = await findWindow(browser);
    await expect(page).toHaveURL(/#\/health$/);
    await expect(page.getByRole('banner')).toContainText('Demo PC: The PC of Anna');
    await browser.close();
    await app.kill();
  });

  test('is handed over to the window that is there', async ({ app, page }) => {
    const file = await writeMachine('Anna.SLIPWAY', described);
    await page.getByRole('link', { name: 'Settings' }).click();
    const second = startApp({ stateFolder: app.stateFolder, way: 'desktop', args: [file] });
    await expect(second).rejects.toThrow('ended with 0');
    await expect(page.getByRole('banner')).toContainText('Demo PC: The PC of Anna');
    await expect(page).toHaveURL(/#\/health$/);
  });

  test('that is dropped on the window is opened as well', async ({ app, page }) => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await app.desktop.ask('drop', await writeMachine('Anna.slipway', described));
    await expect(page.getByRole('banner')).toContainText('Demo PC: The PC of Anna');
  });

  test('that is broken is named with its place, and the window stays as it was', async ({
    app,
    page,
  }) => {
    const file = await writeMachine('broken.slipway', '{\n  "slipwayMachine": oops }');
    await page.getByRole('link', { name: 'Settings' }).click();
    await app.desktop.ask('answer', 0);
    const second = startApp({ stateFolder: app.stateFolder, way: 'desktop', args: [file] });
    await expect(second).rejects.toThrow('ended with 0');
    await expect
      .poll(async () => (await app.desktop.ask('read')).asked.boxes.at(-1))
      .toMatchObject({
        message: 'The machine file is not JSON.',
        detail: expect.stringMatching(/Correct that place in the file\.\n.*broken\.slipway:2:21$/),
      });
    await expect(page).toHaveURL(/#\/settings$/);
    await expect(page.getByRole('banner')).toContainText('Demo PC: Healthy, Linux');
  });

  test('that is broken ends a start of its own with the same words', async () => {
    const file = await writeMachine('broken.slipway', '{ "slipwayMachine": 99 }');
    const app = await startApp({ way: 'desktop', args: [file] });
    await expect
      .poll(async () => (await app.desktop.ask('read')).asked.boxes.at(-1)?.message)
      .toBe('The machine file has version 99.');
    await app.desktop.ask('answer', 0);
    expect(await app.desktop.ended).toBe(2);
  });
});
