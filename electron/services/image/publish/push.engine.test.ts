// An image on its way to a real registry, from a real engine whose address the lane hands over.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  type OwnRegistry,
  registryUser,
  startOwnRegistry,
} from '../../../../e2e/lanes/registry.ts';
import { imageChoices } from '../../../contract/image/choices.ts';
import type { LayerProgress } from '../../../contract/image/publish.ts';
import type { CommandRequest, Machine } from '../../../platform/ports.ts';
import { createThisMachine } from '../../../platform/this-machine.ts';
import { createJobs } from '../../changes/jobs.ts';
import { openEngine } from '../../containers/open-engine.ts';
import { createTestState } from '../../test-machine.test-support.ts';
import { createBuilds } from '../build/builds.ts';
import { createProjects } from '../project/projects.ts';
import { createPublish } from './publish.ts';
import type { PushRequest } from './push-job.ts';
import { createReach, pushBases } from './windows-base.test-support.ts';

const address = process.env.SLIPWAY_TEST_ENGINE ?? '';
const resourcesFolder = fileURLToPath(new URL('../../../../resources', import.meta.url));
const choices = imageChoices.parse({ name: 'alpine', tag: '3.24', base: 'alpine' });

/** syft as it answers where it is installed. */
const withSyft = (machine: Machine): Machine => ({
  ...machine,
  commands: {
    ...machine.commands,
    run: async (request: CommandRequest) =>
      request.program === 'syft'
        ? {
            outcome: 'exited',
            exitCode: 0,
            stdout: Buffer.from('{"spdxVersion":"SPDX-2.3"}'),
            stderr: new Uint8Array(),
            truncated: false,
            ms: 1,
          }
        : machine.commands.run(request),
  },
});

interface Wish {
  readonly certificate?: { readonly host: string; readonly pem: string };
  readonly hasSyft?: boolean;
}

async function open(options: Wish = {}) {
  const dockerConfig = await mkdtemp(join(tmpdir(), 'slipway-docker-'));
  if (options.certificate) {
    const folder = join(dockerConfig, 'certs.d', options.certificate.host);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'ca.crt'), options.certificate.pem);
  }
  vi.stubEnv('DOCKER_HOST', address);
  vi.stubEnv('DOCKER_CONFIG', dockerConfig);
  const real = createThisMachine({ resourcesFolder });
  const machine = options.hasSyft ? withSyft(real) : real;
  const state = createTestState();
  const jobs = createJobs({ state, host: 'cli', now: Date.now });
  const publish = createPublish({ machines: { current: () => machine }, state, jobs });
  const push = async (reference: string, change: Partial<PushRequest> = {}) => {
    const extras = { pullBack: true, sign: false, sbom: true };
    const job = await publish.push({
      folder: '/project',
      choices,
      reference,
      ...extras,
      ...change,
    });
    let layers: readonly LayerProgress[] = [];
    for await (const frame of publish.watchPush(job.id, undefined)) layers = frame.layers;
    for await (const _ of jobs.watch(job.id, 0, undefined));
    const end = (await jobs.list()).find(({ id }) => id === job.id)?.state;
    return { layers, end };
  };
  return { machine, state, jobs, publish, push, dockerConfig };
}

