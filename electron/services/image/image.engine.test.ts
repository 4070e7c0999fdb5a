// From a folder to a container that answers, with a real engine whose address the lane hands over.

import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BuildFrame } from '../../contract/image/build.ts';
import { imageChoices, runChoices } from '../../contract/image/choices.ts';
import type { Verification } from '../../contract/image/run.ts';
import { baseImage, importBaseImage } from '../../platform/docker/base-image.test-support.ts';
import { createThisMachine } from '../../platform/this-machine.ts';
import { createJobs } from '../changes/jobs.ts';
import { createJournal } from '../changes/journal.ts';
import { createContainers } from '../containers/containers.ts';
import { createTestState } from '../test-machine.test-support.ts';
import { createImage } from './image.ts';

const address = process.env.SLIPWAY_TEST_ENGINE ?? '';
const root = new URL('../../../', import.meta.url);
const environment = { ...process.env, DOCKER_HOST: address };
const resourcesFolder = fileURLToPath(new URL('resources', root));
const machine = createThisMachine({ resourcesFolder, environment });
const machines = { current: () => machine };
const state = createTestState();
const jobs = createJobs({ state, host: 'cli', now: Date.now });
const journal = createJournal({ state, isAlive: jobs.isAlive, now: Date.now });
const readSample = async () => [];
const image = createImage({ machines, state, host: 'cli', jobs, journal, readSample });
const containers = createContainers({ machines });
const name = `slipway-harbour-${process.pid}`;
const choices = imageChoices.parse({
  name,
  base: 'scratch',
  goImage: 'golang:1.19',
  ports: [8080],
  binaries: ['windows/amd64'],
});
const folders: string[] = [];

async function createFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-image-'));
  folders.push(folder);
  return folder;
}

interface Wish {
  readonly dockerfile?: string;
  readonly onFrame?: (frame: BuildFrame, job: string) => void;
}

/** Somebody's own Dockerfile alone, or the proposed one with a program for Windows beside it. */
async function build(folder: string, { dockerfile, onFrame = () => {} }: Wish = {}) {
  const wanted = dockerfile === undefined ? choices : { ...choices, binaries: [] };
  const request = { folder, choices: wanted, noCache: false, dockerfile };
  const job = await image.builds.start(request);
  const lines: string[] = [];
  for await (const frame of image.builds.watch(job.id, 0, undefined)) {
    onFrame(frame, job.id);
    if (frame.kind === 'log') lines.push(...frame.lines.map(({ line }) => line));
    if (frame.kind === 'end') return { record: frame.record, lines, job: job.id };
  }
  throw new Error('a build ends with its record');
}

async function run(reference: string, more: object): Promise<unknown> {
  const folder = folders[0] ?? '';
  const job = await image.run({ folder, reference, name, run: runChoices.parse(more) });
  const ends: unknown[] = [];
  for await (const event of jobs.watch(job.id, 0, undefined)) {
    if (event.kind === 'state') ends.push(event.state);
  }
  return ends.at(-1);
}

async function verify(port: number, withinMs: number): Promise<Verification | undefined> {
  const probe = { path: '/healthz', port, status: 200 };
  let last: Verification | undefined;
  const request = { container: name, probe, withinMs, forMs: 0 };
  for await (const next of image.verify(request, undefined)) last = next;
  return last;
}

/** A port of this computer that nobody has, and one that this process holds. */
async function holdPort(): Promise<{ readonly port: number; readonly close: () => void }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = server.address();
  const port = typeof place === 'object' && place !== null ? place.port : 0;
  return { port, close: () => server.close() };
}

