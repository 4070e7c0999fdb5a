import { writeFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { type ImageChoices, imageChoices } from '../../../contract/image/choices.ts';
import {
  writeRecord,
  writeTraceRecord,
} from '../../../core/image/build-steps/trace.test-support.ts';
import type { Machine } from '../../../platform/ports.ts';
import { createTestState } from '../../test-machine.test-support.ts';
import { startTestEngine, type TestEngine } from '../engine.test-support.ts';
import { writeProject } from '../project/project-folder.test-support.ts';
import { createBuildFeed } from './build-feed.ts';
import { buildImage } from './build-image.ts';
import { createInputMemory } from './build-inputs.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const texts = {
  'go.mod': 'module example.com/orders\n\ngo 1.24\n',
  'main.go': 'package main\n\nfunc main() {}\n',
};
const choices = imageChoices.parse({ name: 'orders', tag: '1.0', base: 'scratch' });
const id = 'sha256:5f3a';
const compile = '[2/2] RUN --mount=type=bind,target=/src go build';
const records = {
  buildkit: [
    writeTraceRecord({ vertexes: [{ digest: 'a', name: '[1/2] FROM golang', started: 1 }] }),
    writeTraceRecord({ vertexes: [{ digest: 'a', started: 1, completed: 2 }] }),
    writeTraceRecord({
      vertexes: [{ digest: 'b', name: compile, started: 2 }],
    }),
    writeTraceRecord({ logs: [{ vertex: 'b', at: 2, msg: 'compiles\n' }] }),
    writeTraceRecord({ vertexes: [{ digest: 'b', name: compile, started: 2, completed: 3 }] }),
    writeRecord({ id: 'moby.image.id', aux: { ID: id } }),
    writeRecord({ stream: 'Successfully tagged orders:1.0\n' }),
  ],
  classic: [
    writeRecord({ stream: 'Step 1/2 : FROM golang' }),
    writeRecord({ stream: ' ---> 179482a45ff7\n' }),
    writeRecord({ stream: 'Step 2/2 : RUN go build' }),
    writeRecord({ stream: ' ---> Running in 5f0ca85283ba\n' }),
    writeRecord({ stream: 'compiles\n' }),
    writeRecord({ aux: { ID: id } }),
    writeRecord({ stream: 'Successfully built 5f3a\n' }),
  ],
};
const image = {
  'GET /images/orders:1.0/json': { Id: id, Os: 'linux', Architecture: 'amd64', Size: 700 },
  'GET /images/orders:1.0/history': [{ CreatedBy: 'COPY', Size: 700 }],
};

async function build(engine: TestEngine, more: Readonly<Record<string, string>> = {}) {
  const project = writeProject({ ...texts, ...more });
  const pc = await startTestEngine({ answers: image, ...engine });
  closers.push(project.remove, pc.close);
  return buildIn(project.folder, pc.machine);
}

async function buildIn(folder: string, machine: Machine, more: Partial<ImageChoices> = {}) {
  const feed = createBuildFeed(machine.clock);
  const { signal } = new AbortController();
  const all = { ...choices, ...more };
  const built = await buildImage({ machine, folder, choices: all, noCache: false, signal, feed });
  return { built, states: feed.steps().map(({ state }) => state) };
}

const failed = (what: string, params?: object) => ({
  outcome: 'failed',
  image: null,
  failure: { what: { key: `image.build.failed.${what}`, ...(params && { params }) } },
});

describe.each(['buildkit', 'classic'] as const)('%s', (builder) => {
  const all = records[builder];

  test('a whole build ends with the image that the engine knows', async () => {
    const { built, states } = await build({ builder, records: all });
    expect([built, states]).toEqual([
      {
        reference: 'orders:1.0',
        builder,
        outcome: 'done',
        image: {
          id,
          reference: 'orders:1.0',
          platform: 'linux/amd64',
          size: 700,
          layers: [{ created: 'COPY', bytes: 700 }],
        },
        failure: null,
        rebuilt: null,
      },
      ['done', 'done'],
    ]);
  });

  test('a connection that breaks after any record is never a success, and nothing runs on', async () => {
    for (let count = 0; count <= all.length; count += 1) {
      const { built, states } = await build({
        builder,
        records: all.slice(0, count),
        end: 'broken',
      });
      expect(built, `after ${count} records`).toMatchObject(failed('cut'));
      expect(states).not.toContain('running');
    }
  });

  test('an answer that ends before the image was told is no success either', async () => {
    for (let count = 0; count < all.length - 1; count += 1) {
      const { built } = await build({ builder, records: all.slice(0, count) });
      expect(built, `after ${count} records`).toMatchObject(failed('cut'));
    }
  });

  test('half a record is none', async () => {
    const [last = ''] = all.slice(-2);
    const cut = [...all.slice(0, -2), last.slice(0, last.length / 2)];
    expect((await build({ builder, records: cut })).built).toMatchObject(failed('cut'));
  });
});

