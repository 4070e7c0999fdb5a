// A Windows image put together at a real registry, on a base that is made up there.
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  missingRegistry,
  type OwnRegistry,
  registryUser,
  startOwnRegistry,
} from '../../../../e2e/lanes/registry.ts';
import type { LayerProgress } from '../../../contract/image/publish.ts';
import { findBase } from '../../../core/image/bases/base-images.ts';
import type { SidePlan } from '../../../core/image/options/image-plan.ts';
import { dockerList } from '../../../core/registry/media-types.ts';
import { createThisMachine } from '../../../platform/this-machine.ts';
import { createReach, pushBases, sum } from './windows-base.test-support.ts';
import { assembleWindowsImage, type WindowsImageRequest } from './windows-image.ts';

const resourcesFolder = fileURLToPath(new URL('../../../../resources', import.meta.url));
const machine = createThisMachine({ resourcesFolder });
const login = { username: registryUser.name, secret: registryUser.password, source: 'memory' };
const reach = createReach(machine, login);
const signal = new AbortController().signal;

function describeSide(reference: string): SidePlan {
  return {
    os: 'windows',
    base: findBase('nanoserver'),
    reference,
    platforms: ['windows/amd64'],
    user: 'ContainerUser',
    copiesCertificates: false,
    folders: [],
    environment: [['PORT', '8080']],
    labels: [['team', 'orders']],
    ports: [8080],
    healthcheck: null,
  };
}

const program = Buffer.from('MZ a program');

async function assemble(base: string, change: Partial<WindowsImageRequest>) {
  let layers: readonly LayerProgress[] = [];
  const said: string[] = [];
  const image = await assembleWindowsImage({
    machine,
    logins: { find: async () => login },
    side: describeSide(base),
    files: [
      { path: 'orders.exe', bytes: program },
      { path: 'app/static/index.html', bytes: Buffer.from('<h1>') },
    ],
    program: 'orders.exe',
    title: 'orders',
    platform: 'windows/amd64',
    target: '',
    build: 20_348,
    keepsOthers: false,
    signal,
    onDoing: ({ key, params }) => said.push(`${key} ${params?.megabytes ?? ''}`.trim()),
    onLayers: (now) => {
      layers = now;
    },
    ...change,
  });
  return { image, said, states: layers.map(({ state }) => state) };
}

const missing = await missingRegistry();
const isHere = missing === undefined && process.env.SLIPWAY_TEST_ENGINE !== undefined;

describe.skipIf(!isHere)('a Windows image without Windows', { timeout: 60_000 }, () => {
  let one: OwnRegistry;
  let other: OwnRegistry;
  beforeAll(async () => {
    one = await startOwnRegistry({ isLocked: true });
    other = await startOwnRegistry();
    await pushBases(reach, one.host);
  });
  afterAll(async () => {
    await Promise.all([one, other].map((registry) => registry?.stop()));
    await machine.close();
  });
  const base = () => `${one.host}/windows/nanoserver:ltsc`;

  test('takes the base over inside its registry and adds one layer that Windows understands', async () => {
    const target = `${one.host}/team/orders:1.0`;
    const { image, said, states } = await assemble(base(), { target });
    expect({ image, said, states }).toEqual({
      image: {
        reference: target,
        digest: expect.stringMatching(/^sha256:/),
        bytes: expect.any(Number),
        platforms: [{ platform: 'windows/amd64', osVersion: '10.0.20348.5499' }],
      },
      said: ['imageWork.publish.steps.list'],
      states: ['mounted'],
    });
    const place = reach(one.host, 'team/orders');
    const manifest = await place.readManifest('1.0');
    if (manifest?.document.kind !== 'image') throw new Error('no image');
    const [, layer] = manifest.document.layers;
    const chunks: Uint8Array[] = [];
    for await (const chunk of await place.openBlob(layer?.digest ?? '')) chunks.push(chunk);
    const archive = gunzipSync(Buffer.concat(chunks));
    const config = JSON.parse((await place.readConfig(manifest.document.config.digest)).text);
    expect(config).toMatchObject({
      os: 'windows',
      'os.version': '10.0.20348.5499',
      config: {
        User: 'ContainerUser',
        Env: ['Path=C:\\Windows', 'PORT=8080'],
        Entrypoint: ['C:\\orders.exe'],
        Cmd: null,
        ExposedPorts: { '8080/tcp': {} },
        Labels: { 'org.opencontainers.image.title': 'orders', team: 'orders' },
      },
      rootfs: { diff_ids: [expect.any(String), sum(archive)] },
    });
    for (const name of ['Hives', 'Files', 'Files/app/static', 'Files/orders.exe']) {
      expect(archive.includes(name)).toBe(true);
    }
    expect(archive.includes('MSWINDOWS.rawsd=')).toBe(true);
    expect(archive.includes(program)).toBe(true);
  });

  test('carries the base into a registry that does not have it, and says how much before', async () => {
    const { image, said, states } = await assemble(base(), {
      target: `${other.host}/team/orders:1.0`,
    });
    expect([image.platforms, said, states]).toEqual([
      [{ platform: 'windows/amd64', osVersion: '10.0.20348.5499' }],
      ['imageWork.publish.steps.copyBase 4', 'imageWork.publish.steps.list'],
      ['done'],
    ]);
  });

  test('stands beside what the name held, each with the version that hosts choose by', async () => {
    const target = `${one.host}/team/both:1.0`;
    const place = reach(one.host, 'team/both');
    await assemble(base(), { target, keepsOthers: true });
    await assemble(base(), { target, keepsOthers: true, build: 26_100 });
    const { image } = await assemble(base(), { target, keepsOthers: true });
    const manifest = await place.readManifest('1.0');
    expect([manifest?.document.kind, manifest?.mediaType, image.platforms]).toEqual([
      'list',
      dockerList,
      [
        { platform: 'windows/amd64', osVersion: '10.0.26100.33296' },
        { platform: 'windows/amd64', osVersion: '10.0.20348.5499' },
      ],
    ]);
  });

  test.each([
    ['a build that the base does not have', { build: 17_763 }, 'not-found'],
    ['a base that is not there', { side: describeSide('localhost:1/none:1') }, 'unreachable'],
  ])('is not made on %s', async (_what, change, kind) => {
    const target = `${one.host}/team/none:1.0`;
    await expect(assemble(base(), { target, ...change })).rejects.toMatchObject({ kind });
    expect(await reach(one.host, 'team/none').readManifest('1.0')).toBeNull();
  });
});
