// The desktop app around its page: one instance, window, menu, tray, taskbar, notifications, and what goes wrong.
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { expect, findWindow, type RunningApp, startApp, test } from '../app.ts';
import { EnginePage } from '../pages/engine-page.ts';

const isHere = (page: Page, hash: string) => expect(page).toHaveURL(new RegExp(`${hash}$`));

async function readWindow({ desktop }: RunningApp) {
  const { windows } = await desktop.ask('read');
  return windows[0];
}

test.describe('the desktop app', { tag: '@desktop' }, () => {
  test('a second start brings the first one to the front, at the place it asks for', async ({
    app,
    page,
  }) => {
    const second = (...args: string[]) =>
      expect(startApp({ stateFolder: app.stateFolder, way: 'desktop', args })).rejects.toThrow(
        'ended with 0',
      );
    await app.desktop.ask('blur');
    await second('slipway://engine');
    await isHere(page, '#/engine');
    expect((await readWindow(app))?.isFocused).toBe(true);
    await second('slipway://plan/run?confirm=1');
    await isHere(page, '#/engine');
    await second('--page=journal');
    await isHere(page, '#/journal');
    const folder = await mkdtemp(join(tmpdir(), 'slipway-项目 a-'));
    await second(folder);
    await isHere(page, `#/projects/${encodeURIComponent(folder)}`);
  });

  test('menu, tray and jump list lead to places in the page', async ({ app, page }) => {
    const { desktop } = app;
    await expect(page.getByRole('button', { name: 'Check this PC' })).toBeVisible();
    await desktop.ask('clickMenu', ['View', 'Tune']);
    await isHere(page, '#/tune');
    await expect
      .poll(async () => (await desktop.ask('read')).tray.tooltip)
      .toBe('Slipway: Linux containers');
    await desktop.ask('clickTray', 'Switch to Windows containers…');
    await isHere(page, '#/engine');
    await desktop.ask('clickTray', 'Restart WSL…');
    await isHere(page, '#/tune/wslconfig');
    await desktop.ask('clickTray', 'Check this PC');
    await isHere(page, '#/health');
    await expect(page.getByRole('button', { name: 'Check again' })).toBeVisible({
      timeout: 30_000,
    });
    const { told } = await desktop.ask('read');
    expect(told.jumpList[0]?.items?.map(({ title, args }) => [title, args])).toEqual([
      ['Check this PC', '--check'],
      ['Switch containers', '--page=engine'],
      ['Memory and processors of WSL', '--page=tune'],
      ['What was changed', '--page=journal'],
    ]);
    expect([told.userModelId, told.protocols]).toEqual(['io.github.slipway', ['slipway']]);
  });

  test('a folder that is dropped or chosen opens in the wizard; a file is said to be none', async ({
    app,
    page,
  }) => {
    const { desktop } = app;
    const parent = await mkdtemp(join(tmpdir(), 'slipway-drop-'));
    const folder = join(parent, 'orders api');
    await mkdir(folder);
    await writeFile(join(parent, 'notes.txt'), '');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await desktop.ask('drop', folder);
    await isHere(page, `#/projects/${encodeURIComponent(folder)}`);
    await desktop.ask('chooseFolder', parent);
    await desktop.ask('clickMenu', ['File', 'Open folder…']);
    await isHere(page, `#/projects/${encodeURIComponent(parent)}`);
    await desktop.ask('answer', 0);
    await desktop.ask('drop', join(parent, 'notes.txt'));
    await expect
      .poll(async () => (await desktop.ask('read')).asked.boxes.at(-1)?.message)
      .toBe('This is not a folder');
    await isHere(page, `#/projects/${encodeURIComponent(parent)}`);
  });

  test('the window opens where it was, without a flash, in the colours of Windows', async ({
    app,
    page,
  }) => {
    const { desktop } = app;
    const bounds = { x: 40, y: 50, width: 900, height: 600 };
    await expect.poll(async () => (await readWindow(app))?.isVisible).toBe(true);
    expect(await readWindow(app)).toMatchObject({
      bounds: { x: 320, y: 120, width: 1280, height: 800 },
      backgroundColor: '#F0F2F5',
      titleBarStyle: 'hidden',
    });
    const shell = page.getByRole('banner').locator('..');
    await expect(shell).toHaveCSS('background-color', 'rgb(240, 242, 245)');
    await desktop.ask('setSystemLook', { dark: true });
    // The page under the frame has the same colour.
    await expect(shell).toHaveCSS('background-color', 'rgb(24, 26, 29)');
    expect(await readWindow(app)).toMatchObject({
      backgroundColor: '#181A1D',
      titleBarOverlay: { height: 48, color: '#181A1D', symbolColor: '#FFFFFF' },
    });
    await desktop.ask('setSystemLook', { highContrast: true });
    expect((await readWindow(app))?.titleBarOverlay).toEqual({ height: 48 });
    await desktop.ask('setSystemLook', { dark: false, highContrast: false });
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('radio', { name: 'Dark' }).click();
    await expect.poll(async () => (await readWindow(app))?.backgroundColor).toBe('#181A1D');
    await expect(shell).toHaveCSS('background-color', 'rgb(24, 26, 29)');

    await desktop.ask('setBounds', bounds);
    const file = join(app.stateFolder, 'window-places.json');
    await desktop.ask('close');
    await desktop.ended;
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
      last: 1,
      places: { 1: { ...bounds, maximized: false } },
    });
    const again = await startApp({ stateFolder: app.stateFolder, way: 'desktop' });
    await expect.poll(async () => (await readWindow(again))?.bounds).toEqual(bounds);
    expect((await readWindow(again))?.backgroundColor).toBe('#181A1D');
    await again.kill();
  });

  test('settings of the desktop: sign-in, new versions, diagnostics and logs', async ({
    app,
    quietPage: page,
  }) => {
    const { desktop } = app;
    await desktop.ask('setRelease', {
      tag_name: 'v99.0.0',
      html_url: 'https://github.com/slipway-app/slipway/releases/tag/v99.0.0',
    });
    await page.getByRole('link', { name: 'Settings' }).click();
    await expect(page.getByText('Version 99.0.0 is there.')).toBeVisible();
    await page.getByRole('link', { name: 'Open its page' }).click();
    await expect
      .poll(async () => (await desktop.ask('read')).asked.opened.at(-1))
      .toBe('https://github.com/slipway-app/slipway/releases/tag/v99.0.0');
    expect((await desktop.ask('read')).told.openAtLogin).toBe(false);
    await page.getByRole('switch', { name: 'Start in the tray when you sign in' }).click();
    await expect
      .poll(async () => (await desktop.ask('read')).told)
      .toMatchObject({ openAtLogin: true, loginArgs: ['--hidden'] });
    await page.getByRole('button', { name: 'Show logs' }).click();
    await expect
      .poll(async () => (await desktop.ask('read')).asked.opened.at(-1))
      .toBe(`${app.stateFolder}/logs`);
    await page.getByRole('button', { name: 'Show diagnostics' }).click();
    const text = page.getByRole('textbox', { name: 'Diagnostics' });
    await expect(text).toHaveValue(/start: Slipway \d/);
    await expect(text).toHaveValue(/PC: described, healthy-linux-mode/);
    // Closing the window now leaves Slipway in the tray.
    await desktop.ask('close');
    await expect.poll(async () => (await desktop.ask('read')).windows).toEqual([]);
    await desktop.ask('clickTrayIcon');
    await expect.poll(async () => (await desktop.ask('read')).windows.length).toBe(1);
  });

  test('menus speak the language of the setting', async ({ app, shell }) => {
    await shell.chooseLanguage('简体中文');
    await expect
      .poll(async () => (await app.desktop.ask('read')).menu.map(({ label }) => label))
      .toEqual(['文件', '编辑', '视图', '帮助']);
  });
});

