// The pictures of the design, taken of the app itself: each page in both looks, both sizes and both languages. Whoever
// changes how a page looks finds them in test-results; what holds for every one of them is asserted.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { expect, findWindow, type RunningApp, startApp, test } from '../app.ts';
import { EnginePage } from '../pages/engine-page.ts';
import { HealthPage } from '../pages/health-page.ts';
import { ImagePage } from '../pages/image-page.ts';
import { findFlaws } from '../pages/picture.ts';
import { settle } from '../pages/settle.ts';
import { Shell } from '../pages/shell.ts';
import { TunePage } from '../pages/tune-page.ts';

const sample = join(import.meta.dirname, '..', '..', 'resources', 'sample');

interface Look {
  readonly theme: 'light' | 'dark';
  readonly width: 1280 | 900;
  readonly height: 800 | 600;
}

const light: Look = { theme: 'light', width: 1280, height: 800 };
const dark: Look = { ...light, theme: 'dark' };
const lightSmall: Look = { theme: 'light', width: 900, height: 600 };
const darkSmall: Look = { ...lightSmall, theme: 'dark' };

const languages = [
  ['English', [light, dark, darkSmall, lightSmall]],
  ['简体中文', [light, darkSmall]],
] as const;
type Language = (typeof languages)[number][0];

const surfaces = { light: 'rgb(250, 251, 252)', dark: 'rgb(32, 34, 37)' };

/** Left of the page: labels on a large window, icons on a small one. */
const navigationWidth = { 1280: 224, 900: 52 } as const;

interface Studio {
  readonly page: Page;
  readonly app: RunningApp;
  /** Asserts what holds for every picture, and takes it in every look. */
  readonly take: (name: string) => Promise<void>;
}

async function openStudio(
  language: Language,
  looks: readonly Look[],
  machine: string,
  work: (studio: Studio) => Promise<void>,
): Promise<void> {
  const app = await startApp({ machine, way: 'desktop', timeScale: 0.8 });
  const browser = await chromium.connectOverCDP(app.address);
  try {
    const page = await findWindow(browser);
    await expect(page.getByRole('main')).toBeVisible();
    const wear = async ({ theme, ...size }: Look) => {
      await app.desktop.ask('setSystemLook', { dark: theme === 'dark' });
      await app.desktop.ask('setBounds', { x: 0, y: 0, ...size });
      await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(size.width);
    };
    await wear(light);
    await new Shell(page).chooseLanguage(language);
    const take = async (name: string) => {
      for (const look of looks) {
        await wear(look);
        await takePicture(page, look, name);
        if (language === '简体中文') expect.soft(await findEnglish(page), name).toEqual([]);
      }
      await wear(light);
    };
    await work({ page, app, take });
  } finally {
    await browser.close();
    await app.kill();
    await rm(app.stateFolder, { recursive: true, force: true });
  }
}

async function takePicture(page: Page, look: Look, name: string): Promise<void> {
  const { theme, width, height } = look;
  const title = `${name}-${theme}-${width}`;
  // Nothing fades any more, and nothing is under the pointer.
  await page.mouse.move(0, 0);
  await settle(page);
  const main = page.getByRole('main');
  await page.screenshot({ path: test.info().outputPath(`${title}.png`) });
  expect.soft(await findFlaws(page), title).toEqual([]);
  const box = await main.boundingBox();
  const left = name.startsWith('wizard') ? 52 : navigationWidth[width];
  const place = { x: Math.round(box?.x ?? 0), y: Math.round(box?.y ?? 0) };
  expect.soft({ place, width: box?.width, height: box?.height }, title).toEqual({
    place: { x: left, y: 48 },
    width: width - left,
    height: height - 48 - 32,
  });
  await expect.soft(main).toHaveCSS('background-color', surfaces[theme]);
}

