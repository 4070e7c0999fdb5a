// The desktop's window as a person finds it: on its display, in the look of Windows, never empty, larger when they want.
import { rm } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { expect, findWindow, type RunningApp, startApp, test } from '../app.ts';

const area = (x: number, width: number) => ({ x, y: 0, width, height: 1040 });
const left = { id: 1, bounds: area(0, 1920), workArea: area(0, 1920) };
const right = { id: 2, bounds: area(1920, 2560), workArea: area(1920, 2560) };
const onBoth = { SLIPWAY_DISPLAYS: JSON.stringify([left, right]) };

/** The app opens it a moment after it has started. */
async function readWindow({ desktop }: RunningApp) {
  for (let tries = 0; tries < 100; tries += 1) {
    const [window] = (await desktop.ask('read')).windows;
    if (window?.isVisible) return window;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('there is no window');
}

/** As the cross in the corner does; everything is kept then. */
async function close(app: RunningApp): Promise<void> {
  await app.desktop.ask('close');
  expect(await app.desktop.ended).toBe(0);
}

test.describe('the window of the desktop', { tag: '@desktop' }, () => {
  test('opens on the display it was last on, each with its own place, and never on one that is gone', async () => {
    const start = (env = onBoth, stateFolder?: string) =>
      startApp({
        machine: 'healthy-linux-mode',
        way: 'desktop',
        env,
        ...(stateFolder ? { stateFolder } : {}),
      });
    const first = await start();
    const { stateFolder } = first;
    try {
      await readWindow(first);
      const onRight = { x: 2400, y: 100, width: 1000, height: 700 };
      await first.desktop.ask('setBounds', onRight);
      await first.desktop.ask('maximize');
      await close(first);

      const second = await start(onBoth, stateFolder);
      expect(await readWindow(second)).toMatchObject({ bounds: onRight, isMaximized: true });
      const onLeft = { x: 60, y: 70, width: 900, height: 600 };
      await second.desktop.ask('setBounds', onLeft);
      await close(second);

      const third = await start(onBoth, stateFolder);
      expect((await readWindow(third)).bounds).toEqual(onLeft);
      await third.desktop.ask('setBounds', onRight);
      await close(third);

      // The display on the right is unplugged.
      const fourth = await start({ SLIPWAY_DISPLAYS: JSON.stringify([left]) }, stateFolder);
      expect((await readWindow(fourth)).bounds).toEqual(onLeft);
      await fourth.kill();
    } finally {
      await rm(stateFolder, { recursive: true, force: true });
    }
  });

  test('is shown once there is something to see, on the colour that the page will have', async ({
    app,
    page,
  }) => {
    const { wasShownEmpty, backgroundColor } = await readWindow(app);
    const shell = page.getByRole('banner').locator('..');
    const drawn = await shell.evaluate((element) => getComputedStyle(element).backgroundColor);
    const hex = (drawn.match(/\d+/g) ?? []).map((one) => Number(one).toString(16)).join('');
    expect({ wasShownEmpty, backgroundColor }).toEqual({
      wasShownEmpty: false,
      backgroundColor: `#${hex.toUpperCase()}`,
    });
    // Until the page is drawn nothing of it lies over that colour.
    const before = await page.evaluate(() => {
      const read = (element: Element) => getComputedStyle(element).backgroundColor;
      return [document.documentElement, document.body].map(read);
    });
    expect(before).toEqual(['rgba(0, 0, 0, 0)', 'rgba(0, 0, 0, 0)']);
  });

  test('lets Mica through on Windows 11, and no longer in high contrast', async () => {
    const app = await startApp({
      machine: 'healthy-linux-mode',
      way: 'desktop',
      mutation: 'Windows 11',
    });
    const browser = await chromium.connectOverCDP(app.address);
    try {
      const page = await findWindow(browser);
      const shell = page.getByRole('banner').locator('..');
      await expect(shell).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
      await expect(page.getByRole('main')).toHaveCSS('background-color', 'rgb(250, 251, 252)');
      const mica = { backgroundMaterial: 'mica', backgroundColor: '#00000000' };
      expect(await readWindow(app)).toMatchObject(mica);
      await app.desktop.ask('setSystemLook', { highContrast: true });
      const plain = { backgroundMaterial: 'none', backgroundColor: '#FFFFFF' };
      expect(await readWindow(app)).toMatchObject(plain);
      await app.desktop.ask('setSystemLook', { highContrast: false, dark: true });
      expect(await readWindow(app)).toMatchObject(mica);
    } finally {
      await browser.close();
      await app.kill();
    }
  });

  test('keeps what is meant by a colour in high contrast', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    const check = page.getByRole('button', { name: 'Check this PC' }).first();
    await expect(check).toBeVisible();
    await check.click();
    await expect(page.getByRole('button', { name: 'Check again' })).toBeVisible({
      timeout: 30_000,
    });
    // Cards have an edge, and the page that is open is more than a tint.
    const edges = await page
      .getByRole('main')
      .locator('section')
      .evaluateAll((cards) => cards.map((card) => getComputedStyle(card).borderTopStyle));
    expect(edges.length).toBeGreaterThan(0);
    expect(edges.filter((edge) => edge === 'none')).toEqual([]);
    const current = page.getByRole('navigation').locator('[aria-current="page"]');
    const marks = await current.evaluate((link) => {
      const read = (style: CSSStyleDeclaration) =>
        style.content !== 'none' ||
        style.outlineStyle !== 'none' ||
        style.borderTopStyle !== 'none';
      return [read(getComputedStyle(link, '::after')), read(getComputedStyle(link))];
    });
    expect(marks).toContain(true);
  });

  test('is drawn larger and smaller from the menu, and is whole at twice its size', async ({
    app,
    page,
  }) => {
    const { desktop } = app;
    await expect(page.getByRole('button', { name: 'Check this PC' })).toBeVisible();
    const width = () => page.evaluate(() => innerWidth);
    await desktop.ask('clickMenu', ['View', 'Smaller']);
    await expect.poll(width).toBeGreaterThan(1280);
    await desktop.ask('clickMenu', ['View', 'Usual size']);
    await expect.poll(width).toBe(1280);
    for (let step = 0; step < 8; step += 1) await desktop.ask('clickMenu', ['View', 'Larger']);
    await expect.poll(width).toBeLessThan(640);
    const check = page.getByRole('button', { name: 'Check this PC' }).first();
    await check.scrollIntoViewIfNeeded();
    await expect(check).toBeInViewport({ ratio: 1 });
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
    const { menu } = await desktop.ask('read');
    const keys = menu.flatMap(({ rows }) =>
      rows.map(({ label, accelerator }) => [label, accelerator]),
    );
    expect(keys).toEqual(
      expect.arrayContaining([
        ['Larger', 'Ctrl+='],
        ['Smaller', 'Ctrl+-'],
        ['Usual size', 'Ctrl+0'],
        ['Check this PC', 'F5'],
        ['Settings', 'Ctrl+,'],
        ['Quit Slipway', 'Ctrl+Q'],
      ]),
    );
  });
});