test.describe('a window that stops', { tag: '@desktop' }, () => {
  /** The page that stands in the window now. */
  const reopen = async (browser: Browser) => {
    const page = await findWindow(browser);
    await page.waitForLoadState();
    return page;
  };

  test('says so, comes back where it was, and finds its running job again', async ({
    app,
    page,
  }) => {
    const { desktop } = app;
    const browser = await chromium.connectOverCDP(app.address);
    const engine = new EnginePage(page);
    await engine.open();
    await engine.offer('Windows');
    await engine.consent('Windows');
    await expect.poll(async () => (await readWindow(app))?.progress ?? -1).not.toBe(-1);
    await desktop.ask('crash');
    await expect.poll(async () => (await readWindow(app))?.url).toContain('app://slipway/stopped');
    const stopped = await reopen(browser);
    await expect(stopped.getByRole('alert')).toContainText('Jobs are not touched');
    await stopped.getByRole('link', { name: 'Load the window again' }).click();
    const main = (await reopen(browser)).getByRole('main');
    await expect(main).toContainText('Windows containers', { timeout: 30_000 });
    await isHere(await reopen(browser), '#/engine');
    await expect.poll(async () => (await readWindow(app))?.progress, { timeout: 30_000 }).toBe(-1);
    const log = await readFile(join(app.stateFolder, 'logs', 'slipway.log'), 'utf8');
    expect(log).toContain('window ended: crashed');
    await browser.close();
  });

  test('a window that hangs is loaded again when the person says so', async ({ app, page }) => {
    const { desktop } = app;
    await expect(page.getByRole('main')).toBeVisible();
    await desktop.ask('answer', 1);
    await desktop.ask('hang');
    await expect.poll(async () => (await readWindow(app))?.url).toContain('app://slipway/stopped');
    expect((await desktop.ask('read')).asked.boxes.at(-1)?.message).toBe(
      'The window does not answer',
    );
    // By itself, after a moment.
    await expect
      .poll(async () => (await readWindow(app))?.url, { timeout: 20_000 })
      .toBe('app://slipway/');
  });
});

