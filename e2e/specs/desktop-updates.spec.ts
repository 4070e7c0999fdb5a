// A new version of the installed app: offered, fetched, refused and installed, from a real server on this computer. What
// Windows says of a signature, and Windows itself starting the installer, are the stand-in's.
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { expect, findWindow, type RunningApp, startApp, test } from '../app.ts';
import { EnginePage } from '../pages/engine-page.ts';

const publisher = 'Slipway Test Publisher';
const signed = { Status: 'Valid', Subject: `CN=${publisher}, C=DE` };

interface Release {
  readonly version: string;
  /** Of the file that the server announces; the right one when absent. */
  readonly sha512?: string;
  /** In bytes. */
  readonly size?: number;
  /** Milliseconds between pieces of the file. */
  readonly pauseMs?: number;
}

class UpdateLane {
  readonly folder: string;
  readonly #server: Server;
  readonly requests: string[] = [];
  app!: RunningApp;
  page!: Page;

  private constructor(folder: string, server: Server) {
    this.folder = folder;
    this.#server = server;
  }

  /** An installation with a publisher, and the publisher's server, which has one version. */
  static async open(release: Release, { isInstalled = true } = {}): Promise<UpdateLane> {
    const folder = await mkdtemp(join(tmpdir(), 'slipway-update-'));
    const server = createServer();
    const lane = new UpdateLane(folder, server);
    server.on('request', (request, response) => {
      lane.requests.push(`${request.url?.split('?')[0]} ${request.headers['x-user-staging-id']}`);
      void answer(request.url ?? '', release, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await mkdir(join(folder, 'resources'));
    await writeFile(
      join(folder, 'resources', 'app-update.yml'),
      [
        'provider: generic',
        `url: http://127.0.0.1:${port}`,
        `publisherName:\n  - ${publisher}`,
        'updaterCacheDirName: slipway-updater\n',
      ].join('\n'),
    );
    // Linux does not run what was downloaded, and electron-updater then asks its helper: here it notes what for.
    const helper = join(folder, 'resources', 'elevate.exe');
    await writeFile(helper, `#!/bin/sh\nprintf '%s\\n' "$@" > "${join(folder, 'started.txt')}"\n`);
    await chmod(helper, 0o755);
    if (isInstalled) await writeFile(join(folder, 'Uninstall Slipway.exe'), '');
    return lane;
  }

  async start({ timeScale = 0.1 } = {}): Promise<Page> {
    this.app = await startApp({
      machine: 'healthy-linux-mode',
      way: 'desktop',
      timeScale,
      env: {
        SLIPWAY_RESOURCES: join(this.folder, 'resources'),
        XDG_CACHE_HOME: join(this.folder, 'cache'),
      },
    });
    const browser = await chromium.connectOverCDP(this.app.address);
    this.page = await findWindow(browser);
    await this.page.getByRole('link', { name: 'Settings' }).click();
    return this.page;
  }

  /** What was fetched and kept. */
  async listFetched(): Promise<readonly string[]> {
    const pending = join(this.folder, 'cache', 'slipway-updater', 'pending');
    const names = await readdir(pending).catch(() => []);
    return names.filter((name) => name.endsWith('.exe'));
  }

  readStarted(): Promise<string> {
    return readFile(join(this.folder, 'started.txt'), 'utf8').catch(() => '');
  }

  async close(): Promise<void> {
    await this.app.kill();
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

async function answer(
  url: string,
  { version, size = 400_000, sha512, pauseMs = 0 }: Release,
  response: ServerResponse,
): Promise<void> {
  const installer = Buffer.alloc(size, `setup ${version} `);
  const name = `slipway-${version}-setup-x64.exe`;
  const sum = sha512 ?? createHash('sha512').update(installer).digest('base64');
  // Windows asks for latest.yml, Linux for latest-linux.yml; they say the same.
  if (/^\/latest(?:-linux)?\.yml/.test(url)) {
    response.end(
      [
        `version: ${version}`,
        `files:\n  - url: ${name}\n    sha512: ${sum}\n    size: ${size}`,
        `path: ${name}`,
        `sha512: ${sum}`,
        "releaseDate: '2026-11-21T10:00:00.000Z'\n",
      ].join('\n'),
    );
    return;
  }
  if (!url.startsWith(`/${name}`) || url.includes('.blockmap')) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-length': size });
  for (let at = 0; at < size && !response.destroyed; at += size / 10) {
    response.write(installer.subarray(at, at + size / 10));
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  response.end();
}

test.describe('a new version', { tag: '@desktop' }, () => {
  let lane: UpdateLane;
  test.afterEach(() => lane.close());

  test('is told once, fetched with progress over a reload, and installed after a restart', async () => {
    test.setTimeout(90_000);
    lane = await UpdateLane.open({ version: '99.0.0', pauseMs: 1_000 });
    const page = await lane.start();
    const { desktop } = lane.app;
    await desktop.ask('setSignature', signed);
    await expect(page.getByText('Version 99.0.0 is there.')).toBeVisible();
    const { asked } = await desktop.ask('read');
    expect(asked.notifications).toEqual([
      { title: 'Version 99.0.0 is there.', body: 'Settings say how to get it.' },
    ]);
    // The publisher's server is asked in GitHub's place, by every PC alike.
    expect(asked.opened.filter((line) => line.startsWith('GET'))).toEqual([]);
    await page.getByRole('button', { name: 'Download version 99.0.0' }).click();
    const bar = page.getByRole('progressbar', { name: 'Download' });
    await expect(bar).toHaveAttribute('aria-valuetext', /99\.0\.0: [1-5]\d?%/);
    await page.reload();
    await expect(bar).toHaveAttribute('aria-valuetext', /99\.0\.0: [2-9]\d%/);
    await page.getByRole('button', { name: /Activity/ }).click();
    await expect(page.getByRole('heading', { name: 'Get Slipway 99.0.0' })).toBeVisible();
    await page.keyboard.press('Escape');
    const install = page.getByRole('button', { name: 'Restart and install' });
    await expect(install).toBeVisible({ timeout: 30_000 });
    expect(await lane.listFetched()).toEqual(['slipway-99.0.0-setup-x64.exe']);
    expect(await lane.readStarted()).toBe('');
    await install.click();
    expect(await desktop.ended).toBe(0);
    await expect.poll(() => lane.readStarted()).toContain('--updated\n--force-run\n');
    expect(new Set(lane.requests.map((line) => line.split(' ')[1]))).toEqual(
      new Set(['00000000-0000-0000-0000-000000000000']),
    );
  });

  const refused = /^Version 99\.0\.0 is not signed by the publisher/;
  for (const [who, signature] of [
    ['somebody else', { Status: 'Valid', Subject: 'CN=Evil Ltd, O="Slipway Test Publisher"' }],
    ['nobody', { Status: 'NotSigned', Subject: null }],
    ['the publisher, and changed since', { ...signed, Status: 'HashMismatch' }],
    ['somebody, and Windows cannot tell who', undefined],
  ] as const) {
    test(`signed by ${who} is refused in one sentence and not kept`, async () => {
      lane = await UpdateLane.open({ version: '99.0.0' });
      const page = await lane.start();
      await lane.app.desktop.ask('setSignature', signature);
      await page.getByRole('button', { name: 'Download version 99.0.0' }).click();
      await expect(page.getByRole('alert').filter({ hasText: refused })).toBeVisible();
      await expect(page.getByRole('button', { name: 'Restart and install' })).toHaveCount(0);
      expect(await lane.listFetched()).toEqual([]);
    });
  }

  test('that is not the file the server announced is refused', async () => {
    lane = await UpdateLane.open({
      version: '99.0.0',
      sha512: Buffer.alloc(64).toString('base64'),
    });
    const page = await lane.start();
    await lane.app.desktop.ask('setSignature', signed);
    await page.getByRole('button', { name: 'Download version 99.0.0' }).click();
    const refusal = /not the file that was announced for version 99\.0\.0/;
    await expect(page.getByRole('alert').filter({ hasText: refusal })).toBeVisible();
    expect(await lane.listFetched()).toEqual([]);
  });

  test('that was changed after its download is not started', async () => {
    lane = await UpdateLane.open({ version: '99.0.0' });
    const page = await lane.start();
    const { desktop } = lane.app;
    await desktop.ask('setSignature', signed);
    await page.getByRole('button', { name: 'Download version 99.0.0' }).click();
    const install = page.getByRole('button', { name: 'Restart and install' });
    await expect(install).toBeVisible();
    await desktop.ask('setSignature', { ...signed, Status: 'HashMismatch' });
    await install.click();
    await expect(page.getByRole('alert')).toContainText('no longer signed as it was');
    await expect(page.getByRole('button', { name: 'Download version 99.0.0' })).toBeVisible();
    expect(await lane.readStarted()).toBe('');
  });

  test('stops when a person says so', async () => {
    lane = await UpdateLane.open({ version: '99.0.0', pauseMs: 2_000 });
    const page = await lane.start();
    await page.getByRole('button', { name: 'Download version 99.0.0' }).click();
    await page.getByRole('button', { name: 'Stop the download' }).click();
    await expect(page.getByRole('button', { name: 'Download version 99.0.0' })).toBeVisible();
    expect(await lane.listFetched()).toEqual([]);
  });

  test('asks before it ends a running job, and waits when a person stays', async () => {
    test.setTimeout(120_000);
    lane = await UpdateLane.open({ version: '99.0.0' });
    const page = await lane.start({ timeScale: 0.7 });
    const { desktop } = lane.app;
    await desktop.ask('setSignature', signed);
    await page.getByRole('button', { name: 'Download version 99.0.0' }).click();
    const install = page.getByRole('button', { name: 'Restart and install' });
    await expect(install).toBeVisible();
    await startSwitch(page);
    await page.getByRole('link', { name: 'Settings' }).click();
    await desktop.ask('answer', 1);
    await install.click();
    await expect
      .poll(async () => (await desktop.ask('read')).asked.boxes.at(-1)?.message)
      .toBe('Quit while a job is running?');
    await expect(install).toBeVisible();
    // Quitting later is only that.
    await desktop.ask('answer', 0);
    await desktop.ask('quit');
    expect(await desktop.ended).toBe(0);
    expect(await lane.readStarted()).toBe('');
  });

  test('older than this one is not offered', async () => {
    lane = await UpdateLane.open({ version: '0.0.1' });
    const page = await lane.start();
    await expect(page.getByText('This is the newest version.')).toBeVisible();
    await expect(page.getByRole('button', { name: /Download/ })).toHaveCount(0);
  });

  test('is a link only where nothing was installed', async () => {
    lane = await UpdateLane.open({ version: '99.0.0' }, { isInstalled: false });
    const page = await lane.start();
    await lane.app.desktop.ask('setRelease', { tag_name: 'v99.0.0' });
    await page.reload();
    await expect(page.getByRole('link', { name: 'Open its page' })).toBeVisible();
    await expect(page.getByRole('button', { name: /Download/ })).toHaveCount(0);
    expect(lane.requests).toEqual([]);
  });
});

/** A switch takes minutes on the described PC. */
async function startSwitch(page: Page): Promise<void> {
  const engine = new EnginePage(page);
  await engine.open();
  await engine.offer('Windows');
  await engine.consent('Windows');
}