describe.skipIf(address === '')('a real registry', { timeout: 180_000 }, () => {
  let plain: OwnRegistry;
  let locked: OwnRegistry;
  let secure: OwnRegistry;
  beforeAll(async () => {
    plain = await startOwnRegistry();
    locked = await startOwnRegistry({ isLocked: true });
    secure = await startOwnRegistry({ isSecure: true });
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await Promise.all([plain, locked, secure].map((one) => one?.stop()));
  });

  test('gets the image, answers for it by the same digest, and gives it back', async () => {
    const { publish, push, dockerConfig } = await open();
    const reference = `${plain.host}/team/alpine:1.0`;
    const { layers, end } = await push(reference);
    expect(end).toMatchObject({ state: 'done', said: { key: 'imageWork.publish.done' } });
    expect(layers.map(({ state }) => state)).toEqual(['done']);
    const digest = expect.stringMatching(/^sha256:[0-9a-f]{64}$/);
    expect(await publish.published('/project')).toEqual([
      {
        reference,
        digest,
        bytes: expect.any(Number),
        platforms: [{ platform: 'linux/amd64', osVersion: null }],
        isPulledBack: true,
        signature: 'not-asked',
        sbom: 'no-tool',
      },
    ]);
    const again = await push(reference);
    expect(again.layers.map(({ state }) => state)).toEqual(['exists']);
    await rm(dockerConfig, { recursive: true });
  });

  test('lets nobody in without a name, and a password stays out of every file', async () => {
    const { publish, push, dockerConfig } = await open();
    const reference = `${locked.host}/team/alpine:1.0`;
    expect((await push(reference)).end).toMatchObject({
      state: 'failed',
      said: { key: 'imageWork.publish.failed.unauthorized' },
    });
    const wrong = { registry: locked.host, user: 'dev', password: 'wrong' };
    expect(await publish.signIn(wrong)).toMatchObject({ isAccepted: false, source: null });
    const { name: user, password } = registryUser;
    expect(await publish.signIn({ registry: locked.host, user, password })).toEqual({
      registry: locked.host,
      source: 'memory',
      user,
      isAccepted: true,
      reason: { key: 'imageWork.publish.kept.no-helper', params: {} },
    });
    expect((await push(reference)).end).toMatchObject({ state: 'done' });
    expect(await publish.login(locked.host)).toMatchObject({ source: 'memory', isAccepted: true });
    await rm(dockerConfig, { recursive: true });
  });

  test('with a certificate of its own is believed once its authority is known', async () => {
    const stranger = await open();
    expect(await stranger.publish.login(secure.host)).toMatchObject({
      isAccepted: null,
      reason: { key: 'imageWork.publish.failed.certificate' },
    });
    const pem = secure.certificate ?? '';
    const friend = await open({ certificate: { host: secure.host, pem } });
    expect(await friend.publish.login(secure.host)).toMatchObject({ isAccepted: true });
    for (const { dockerConfig } of [stranger, friend]) await rm(dockerConfig, { recursive: true });
  });

  test('gets the list of what is in an image, hung onto it', async () => {
    const { machine, publish, push, dockerConfig } = await open({ hasSyft: true });
    await push(`${plain.host}/team/listed:1.0`);
    const [image] = await publish.published('/project');
    expect(image?.sbom).toBe('attached');
    const tag = image?.digest.replace(':', '-') ?? '';
    const list = await createReach(machine, null)(plain.host, 'team/listed').readManifest(tag);
    expect(JSON.parse(list?.text ?? '')).toMatchObject({
      manifests: [{ artifactType: 'application/spdx+json' }],
    });
    await rm(dockerConfig, { recursive: true });
  });

  test('gets a Windows image that this Linux engine compiled and never had', async () => {
    const { machine, state, jobs, publish, push, dockerConfig } = await open();
    const folder = await mkdtemp(join(tmpdir(), 'slipway-sample-'));
    await writeFile(join(folder, 'go.mod'), 'module example.com/harbour\n\ngo 1.19\n');
    // Nothing of the library: it would be compiled for Windows first.
    await writeFile(join(folder, 'main.go'), 'package main\n\nfunc main() { println(1) }\n');
    await pushBases(createReach(machine, null), plain.host);
    const windows = imageChoices.parse({
      name: 'harbour',
      tag: '1.0',
      target: 'windows',
      platforms: ['windows/amd64'],
      base: 'nanoserver',
      baseImage: `${plain.host}/windows/nanoserver:ltsc`,
      goImage: 'golang:1.19',
    });
    const machines = { current: () => machine };
    const projects = createProjects({ machines, state, readSample: async () => [] });
    const builds = createBuilds({ machines, state, jobs, projects });
    const job = await builds.start({ folder, choices: windows, noCache: false });
    for await (const _ of jobs.watch(job.id, 0, undefined));
    const reference = `${plain.host}/team/harbour:1.0`;
    const { end, layers } = await push(reference, { folder, choices: windows });
    expect([end, layers.map(({ state: one }) => one)]).toMatchObject([
      { state: 'done', said: { key: 'imageWork.publish.done' } },
      ['mounted'],
    ]);
    expect(await publish.published(folder)).toMatchObject([
      { platforms: [{ platform: 'windows/amd64', osVersion: '10.0.26100.33296' }] },
    ]);
    for (const one of [folder, dockerConfig]) await rm(one, { recursive: true });
  });

  test('is not asked for what the engine does not have', async () => {
    const { machine, publish } = await open();
    const engine = await openEngine(machine);
    expect(engine.address).toBe(address);
    const extras = { pullBack: false, sign: false, sbom: false };
    const missing = { ...choices, name: 'nothing-of-that-name' };
    const reference = `${plain.host}/team/none:1`;
    const job = await publish.push({ folder: '/p', choices: missing, reference, ...extras });
    for await (const _ of publish.watchPush(job.id, undefined));
    await expect(
      publish.push({ folder: '/p', choices, reference: 'Not A Name', ...extras }),
    ).rejects.toMatchObject({ code: 'REFERENCE_INVALID' });
  });
});