test.describe('a long job', { tag: '@desktop' }, () => {
  test('is seen on the taskbar, told at its end, and asked about before quitting', async () => {
    test.setTimeout(120_000);
    const app = await startApp({ machine: 'healthy-linux-mode', way: 'desktop', timeScale: 0.7 });
    const browser = await chromium.connectOverCDP(app.address);
    const page = await findWindow(browser);
    const { desktop } = app;
    try {
      const engine = new EnginePage(page);
      await page.getByRole('link', { name: /^Engine/ }).click();
      await expect(engine.sentence()).toContainText('containers', { timeout: 30_000 });
      await engine.switchButton('Windows').first().click();
      const offer = page.getByRole('heading', { name: 'Switch to Windows containers?' });
      await expect(offer).toBeVisible({ timeout: 30_000 });
      await engine.consent('Windows');
      await expect.poll(async () => (await readWindow(app))?.progress ?? -1).not.toBe(-1);
      // Keep running.
      await desktop.ask('answer', 1);
      await desktop.ask('quit');
      await expect
        .poll(async () => (await desktop.ask('read')).asked.boxes.at(-1)?.message)
        .toBe('Quit while a job is running?');
      await desktop.ask('blur');
      const readNews = async () => (await desktop.ask('read')).asked.notifications;
      await expect.poll(async () => (await readNews()).length, { timeout: 45_000 }).toBe(1);
      await page.getByRole('link', { name: 'Health' }).click();
      await desktop.ask('clickNotification');
      await isHere(page, '#/engine');
      // Nothing runs any more: no question.
      await desktop.ask('quit');
      expect(await desktop.ended).toBe(0);
    } finally {
      await browser.close();
      await app.kill();
    }
  });
});