test.each([
  [
    'a disk that is full, in the words of the engine',
    'disk-full',
    'Error response from daemon: mkdir /var/lib/docker/tmp/docker-builder553623694: no space left on device',
  ],
  ['a builder that gives up', 'builder', 'context canceled'],
])('%s', async (_what, key, message) => {
  const error = writeRecord({ errorDetail: { message }, error: message });
  const { built } = await build({ records: [...records.buildkit.slice(0, 3), error] });
  expect(built).toMatchObject(failed(key));
});

test('an image that the engine does not know after all', async () => {
  const { built } = await build({ records: records.buildkit, answers: {} });
  expect(built).toMatchObject(failed('noImage'));
});

test('an image for another processor is not taken for the one that was asked for', async () => {
  const project = writeProject(texts);
  const pc = await startTestEngine({ answers: image, records: records.buildkit });
  closers.push(project.remove, pc.close);
  const { built } = await buildIn(project.folder, pc.machine, { platforms: ['linux/arm64'] });
  const params = { asked: 'linux/arm64', found: 'linux/amd64' };
  expect(built).toMatchObject(failed('wrongPlatform', params));
});

test('a file that nobody can read is named, and the build does not count', async () => {
  const project = writeProject(texts);
  // No UTF-8: not even root reads it by its name.
  writeFileSync(Buffer.concat([Buffer.from(`${project.folder}/`), Buffer.from([0xff])]), 'x');
  const pc = await startTestEngine({ answers: image, records: records.buildkit });
  closers.push(project.remove, pc.close);
  const { built } = await buildIn(project.folder, pc.machine);
  expect(built).toMatchObject(failed('context', { path: '\uFFFD', code: 'EILSEQ' }));
});

test('a .dockerignore that docker would refuse stops the build before anything is sent', async () => {
  const { built } = await build({ records: records.buildkit }, { '.dockerignore': 'a\n[\n' });
  expect(built).toMatchObject({
    ...failed('ignore', { line: 2, text: '[' }),
    failure: { place: { file: '.dockerignore', line: 2 } },
  });
});

test('an engine that is not there is said before anything else', async () => {
  const project = writeProject(texts);
  const pc = await startTestEngine({});
  await pc.close();
  closers.push(project.remove);
  const { built } = await buildIn(project.folder, pc.machine);
  expect(built).toMatchObject(failed('engine', { reason: 'ENOENT' }));
});

test('the proxies of docker go along as build arguments', async () => {
  const project = writeProject(texts);
  const docker = writeProject({
    'config.json': '{"proxies":{"default":{"httpProxy":"http://p:1"}}}',
  });
  const pc = await startTestEngine({ answers: image, records: records.buildkit });
  closers.push(project.remove, docker.remove, pc.close);
  const environment = { ...pc.machine.environment, DOCKER_CONFIG: docker.folder };
  await buildIn(project.folder, { ...pc.machine, environment });
  const asked = pc.asked.find((question) => question.startsWith('POST /build?')) ?? '';
  const query = new URLSearchParams(asked.replace(/^.*?\?/, ''));
  expect(JSON.parse(query.get('buildargs') ?? '')).toEqual({
    HTTP_PROXY: 'http://p:1',
    http_proxy: 'http://p:1',
  });
});

test('a build that did work again says which files changed, and what its base weighs', async () => {
  const project = writeProject(texts);
  const pc = await startTestEngine({ answers: image, records: records.buildkit });
  closers.push(project.remove, pc.close);
  const memory = createInputMemory(createTestState(), 'orders');
  const bases: unknown[] = [];
  const build = async () => {
    const feed = createBuildFeed(pc.machine.clock);
    const { signal } = new AbortController();
    const built = await buildImage({
      ...{ machine: pc.machine, folder: project.folder, choices, noCache: false, signal, feed },
      memory,
      onBase: async (base, { image: { layers } }) => void bases.push([base, layers]),
    });
    return built.rebuilt;
  };
  const first = await build();
  writeFileSync(`${project.folder}/main.go`, 'package main\n\nfunc main() { println() }\n');
  const second = await build();
  const third = await build();
  const step = { step: 'b', files: [], more: 0 };
  expect([first, second, third]).toEqual([
    { ...step, because: 'first-build' },
    { ...step, because: 'files', files: [{ path: 'main.go', change: 'changed' }] },
    { ...step, because: 'cache-gone' },
  ]);
  expect(bases[0]).toEqual(['scratch', [{ created: 'COPY', bytes: 700 }]]);
});
