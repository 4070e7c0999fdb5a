// Running and publishing as a person prepares it, without an engine: ports that are taken, answers that are kept, files
// that are written only when asked.
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '../app.ts';
import { ImagePage } from '../pages/image-page.ts';
import { RunPage } from '../pages/run-page.ts';
import { findViolations } from '../pages/violations.ts';

const sample = join(import.meta.dirname, '..', '..', 'resources', 'sample');

interface Fixtures {
  readonly image: ImagePage;
  readonly run: RunPage;
  readonly folder: string;
  /** A port of this computer that somebody listens on. */
  readonly takenPort: number;
}

const test = base.extend<Fixtures>({
  image: async ({ quietPage }, use) => use(new ImagePage(quietPage)),
  run: async ({ quietPage }, use) => use(new RunPage(quietPage)),
  folder: async ({ page: _page }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'slipway-e2e-run-'));
    await cp(sample, folder, { recursive: true });
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  takenPort: async ({ page: _page }, use) => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    await use((server.address() as AddressInfo).port);
    server.close();
  },
});

// The folder and the ports are real ones of this computer.
test.use({ machine: '' });

test('a taken port is found before anything starts, and every answer is in the command', async ({
  image,
  run,
  folder,
  takenPort,
  page,
}) => {
  await image.openFolder(folder);
  await image.openStep('Run');
  await run.field('Port 1').fill(`${takenPort}:8080`);
  const next = await run.useNextPort(takenPort);
  await expect(run.field('Port 1')).toHaveValue(`${next}:8080`);
  await run.addVariable('MODE', 'test');
  await run.field('Memory in MiB').fill('64');
  await page.getByRole('switch', { name: 'Read-only file system' }).check();
  await expect(run.command()).toContainText(
    `--publish 127.0.0.1:${next}:8080 --env MODE=test --memory 64m --read-only`,
  );
  await image.expectKept();
  await page.reload();
  await expect(run.field('Port 1')).toHaveValue(`${next}:8080`);
  await expect(run.field('Memory in MiB')).toHaveValue('64');
  expect(await readFile(join(folder, 'slipway.yaml'), 'utf8')).toContain(`${next}:8080`);
});

test('what a port cannot be is said at its field', async ({ image, run, folder, page }) => {
  await image.openFolder(folder);
  await image.openStep('Run');
  await run.field('Port 1').fill('eighty');
  await expect(page.getByText('Write it as 8080:80')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Run container' })).toBeDisabled();
});

test('a deployment is written when it is asked for', async ({ image, run, folder, page }) => {
  await image.openFolder(folder);
  await image.openStep('Deploy');
  await page.getByRole('radio', { name: /^Kubernetes/ }).check();
  await run.write('deploy/kubernetes.yaml');
  expect(await readFile(join(folder, 'deploy', 'kubernetes.yaml'), 'utf8')).toContain('Deployment');
});

test('the later steps have no accessibility violation', async ({ image, folder, page }) => {
  await image.openFolder(folder);
  for (const step of ['Build', 'Run', 'Publish', 'Deploy'] as const) {
    await image.openStep(step);
    expect([step, ...(await findViolations(page))]).toEqual([step]);
  }
});

test.describe('on a described PC', () => {
  test.use({ machine: 'docker-stopped' });

  test('the containers say why there are none', async ({ quietPage: page }) => {
    await page.getByRole('link', { name: /^Containers/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Containers' })).toBeVisible();
    await expect(page.getByText('The containers could not be read.')).toBeVisible();
  });
});
