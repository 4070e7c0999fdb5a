import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findPlaces } from '../../places.ts';
import { type ElectronSearchOptions, findElectron } from './find-electron.ts';

// Below node_modules, so that a copy of the real installer finds the packages it needs.
const modules = join(findPlaces().root, 'node_modules');
mkdirSync(join(modules, '.cache'), { recursive: true });
const folder = mkdtempSync(join(modules, '.cache', 'electron-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

const pid = `require('fs').appendFileSync(__dirname + '/pids', process.pid + '\\n');`;
const finish = `
  require('fs').mkdirSync(__dirname + '/dist', { recursive: true });
  require('fs').writeFileSync(__dirname + '/dist/electron', 'binary');
  require('fs').writeFileSync(__dirname + '/path.txt', 'electron');`;

/** A package as npm leaves it: without the binary, with an installer. Answers the folder to search from. */
function createPackage(installer: string): string {
  const place = mkdtempSync(join(folder, 'place-'));
  const electron = join(place, 'node_modules', 'electron');
  mkdirSync(electron, { recursive: true });
  writeFileSync(join(electron, 'package.json'), '{"name":"electron","version":"45.0.0"}');
  writeFileSync(join(electron, 'install.js'), pid + installer);
  return place;
}

const packageOf = (place: string) => join(place, 'node_modules', 'electron');
const executable = (place: string) => join(packageOf(place), 'dist', 'electron');
const countRuns = (place: string) =>
  existsSync(join(packageOf(place), 'pids'))
    ? readFileSync(join(packageOf(place), 'pids'), 'utf8')
        .trim()
        .split('\n').length
    : 0;

function createMemory() {
  const texts = new Map<string, string>();
  return {
    texts,
    read: async (name: string) => texts.get(name),
    write: async (name: string, text: string) => void texts.set(name, text),
    remove: async (name: string) => void texts.delete(name),
  };
}

function search(place: string, options: Partial<ElectronSearchOptions> = {}) {
  return findElectron({
    start: join(place, 'x.js'),
    platform: 'linux',
    environment: { ...process.env, DISPLAY: ':0' },
    state: createMemory(),
    retry: false,
    now: Date.now,
    signal: new AbortController().signal,
    onProgress: () => {},
    silenceMs: 400,
    ...options,
  });
}

test('an installed binary is found without running anything', async () => {
  const place = createPackage('process.exit(1)');
  mkdirSync(join(packageOf(place), 'dist'));
  writeFileSync(executable(place), 'binary');
  writeFileSync(join(packageOf(place), 'path.txt'), 'electron');
  expect([await search(place), countRuns(place)]).toEqual([
    { kind: 'found', executable: executable(place) },
    0,
  ]);
});

test.each([
  ['without the package', '/', {}, 'not-installed'],
  ['without a display', createPackage(finish), { environment: {} }, 'no-display'],
] as const)('%s there is nothing to download', async (_, place, options, why) => {
  expect(await search(place, options)).toEqual({ kind: 'missing', why });
});

test('a missing binary is downloaded, with progress', async () => {
  const place = createPackage(`
    const fs = require('fs'), file = require('os').tmpdir() + '/electron.zip';
    let rounds = 0;
    const timer = setInterval(() => {
      fs.appendFileSync(file, 'x'.repeat(1000));
      if (++rounds < 8) return;
      clearInterval(timer);
      ${finish}
    }, 150);`);
  const bytes: number[] = [];
  const found = await search(place, { onProgress: (progress) => void bytes.push(progress.bytes) });
  expect(found).toEqual({ kind: 'found', executable: executable(place) });
  expect(bytes.length).toBeGreaterThan(3);
});

test('a download that fails is remembered for a day, unless asked to try again', async () => {
  const place = createPackage(`throw new Error('getaddrinfo ENOTFOUND example.invalid')`);
  const state = createMemory();
  const noon = Date.UTC(2026, 10, 21, 12);
  const at = (now: number, retry = false) => search(place, { state, now: () => now, retry });
  const failed = {
    kind: 'missing',
    why: 'failed',
    detail: 'getaddrinfo ENOTFOUND example.invalid',
  };
  expect([
    await at(noon),
    await at(noon + 23 * 3_600_000),
    await at(noon + 23 * 3_600_000, true),
    await at(noon + 48 * 3_600_000),
    countRuns(place),
  ]).toEqual([
    failed,
    { kind: 'missing', why: 'failed-before', date: '2026-11-21' },
    failed,
    failed,
    3,
  ]);
});

test('a download that succeeds at last is forgotten as a failure', async () => {
  const place = createPackage(finish);
  const state = createMemory();
  state.texts.set('electron-download.json', JSON.stringify({ version: '44.0.0', at: Date.now() }));
  expect([await search(place, { state }), [...state.texts]]).toEqual([
    { kind: 'found', executable: executable(place) },
    [],
  ]);
});

test('a state folder that cannot be used does not stop the search', async () => {
  const broken = async () => {
    throw new Error('STATE_UNUSABLE');
  };
  const place = createPackage('process.exit(1)');
  const state = { read: broken, write: broken, remove: broken };
  expect(await search(place, { state })).toMatchObject({ kind: 'missing', why: 'failed' });
});

/** The real installer of the installed package, without its binary. */
function copyRealPackage(): string {
  const place = mkdtempSync(join(folder, 'real-'));
  mkdirSync(packageOf(place), { recursive: true });
  for (const name of ['install.js', 'package.json', 'checksums.json']) {
    cpSync(join(modules, 'electron', name), join(packageOf(place), name));
  }
  return place;
}

const realEnvironment = (mirror: string, place: string) => ({
  ...process.env,
  DISPLAY: ':0',
  ELECTRON_MIRROR: mirror,
  electron_config_cache: join(place, 'cache'),
});

test('the real installer against a mirror that never answers is ended after the deadline', async () => {
  const sockets: Socket[] = [];
  const server = createServer((socket) => void sockets.push(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const place = copyRealPackage();
  const started = performance.now();
  const environment = realEnvironment(`http://127.0.0.1:${port}/`, place);
  const result = await search(place, { environment, silenceMs: 2_000 });
  const seconds = (performance.now() - started) / 1000;
  expect(result).toEqual({ kind: 'missing', why: 'silent', seconds: 2 });
  expect([sockets.length, seconds < 8]).toEqual([1, true]);
  for (const socket of sockets) socket.destroy();
  server.close();
});

test('the real installer without a network says why', async () => {
  const place = copyRealPackage();
  const environment = realEnvironment('http://127.0.0.1:1/', place);
  const result = await search(place, { environment, silenceMs: 10_000 });
  expect(result).toEqual({ kind: 'missing', why: 'failed', detail: 'fetch failed' });
});
