// Builds by a real engine, whose address the lane hands over: what only a real BuildKit can say.
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registryUser, startOwnRegistry } from '../../../e2e/lanes/registry.ts';
import { createBuildDecoder } from '../../core/image/build-steps/decode-build.ts';
import type { EngineBuild } from '../engine-ports.ts';
import { baseImage, importBaseImage } from './base-image.test-support.ts';
import { createDockerEngine } from './docker-engine.ts';

const address = process.env.SLIPWAY_TEST_ENGINE ?? '';
const docker = createDockerEngine({});
const folders: string[] = [];

async function createFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-build-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

interface Wish {
  readonly query?: string;
  readonly session?: EngineBuild['session'];
  readonly signal?: AbortSignal;
  readonly onLine?: (line: string) => void;
}
const noSecrets = { secrets: new Map<string, Uint8Array>(), credentials: async () => null };

/** Steps without their times, lines without anything but their text. */
async function build(folder: string, wish: Wish = {}) {
  const { query = 'version=2', session = noSecrets, signal, onLine = () => {} } = wish;
  const context = { folder, includes: () => true, enters: () => true, extra: [] };
  const options = signal ? { signal } : {};
  const path = `/build?${query}`;
  const answer = await docker.build(address, { path, context, session }, options);
  if (answer.outcome !== 'open') throw new Error(answer.outcome);
  const decoder = createBuildDecoder(session ? 'buildkit' : 'classic');
  const lines: string[] = [];
  const take = (found: readonly { readonly line: string }[]) => {
    for (const { line } of found) {
      lines.push(line);
      onLine(line);
    }
  };
  let arrived: 'complete' | 'cancelled' = 'complete';
  try {
    for await (const chunk of answer.chunks) take(decoder.push(chunk, 0).lines);
  } catch (error) {
    if (!signal?.aborted) throw error;
    arrived = 'cancelled';
  }
  const { outcome, steps, lines: rest } = decoder.end(arrived, 0);
  take(rest);
  return { outcome, lines, steps: steps.map(({ name, state }) => [name, state]) };
}

const done = { kind: 'done', image: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) };
const run = (command: string, mount = '') => `FROM ${baseImage}\nRUN ${mount}${command}\n`;