describe.skipIf(address === '')('an image by a real engine', { timeout: 180_000 }, () => {
  beforeAll(async () => {
    await importBaseImage(address);
    await cp(new URL('resources/sample', root), await createFolder(), { recursive: true });
  }, 60_000);
  afterAll(async () => {
    await containers.remove(name).catch(() => {});
    await Promise.all(folders.map((one) => rm(one, { recursive: true, force: true })));
    await machine.close();
  }, 60_000);

  test('the sample becomes an image as small as its program, and answers', async () => {
    const [folder = ''] = folders;
    const { record } = await build(folder);
    expect(record).toMatchObject({
      folder,
      reference: `${name}:latest`,
      builder: 'buildkit',
      outcome: 'done',
      failure: null,
      image: { platform: 'linux/amd64', layers: [{ bytes: record.image?.size }] },
    });
    expect((await image.builds.list(folder)).map(({ id }) => id)).toEqual([record.id]);
    const program = await machine.files.read(join(folder, 'dist', `${name}-windows-amd64.exe`));
    expect(program.outcome === 'read' && Buffer.from(program.bytes.subarray(0, 2)).toString()).toBe(
      'MZ',
    );

    const held = await holdPort();
    const publish = [`${held.port}:8080`];
    const [conflict] = await image.checkPorts(publish);
    expect(conflict).toMatchObject({
      port: held.port,
      holder: { kind: 'process', pid: process.pid },
    });
    expect(await run(record.reference, { publish })).toMatchObject({
      state: 'failed',
      said: { key: 'imageWork.run.portOfProcess', params: { port: held.port } },
    });
    held.close();
    expect(await run(record.reference, { publish, readOnly: true })).toMatchObject({
      state: 'done',
    });
    expect(await verify(8080, 20_000)).toMatchObject({
      probe: { status: 200 },
      restarts: 0,
      user: '1001:1001',
      isReadOnly: true,
      findings: [],
      works: true,
    });
    // Its own container makes room for the next of the same name.
    expect(await run(record.reference, { publish: [`${held.port}:80`] })).toMatchObject({
      state: 'done',
    });
    const moved = await verify(80, 2_000);
    expect([moved?.works, moved?.findings.map(({ id }) => id)]).toEqual([
      false,
      ['published-port-mismatch'],
    ]);
    expect(await containers.stop(name)).toMatchObject({ state: 'exited', folder });
    await containers.remove(name);
  });

  test('a step that fails is named with its place, also for whoever looks later', async () => {
    const folder = await createFolder();
    await writeFile(join(folder, 'go.mod'), 'module example.com/broken\n\ngo 1.19\n');
    await writeFile(join(folder, 'main.go'), 'package main\n\nfunc main() {\n\tundefined()\n}\n');
    const { record, job } = await build(folder);
    expect(record).toMatchObject({
      outcome: 'failed',
      image: null,
      failure: {
        what: { key: 'image.build.failed.compile' },
        place: { file: 'main.go', line: 4 },
      },
    });
    expect(record.steps.find(({ id }) => id === record.failure?.step)).toMatchObject({
      state: 'failed',
      name: expect.stringContaining('go build'),
    });
    const later: BuildFrame[] = [];
    for await (const frame of image.builds.watch(job, 0, undefined)) later.push(frame);
    expect(later.at(-1)).toMatchObject({ kind: 'end', record: { id: job } });
  });

  test('a cancel ends the build, and the folder can be built again', async () => {
    const folder = await createFolder();
    await writeFile(join(folder, 'go.mod'), 'module example.com/slow\n\ngo 1.19\n');
    await writeFile(join(folder, 'main.go'), 'package main\n\nfunc main() {}\n');
    await writeFile(
      join(folder, 'Slow'),
      `FROM ${baseImage}\nRUN echo ${process.pid}; sleep 100\n`,
    );
    let asked = false;
    const { record } = await build(folder, {
      dockerfile: 'Slow',
      onFrame: (frame, job) => {
        if (frame.kind === 'log' && !asked) void jobs.cancel(job);
        asked ||= frame.kind === 'log';
      },
    });
    expect([record.outcome, record.steps.at(-1)?.state]).toEqual(['cancelled', 'cancelled']);
    await writeFile(join(folder, 'Slow'), `FROM ${baseImage}\n`);
    const again = async () => (await build(folder, { dockerfile: 'Slow' })).record.outcome;
    await expect.poll(() => again().catch(() => 'running')).toBe('done');
  });

  test('a container that ends again and again does not work', async () => {
    const folder = await createFolder();
    await writeFile(join(folder, 'Loop'), `FROM ${baseImage}\nCMD ["sh", "-c", "exit 3"]\n`);
    const { record } = await build(folder, { dockerfile: 'Loop' });
    const ended = await run(record.reference, { restart: 'always' });
    expect(ended).toMatchObject({ state: 'done' });
    const found = await verify(8080, 4_000);
    expect([found?.works, (found?.restarts ?? 0) > 0]).toEqual([false, true]);
    await containers.remove(name);
  });

  test('an image that is not there is said', async () => {
    expect(await run('slipway-nowhere:1', {})).toEqual({
      state: 'failed',
      said: { key: 'imageWork.run.noImage', params: { image: 'slipway-nowhere:1' } },
    });
  });
});
