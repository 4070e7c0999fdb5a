// Slipway beside the clock: started with Windows it is only there, and each of its quick actions is run to its end.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { test as base, expect, findWindow, type RunningApp, startApp } from '../app.ts';
import { EnginePage } from '../pages/engine-page.ts';
import { TunePage } from '../pages/tune-page.ts';

interface Fixtures {
  /** As Windows starts it at sign-in. */
  readonly hidden: RunningApp;
}

const test = base.extend<Fixtures>({
  hidden: async ({ machine }, use) => {
    const app = await startApp({ machine, way: 'desktop', args: ['--hidden'] });
    await expect.poll(async () => (await readTray(app)).rows.length).toBeGreaterThan(0);
    await use(app);
    await app.kill();
  },
});

const readTray = async ({ desktop }: RunningApp) => (await desktop.ask('read')).tray;

/** The window that the app has opened by now. */
async function withPage(app: RunningApp, work: (page: Page) => Promise<void>): Promise<void> {
  const browser = await chromium.connectOverCDP(app.address);
  try {
    await work(await findWindow(browser));
  } finally {
    await browser.close();
  }
}

test.describe('Slipway beside the clock', { tag: '@desktop' }, () => {
  test('starts there alone at sign-in, and says how the engine is', async ({ hidden }) => {
    await expect
      .poll(async () => (await readTray(hidden)).rows.map(({ label, enabled }) => [label, enabled]))
      .toEqual([
        ['Linux containers', false],
        ['Open Slipway', true],
        ['Check this PC', true],
        ['Switch to Windows containers…', true],
        ['Restart WSL…', true],
        ['Quit Slipway', true],
      ]);
    expect((await hidden.desktop.ask('read')).windows).toEqual([]);
  });

  test('checks this PC and shows the answer', async ({ hidden }) => {
    await hidden.desktop.ask('clickTray', 'Check this PC');
    await withPage(hidden, async (page) => {
      await expect(
        page.getByRole('heading', { name: 'This PC is ready to build and run containers' }),
      ).toBeVisible({ timeout: 30_000 });
    });
  });

  test('leads to the switch, and has the other containers afterwards', async ({ hidden }) => {
    await expect.poll(async () => (await readTray(hidden)).tooltip).toContain('Linux containers');
    await hidden.desktop.ask('clickTray', 'Switch to Windows containers…');
    await withPage(hidden, async (page) => {
      const engine = new EnginePage(page);
      await expect(engine.sentence()).toContainText('Linux containers', { timeout: 30_000 });
      await engine.offer('Windows');
      await engine.consent('Windows');
      await expect
        .poll(async () => (await readTray(hidden)).tooltip, { timeout: 30_000 })
        .toBe('Slipway: Windows containers');
    });
    const { rows } = await readTray(hidden);
    expect(rows.map(({ label }) => label)).toContain('Switch to Linux containers…');
  });

  test('asks before it restarts WSL, says what stops, and restarts it', async ({ hidden }) => {
    await hidden.desktop.ask('clickTray', 'Restart WSL…');
    await withPage(hidden, async (page) => {
      const tune = new TunePage(page);
      await expect(tune.question()).toBeVisible({ timeout: 30_000 });
      await expect(tune.question()).toContainText('Ubuntu');
      await tune.restart();
      await expect(tune.measured()).toBeVisible({ timeout: 30_000 });
      // Asked once: not again by a reload.
      await page.reload();
      await expect(tune.applyButton()).toBeVisible({ timeout: 20_000 });
      await expect(tune.question()).toHaveCount(0);
    });
  });

  test('every row of the jump list brings the window to its place', async ({ hidden }) => {
    const { told } = await hidden.desktop.ask('read');
    const args = told.jumpList.flatMap(({ items = [] }) => items.map(({ args: one = '' }) => one));
    const places: string[] = [];
    for (const argument of args) {
      await expect(
        startApp({ stateFolder: hidden.stateFolder, way: 'desktop', args: [argument] }),
      ).rejects.toThrow('ended with 0');
      await withPage(hidden, async (page) => {
        const name = argument === '--check' ? 'health' : argument.replace('--page=', '');
        await expect(page).toHaveURL(new RegExp(`#/${name}$`));
        places.push(name);
      });
    }
    expect(places).toEqual(['health', 'engine', 'tune', 'journal']);
  });

  test('"Open with Slipway" starts in the wizard of that folder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'slipway 打开-'));
    const app = await startApp({ machine: 'healthy-linux-mode', way: 'desktop', args: [folder] });
    try {
      await withPage(app, (page) =>
        expect(page).toHaveURL(new RegExp(`#/projects/${encodeURIComponent(folder)}$`)),
      );
    } finally {
      await app.kill();
    }
  });
});
