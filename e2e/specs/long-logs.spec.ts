// Logs of a hundred thousand lines: all of them can be reached and searched, and only what is in sight is drawn.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, startApp } from '../app.ts';
import { container, type FloodingEngine, startFloodingEngine } from '../flooding-engine.ts';
import { ImagePage } from '../pages/image-page.ts';
import { LogView } from '../pages/log-view.ts';

const lines = 100_000;

interface Fixtures {
  readonly engine: FloodingEngine;
  readonly log: LogView;
}

const test = base.extend<Fixtures>({
  engine: async ({ way: _way }, use) => {
    const engine = await startFloodingEngine(lines);
    await use(engine);
    await engine.stop();
  },
  app: async ({ way, engine }, use) => {
    const app = await startApp({ way, env: { DOCKER_HOST: engine.address } });
    await use(app);
    await app.kill();
    await rm(app.stateFolder, { recursive: true, force: true });
  },
  log: async ({ quietPage }, use) => use(new LogView(quietPage)),
});

// A hundred thousand lines take a busy machine its time.
test.setTimeout(180_000);

/** A screen of lines with their times and colours, and what is drawn above and below it. */
const mostElements = 900;

test('the log of a container', async ({ quietPage: page, log, engine }) => {
  await page.getByRole('link', { name: /^Containers/ }).click();
  await page.getByRole('button', { name: container, exact: true }).click();
  await log.expectLast(`line=${lines} `);
  expect(await log.countElements()).toBeLessThan(mostElements);

  await log.toTop();
  await expect(log.lines()).toContainText('line=1 ');
  await expect(page.getByRole('button', { name: 'Follow' })).toBeVisible();
  const scrolled = await log.measureScroll(120);
  expect(scrolled.count).toBe(120);
  await log.expectLast(`line=${lines} `);
  expect(await log.countElements()).toBeLessThan(mostElements);

  await log.search('line=54321 ');
  await log.expectLast('line=54321 ');

  // What comes while somebody reads further up does not move what is read.
  await engine.flood(2_000);
  await log.expectLast('line=54321 ');
  await log.lines().press('End');
  await log.expectLast(`line=${lines + 2_000} `);
});

test('the log of a build that fails at its end', async ({ quietPage: page, log }) => {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-e2e-log-'));
  await writeFile(join(folder, 'go.mod'), 'module printer\n\ngo 1.19\n');
  await writeFile(join(folder, 'main.go'), 'package main\n\nfunc main() {}\n');
  await writeFile(join(folder, 'Dockerfile'), 'FROM golang:1.19\nRUN print\n');
  const image = new ImagePage(page);
  await image.openFolder(folder);
  await image.openStep('Build');
  await page.getByRole('button', { name: /^Build/ }).click();
  await log.expectLast(`line=${lines} `);
  expect(await log.countElements()).toBeLessThan(mostElements);
  await log.toTop();
  await expect(log.lines()).toContainText('line=1 ');
  await log.search('line=77777 ');
  await log.expectLast('line=77777 ');
  await rm(folder, { recursive: true, force: true });
});
