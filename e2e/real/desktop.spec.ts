// The desktop app while a real build runs: its window's process is killed, and the build is found again.
import { mkdtemp, rm } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { expect, findWindow, type RunningApp, test } from '../app.ts';
import { ImagePage } from '../pages/image-page.ts';
import { ImageWork } from '../pages/image-work.ts';
import { findFlaws } from '../pages/picture.ts';

// No described PC: this computer, and the engine that the lane started.
test.use({ machine: '', way: 'desktop' });
test.setTimeout(300_000);

let folder = '';

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-window-'));
});

test.afterAll(() => rm(folder, { recursive: true, force: true }));

async function readUrl({ desktop }: RunningApp): Promise<string> {
  return (await desktop.ask('read')).windows[0]?.url ?? '';
}

/** The page that stands in the window now; the one before it ended with its process. */
async function findNewWindow(app: RunningApp): Promise<Page> {
  const browser = await chromium.connectOverCDP(app.address);
  return findWindow(browser);
}

test('a window that is killed during a build finds the build again, to its end', async ({
  app,
  page,
}) => {
  const wizard = new ImagePage(page);
  await wizard.createSample(join(folder, 'harbour'));
  for (const step of ['Base image', 'Options', 'Files'] as const) await wizard.goOn(step);
  await wizard.write(3);
  await wizard.expectWritten(3);
  await new ImageWork(page).goOn('Build');
  await page.getByRole('button', { name: 'Build image' }).click();
  // Under way: steps have begun to run.
  await expect(page.getByRole('button', { name: /^Stop/ }).first()).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByRole('button', { name: 'Activity, 1 running' })).toBeVisible();
  const place = await readUrl(app);
  await expect.poll(async () => (await readSteps(page)).length).toBeGreaterThan(3);
  const begun = await readSteps(page);
  await takePictures(app, page, 'wizard-build-running');

  await app.desktop.ask('crash');
  await expect.poll(() => readUrl(app)).toContain('app://slipway/stopped');
  const stopped = await findNewWindow(app);
  await expect(stopped.getByRole('alert')).toContainText('Jobs are not touched');
  await stopped.getByRole('link', { name: 'Load the window again' }).click();

  const again = await findNewWindow(app);
  await expect(again.getByRole('button', { name: 'Activity, 1 running' })).toBeVisible({
    timeout: 30_000,
  });
  expect(await readUrl(app)).toBe(place);
  // The same build with the steps it had, and it is the only one.
  await expect
    .poll(() => readSteps(again), { timeout: 60_000 })
    .toEqual(expect.arrayContaining([...begun]));
  await expect(new ImageWork(again).title()).toHaveText(/ is built$/, { timeout: 200_000 });
  await expect(again.getByText(/made \d+\.\d MiB/)).toBeVisible();
  await takePictures(app, again, 'wizard-built');
  await again.getByRole('button', { name: 'Activity' }).click();
  await expect(
    again.getByRole('dialog').getByRole('listitem').filter({ hasText: 'harbour:latest' }),
  ).toHaveCount(1);
  await again.keyboard.press('Escape');

  const work = new ImageWork(again);
  await work.goOn('Run');
  await work.run();
  await expect(work.plot('Memory')).toContainText(/MiB/);
  await takePictures(app, again, 'wizard-verify');
  await work.openContainers();
  await takePictures(app, again, 'containers');
  await work.remove('harbour');
  // Its row is gone when it stops; the name is free for others a moment later.
  await expect.poll(() => findContainer('harbour'), { timeout: 30_000 }).toBe(404);
});

/** In both looks; what holds for every picture of the window is asserted. */
async function takePictures(app: RunningApp, page: Page, name: string): Promise<void> {
  for (const look of ['dark', 'light'] as const) {
    await app.desktop.ask('setSystemLook', { dark: look === 'dark' });
    const info = test.info();
    await page.screenshot({ path: info.outputPath(`${name}-${look}.png`) });
    expect.soft(await findFlaws(page), `${name}, ${look}`).toEqual([]);
  }
}

/** What each step of the build that is shown does. */
function readSteps(page: Page): Promise<readonly string[]> {
  const steps = page.getByRole('main').getByRole('list', { name: 'Steps', exact: true });
  return steps
    .getByRole('button')
    .evaluateAll((rows: HTMLElement[]) => rows.map(({ title }) => title));
}

/** What the engine answers for it. */
function findContainer(name: string): Promise<number | undefined> {
  const socketPath = (process.env.DOCKER_HOST ?? '').replace('unix://', '');
  return new Promise((resolve, reject) => {
    const asked = get({ socketPath, path: `/containers/${name}/json` }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.once('error', reject);
  });
}
