import { afterEach, describe, expect, test } from 'vitest';
import { imageChoices } from '../../../contract/image/choices.ts';
import type { PushFrame } from '../../../contract/image/publish.ts';
import { dockerManifest } from '../../../core/registry/media-types.ts';
import { EngineCut, type EngineStream } from '../../../platform/engine-ports.ts';
import type { Machine } from '../../../platform/ports.ts';
import { createJobs } from '../../changes/jobs.ts';
import { createTestState } from '../../test-machine.test-support.ts';
import { createPublish } from './publish.ts';
import {
  createRegistryMachine,
  type RegistryServer,
  startRegistryServer,
  sum,
} from './registry-server.test-support.ts';

let server: RegistryServer | undefined;
afterEach(() => server?.close());

const config = '{"os":"linux","architecture":"amd64","rootfs":{"diff_ids":[]}}';
const manifest = JSON.stringify({
  mediaType: dockerManifest,
  config: { mediaType: 'c', digest: sum(config), size: config.length },
  layers: [{ mediaType: 'l', digest: sum('layer'), size: 1_000 }],
});
const pushed = [
  { status: 'Pushing', id: 'a', progressDetail: { current: 1, total: 2 } },
  { status: 'Pushed', id: 'a' },
];
const done = [...pushed, { aux: { Tag: '1', Digest: sum(manifest) } }];
const tooMany = [{ errorDetail: { message: 'toomanyrequests: slow down' } }];

/** `tries`: what the engine says of each push in turn; it is killed after records that end with `cut`. */
async function push(tries: readonly (readonly (object | 'cut')[])[]) {
  server = await startRegistryServer((request, response) =>
    response.end(request.url?.includes('/blobs/') ? config : manifest),
  );
  const { machine, pauses } = createRegistryMachine();
  const left = [...tries];
  async function* speak(records: readonly (object | 'cut')[]) {
    for (const record of records) {
      if (record === 'cut') throw new EngineCut('ECONNRESET');
      yield Buffer.from(JSON.stringify(record));
    }
  }
  const inspect = { status: 200, body: '{"Id":"sha256:image"}', ms: 1 };
  const pc: Machine = {
    ...machine,
    docker: {
      ...machine.docker,
      get: async () => ({ outcome: 'answered', ...inspect }),
      send: async () => ({ outcome: 'answered', ...inspect, status: 201 }),
      stream: async (_, { path }): Promise<EngineStream> => {
        const records = path.includes('/push') ? left.shift() : [];
        return { outcome: 'open', status: 200, chunks: speak(records ?? []) };
      },
    },
  };
  const state = createTestState();
  const jobs = createJobs({ state, host: 'cli', now: Date.now });
  const publish = createPublish({ machines: { current: () => pc }, state, jobs });
  const job = await publish.push({
    folder: '/p',
    choices: imageChoices.parse({ name: 'app', base: 'scratch' }),
    reference: `${server.host}/team/app:1`,
    pullBack: true,
    sign: true,
    sbom: true,
  });
  let last: PushFrame | undefined;
  for await (const frame of publish.watchPush(job.id, undefined)) last = frame;
  for await (const _ of jobs.watch(job.id, 0, undefined));
  const [ended] = await jobs.list();
  const published = await publish.published('/p');
  return { end: ended?.state, layers: last?.layers.map((layer) => layer.state), pauses, published };
}

describe('a push', () => {
  test('is done when the registry itself answers with what was sent', async () => {
    const { end, layers, published } = await push([done]);
    expect([end?.state, layers, published]).toEqual([
      'done',
      ['done'],
      [
        {
          reference: `${server?.host}/team/app:1`,
          digest: sum(manifest),
          bytes: 1_000,
          platforms: [{ platform: 'linux/amd64', osVersion: null }],
          isPulledBack: true,
          signature: 'no-tool',
          sbom: 'no-tool',
        },
      ],
    ]);
  });

  test('waits for a registry that has too much to do, and tries again', async () => {
    const { end, pauses } = await push([tooMany, done]);
    expect([end?.state, pauses]).toEqual(['done', [5_000]]);
  });

  test.each([
    ['is told to slow down for ever', [tooMany, tooMany, tooMany], 'too-many', undefined],
    ['loses its engine in the middle', [[...pushed.slice(0, 1), 'cut']], 'cut', ['failed']],
    ['loses its engine at the very end', [[...done, 'cut']], 'cut', ['done']],
    [
      'leaves another image at the registry',
      [[...pushed, { aux: { Digest: sum('other') } }]],
      'digest',
      ['done'],
    ],
  ] as const)(
    'that %s is no success, and is not kept as one',
    async (_what, tries, kind, layers) => {
      const result = await push(tries);
      expect(result).toMatchObject({
        end: { state: 'failed', said: { key: `imageWork.publish.failed.${kind}` } },
        ...(layers ? { layers } : {}),
        published: [],
      });
    },
  );
});
