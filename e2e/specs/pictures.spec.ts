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
import { Shell } from '../pages/shell.ts';
import { TunePage } from '../pages/tune-page.ts';

const sample = join(import.meta.dirname, '..', '..', 'resources', 'sample');

interface Look {
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
  readonly language: 'English' | '简体中文';
}

const large = { width: 1280, height: 800 };
const small = { width: 900, height: 600 };
const looks: readonly Look[] = [
  { theme: 'light', ...large, language: 'English' },
  { theme: 'dark', ...large, language: 'English' },
  { theme: 'light', ...small, language: 'English' },
  { theme: 'dark', ...small, language: 'English' },
  { theme: 'light', ...large, language: '简体中文' },
  { theme: 'dark', ...small, language: '简体中文' },
];

const surfaces = { light: 'rgb(250, 251, 252)', dark: 'rgb(32, 34, 37)' };

/** Left of the page: labels on a large window, icons on a small one. */
const navigationWidth = { 1280: 224, 900: 52 } as const;

interface Studio {
  readonly page: Page;
  readonly app: RunningApp;
  /** Asserts what holds for every picture, and takes it. */
  readonly take: (name: string) => Promise<void>;
}

async function openStudio(
  look: Look,
  machine: string,
  work: (studio: Studio) => Promise<void>,
): Promise<void> {
  const app = await startApp({ machine, way: 'desktop', timeScale: 0.3 });
  const browser = await chromium.connectOverCDP(app.address);
  try {
    const page = await findWindow(browser);
    await expect(page.getByRole('main')).toBeVisible();
    await app.desktop.ask('setSystemLook', { dark: look.theme === 'dark' });
    await app.desktop.ask('setBounds', { x: 0, y: 0, width: look.width, height: look.height });
    await new Shell(page).chooseLanguage(look.language);
    await work({ page, app, take: (name) => takePicture(page, look, name) });
  } finally {
    await browser.close();
    await app.kill();
    await rm(app.stateFolder, { recursive: true, force: true });
  }
}

async function takePicture(page: Page, look: Look, name: string): Promise<void> {
  // Nothing fades any more, and nothing is under the pointer.
  await page.mouse.move(0, 0);
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((one) => one.finished)).catch(() => undefined),
  );
  const main = page.getByRole('main');
  const info = test.info();
  await info.attach(name, {
    body: await page.screenshot({ path: info.outputPath(`${name}.png`) }),
    contentType: 'image/png',
  });
  expect.soft(await findFlaws(page), name).toEqual([]);
  const box = await main.boundingBox();
  const left = name.startsWith('wizard') ? 52 : navigationWidth[look.width as 900 | 1280];
  const place = { x: Math.round(box?.x ?? 0), y: Math.round(box?.y ?? 0) };
  expect.soft({ place, width: box?.width, height: box?.height }, name).toEqual({
    place: { x: left, y: 48 },
    width: look.width - left,
    height: look.height - 48 - 32,
  });
  await expect.soft(main).toHaveCSS('background-color', surfaces[look.theme]);
  if (look.language === '简体中文') expect.soft(await findEnglish(page), name).toEqual([]);
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
  for (const look of looks) {
    const { theme, width, height, language } = look;
    const name = `${theme}, ${width}×${height}, ${language}`;

    test(`a root cause: ${name}`, async () => {
      await openStudio(look, 'hypervisor-off', async ({ page, take }) => {
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

    test(`a healthy PC: ${name}`, async () => {
      test.setTimeout(180_000);
      await openStudio(look, 'healthy-linux-mode', async ({ page, take }) => {
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

    test(`the wizard: ${name}`, async () => {
      const parent = await mkdtemp(join(tmpdir(), 'slipway-picture-'));
      const folder = join(parent, 'orders');
      await cp(sample, folder, { recursive: true });
      try {
        // The folder is a real one of this computer.
        await openStudio(look, '', async ({ page, take }) => {
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
