// From a sample project to an image in a registry, on a real engine: the Go image wizard as a person walks through it.
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../app.ts';
import { type OwnRegistry, startOwnRegistry } from '../lanes/registry.ts';
import { ImagePage } from '../pages/image-page.ts';
import { ImageWork } from '../pages/image-work.ts';

// No described PC: this computer, and the engine that the lane started.
test.use({ machine: '' });
// A first build compiles Go's standard library.
test.setTimeout(300_000);

let folder = '';
let registry: OwnRegistry;
let holder: Server;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-wizard-'));
  registry = await startOwnRegistry();
  holder = createServer().listen(8080, '127.0.0.1');
});

test.afterAll(async () => {
  holder.close();
  await registry.stop();
  await rm(folder, { recursive: true, force: true });
});

test('a sample becomes a small image that runs, is proved, published and removed', async ({
  quietPage: page,
}) => {
  const wizard = new ImagePage(page);
  const work = new ImageWork(page);
  await wizard.createSample(join(folder, 'harbour'));
  await wizard.goOn('Base image');
  await expect(wizard.base('Scratch')).toBeChecked();
  await wizard.goOn('Options');
  await wizard.goOn('Files');
  await wizard.write(3);
  await wizard.expectWritten(3);

  await work.goOn('Build');
  await work.build();
  await expect(page.getByText(/made \d+\.\d MiB/)).toBeVisible();

  // Port 8080 is held by this very process: said before anything starts, with the next free one.
  await work.goOn('Run');
  await expect(page.getByText(/8080 is used by .*PID \d+/)).toBeVisible();
  const port = await work.useFreePort();
  await work.run();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('harbour works');
  await expect(work.figures()).toContainText('200');
  await expect(work.plot('Memory')).toContainText(/MiB/);
  await expect(work.logs()).toContainText('listening');
  const answer = await page.request.get(`http://127.0.0.1:${port}/healthz`);
  expect(answer.status()).toBe(200);

  await work.goOn('Publish');
  await work.showBuildxCommand();
  await expect(
    page.getByText(/buildx is not on this PC|docker buildx build .*--push/),
  ).toBeVisible();
  await work.push({ registry: registry.host });
  await expect(page.getByText('Pulled back and the same')).toBeVisible({ timeout: 60_000 });
  const tags = await page.request.get(`${registry.url}/v2/harbour/tags/list`);
  expect(await tags.json()).toEqual({ name: 'harbour', tags: ['latest'] });

  await work.openContainers();
  await expect(page.getByRole('row', { name: /harbour/ })).toContainText(`localhost:${port}`);
  await work.remove('harbour');
  await expect(page.getByRole('row', { name: /harbour/ })).toHaveCount(0);
});