describe.skipIf(address === '')('a real engine', { timeout: 120_000 }, () => {
  beforeAll(() => importBaseImage(address), 60_000);
  afterAll(() => Promise.all(folders.map((one) => rm(one, { recursive: true, force: true }))));

  test('makes an image out of nothing but a file, with a Chinese name and a link that leads out', async () => {
    const folder = await createFolder({
      Dockerfile: `FROM ${baseImage}\nCOPY . /src/\nRUN cat /src/目录/文件.txt && ls -l /src/out\n`,
    });
    await mkdir(join(folder, '目录'));
    await writeFile(join(folder, '目录', '文件.txt'), '你好\n');
    await symlink('../../../etc/hostname', join(folder, 'out'));
    const { outcome, lines } = await build(folder);
    expect([outcome, lines[0], lines[1]]).toEqual([
      done,
      '你好',
      expect.stringContaining('out -> ../../../etc/hostname'),
    ]);
  });

  test('gets a secret that stays out of the image, and says which one is missing', async () => {
    const mount = '--mount=type=secret,id=token,required=true ';
    const folder = await createFolder({ Dockerfile: run('cat /run/secrets/token', mount) });
    const secrets = new Map([['token', Buffer.from('only here\n')]]);
    const query = 'version=2&nocache=1';
    const told = await build(folder, { query, session: { ...noSecrets, secrets } });
    expect([told.outcome, told.lines]).toEqual([done, ['only here']]);
    expect((await build(folder, { query })).outcome).toMatchObject({
      kind: 'failed',
      failure: { id: 'secret-missing' },
    });
  });

  test('keeps a cache from one build to the next', async () => {
    const id = `slipway-${process.pid}`;
    const mount = `--mount=type=cache,id=${id},target=/cache `;
    // Another command each time: with nocache BuildKit starts with an empty cache, too.
    const append = (word: string) =>
      createFolder({ Dockerfile: run(`echo ${word} >> /cache/n; cat /cache/n`, mount) });
    await build(await append('one'));
    expect((await build(await append('two'))).lines).toEqual(['one', 'two']);
  });

  test.each([
    ['BuildKit', 'version=2', noSecrets],
    ['the classic builder', 'q=', null],
  ])('tells with %s which step failed, and where', async (_what, query, session) => {
    const command = `echo ./main.go:12:3: undefined: x >&2; exit 2`;
    const { outcome, steps } = await build(await createFolder({ Dockerfile: run(command) }), {
      query,
      session,
    });
    expect([outcome, steps.at(-1)]).toMatchObject([
      {
        kind: 'failed',
        failure: { id: 'compile', exitCode: 2, place: { file: 'main.go', line: 12 } },
      },
      [expect.stringContaining('RUN echo'), 'failed'],
    ]);
  });

  test('is let into a registry with the credentials of its host, and not without', async () => {
    const registry = await startOwnRegistry({ isLocked: true });
    try {
      const image = `${registry.host}/base`;
      await push(image);
      const folder = await createFolder({ Dockerfile: `FROM ${image}:1\nLABEL a=b\n` });
      const asked = new Set<string>();
      const credentials = async (host: string) => {
        asked.add(host);
        return { username: registryUser.name, secret: registryUser.password };
      };
      const closed = await build(folder);
      const open = await build(folder, { session: { ...noSecrets, credentials } });
      expect([closed.outcome, open.outcome, [...asked]]).toMatchObject([
        { kind: 'failed', failure: { id: 'sign-in' } },
        done,
        [registry.host],
      ]);
    } finally {
      await registry.stop();
    }
  });

  test('stops what runs when the build is cancelled', async () => {
    const marker = String(100_000 + process.pid);
    const folder = await createFolder({ Dockerfile: run(`echo begun; sleep ${marker}`) });
    const leave = new AbortController();
    const { outcome, steps } = await build(folder, {
      query: 'version=2&nocache=1',
      signal: leave.signal,
      onLine: (line) => line === 'begun' && leave.abort(),
    });
    expect([outcome.kind, steps.at(-1)?.[1]]).toEqual(['cut', 'cancelled']);
    await expect.poll(() => countProcesses(`sleep ${marker}`), { timeout: 15_000 }).toBe(0);
  });

  test.each([
    ['BuildKit', 'version=2', noSecrets],
    ['the classic builder', 'q=', null],
  ])('never gets half a folder from %s: the file is named', async (_what, query, session) => {
    const folder = await createFolder({ Dockerfile: `FROM ${baseImage}\nCOPY . /src\n` });
    // A name that is no UTF-8 cannot be read by anybody, not even by root.
    await writeFile(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff])]), 'x');
    await expect(build(folder, { query, session })).rejects.toMatchObject({
      name: 'ContextUnreadable',
      path: '\uFFFD',
      code: 'EILSEQ',
    });
  });

  test('leaves no connection behind after a hundred builds', async () => {
    const folder = await createFolder({ Dockerfile: 'FROM scratch\nLABEL a=b\n' });
    await build(folder);
    const before = (await readdir('/proc/self/fd')).length;
    for (let count = 0; count < 100; count += 1) {
      expect((await build(folder)).outcome).toEqual(done);
    }
    await expect
      .poll(async () => (await readdir('/proc/self/fd')).length, { timeout: 5_000 })
      .toBeLessThanOrEqual(before + 1);
  });
});

/** Gives the base image to a registry and takes its name away here, so that a build has to ask for it. */
async function push(image: string): Promise<void> {
  const soon = { deadlineMs: 20_000 };
  const login = { username: registryUser.name, password: registryUser.password };
  // Go's URLEncoding wants the padding that Node's base64url leaves out, and ignores what has none.
  const base64 = Buffer.from(JSON.stringify(login)).toString('base64');
  const headers = { 'X-Registry-Auth': base64.replaceAll('+', '-').replaceAll('/', '_') };
  const tag = `/images/${baseImage}/tag?repo=${image}&tag=1`;
  await docker.send(address, { method: 'POST', path: tag }, soon);
  const path = `/images/${image}/push?tag=1`;
  const pushed = await docker.stream(address, { method: 'POST', path, headers }, {});
  if (pushed.outcome !== 'open') throw new Error(pushed.outcome);
  for await (const chunk of pushed.chunks) {
    const text = Buffer.from(chunk).toString();
    if (text.includes('"error"')) throw new Error(text);
  }
  await docker.send(address, { method: 'DELETE', path: `/images/${image}:1` }, soon);
}

/** Processes of this computer with that command line: a build's steps run on it. */
async function countProcesses(command: string): Promise<number> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(
    ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')),
  );
  return lines.filter((line) => line.split('\0').join(' ').trim() === command).length;
}