/** Sentences that nobody translated: commands, names and paths are no sentences. */
function findEnglish(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      const text = textContent?.trim() ?? '';
      const isCode = parentElement?.closest('code, pre, kbd, [translate="no"], [lang="en"], svg');
      const words = /[\u4e00-\u9fff]/.test(text) ? [] : (text.match(/\b[a-z]{2,}\b/g) ?? []);
      if (!isCode && words.length >= 3 && /\s\S+\s/.test(text) && parentElement?.checkVisibility())
        found.push(text);
    }
    return found;
  });
}

test.describe('pictures', { tag: '@desktop' }, () => {
  for (const [language, looks] of languages) {
    test(`a root cause: ${language}`, async () => {
      await openStudio(language, looks, 'hypervisor-off', async ({ page, take }) => {
        await new Shell(page).openHealth();
        const health = new HealthPage(page);
        await health.check();
        // The answer, the one cause with its fix in sight, and the layers in order.
        await expect(health.sentence()).toContainText(/2 root causes|2 个根本原因/);
        const fix = page
          .getByRole('main')
          .getByRole('button', { name: /Turn on the hypervisor|启用虚拟机监控程序/ });
        await expect(fix.first()).toBeInViewport({ ratio: 1 });
        await expect(health.ladder()).toBeInViewport();
        await take('health-root-cause');
      });
    });

    test(`a healthy PC: ${language}`, async () => {
      test.setTimeout(180_000);
      await openStudio(language, looks, 'healthy-linux-mode', async ({ page, take }) => {
        await take('settings');
        const health = new HealthPage(page);
        await new Shell(page).openHealth();
        await health.check();
        await take('health-all-green');

        const tune = new TunePage(page);
        await tune.open();
        await tune.choosePreset(/Light|Small|轻量|精简/);
        await expect(tune.difference()).toContainText('memory');
        await expect(tune.applyButton()).toBeInViewport({ ratio: 1 });
        await take('tune-diff');
        await page.getByRole('link', { name: /Change journal|更改日志/ }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Change journal|更改日志/);
        await take('journal');
        await page.getByRole('link', { name: /^(Containers|容器)/ }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Containers|容器/);
        await take('containers');

        await page.getByRole('link', { name: /^(Engine|引擎)/ }).click();
        const engine = new EnginePage(page);
        await expect(engine.sentence()).toContainText(/containers|容器/);
        const start = engine
          .main()
          .getByRole('button', { name: /^(Switch to Windows containers|切换到 Windows 容器)$/ });
        await start.first().click();
        await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
        await expect(start.last()).toBeEnabled();
        await take('engine-switch-offer');
        await start.last().click();
        await expect(
          engine
            .main()
            .getByRole('button', { name: /Stop|停止|Cancel|取消/ })
            .first(),
        ).toBeVisible();
        await take('engine-switching');
      });
    });

    test(`the wizard: ${language}`, async () => {
      test.setTimeout(180_000);
      const parent = await mkdtemp(join(tmpdir(), 'slipway-picture-'));
      const folder = join(parent, 'orders');
      await cp(sample, folder, { recursive: true });
      try {
        // The folder is a real one of this computer.
        await openStudio(language, looks, '', async ({ page, take }) => {
          const wizard = new ImagePage(page);
          await wizard.openProjects();
          await take('projects');
          await wizard.openFolder(folder);
          await take('wizard-project');
          for (const [index, ...names] of wizardSteps) {
            await wizard.rail().getByRole('link').nth(index).click();
            await expect(wizard.rail().locator('[aria-current="step"]')).toContainText(
              new RegExp(names.join('|')),
            );
            await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
            await page.waitForLoadState('networkidle');
            await take(`wizard-${names[0].toLowerCase()}`);
          }
        });
      } finally {
        await rm(parent, { recursive: true, force: true });
      }
    });
  }
});

/** Those that need no engine, after the first: place on the rail, and what they are called. */
const wizardSteps = [
  [1, 'Base', '基础'],
  [2, 'Options', '选项'],
  [3, 'Files', '文件'],
  [4, 'Build', '构建'],
  [5, 'Run', '运行'],
  [7, 'Publish', '发布'],
  [8, 'Deploy', '部署'],
] as const;
