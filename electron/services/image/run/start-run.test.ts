import { afterEach, expect, test } from 'vitest';
import { type RunChoices, runChoices } from '../../../contract/image/choices.ts';
import type { JsonValue } from '../../../platform/ports.ts';
import { createJobs } from '../../changes/jobs.ts';
import { createTestState } from '../../test-machine.test-support.ts';
import { startTestEngine } from '../engine.test-support.ts';
import { writeProject } from '../project/project-folder.test-support.ts';
import { startRun } from './start-run.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const row = (name: string, more: { [key: string]: JsonValue } = {}) => ({
  Id: `id-of-${name}`,
  Names: [`/${name}`],
  Image: 'orders:1.0',
  State: 'running',
  Status: 'Up 2 minutes',
  Created: 1_700_000_000,
  Ports: [],
  Labels: {},
  ...more,
});
const held = row('other', {
  Ports: [{ IP: '127.0.0.1', PrivatePort: 80, PublicPort: 8080, Type: 'tcp' }],
});
const created = {
  'POST /containers/create': { Id: 'new' },
  'POST /containers/new/start': '',
};

async function run(
  answers: Readonly<Record<string, JsonValue>>,
  run: Partial<RunChoices> = {},
): Promise<{
  readonly end: unknown;
  readonly changed: readonly string[];
  readonly folder: string;
}> {
  const project = writeProject({ 'go.mod': 'module example.com/orders\n' });
  const labels = { Labels: { 'dev.slipway.folder': project.folder } };
  const rows = answers['GET /containers/json'] === 'own' ? [row('orders', labels)] : undefined;
  const pc = await startTestEngine({
    answers: { ...answers, ...(rows && { 'GET /containers/json': rows }) },
  });
  closers.push(project.remove, pc.close);
  const jobs = createJobs({ state: createTestState(), host: 'cli', now: () => 0 });
  const { folder } = project;
  const request = { folder, reference: 'orders:1.0', name: 'orders', run: runChoices.parse(run) };
  const job = await startRun(request, { machine: pc.machine, jobs });
  let end: unknown;
  for await (const event of jobs.watch(job.id, 0, undefined)) {
    if (event.kind === 'state') end = event.state;
  }
  return { end, changed: pc.asked.filter((question) => !question.startsWith('GET')), folder };
}

test('a container is created and started', async () => {
  expect(await run(created)).toMatchObject({
    end: { state: 'done', said: { key: 'imageWork.run.done', params: { name: 'orders' } } },
    changed: ['POST /containers/create?name=orders', 'POST /containers/new/start'],
  });
});

test('the one that was started for this folder before makes room', async () => {
  const gone = {
    'POST /containers/id-of-orders/stop': '',
    'DELETE /containers/id-of-orders': '',
  };
  const { end, changed } = await run({ ...created, ...gone, 'GET /containers/json': 'own' });
  expect([end, changed.slice(0, 2)]).toMatchObject([
    { state: 'done' },
    [
      'POST /containers/id-of-orders/stop?t=10',
      expect.stringContaining('DELETE /containers/id-of-orders'),
    ],
  ]);
});

test.each([
  [
    'a name that somebody else has stays theirs',
    { 'GET /containers/json': [row('orders')] },
    {},
    { key: 'imageWork.run.nameTaken', params: { name: 'orders' } },
    [],
  ],
  [
    'a port that a container holds is named with the next free one, and nothing is created',
    { 'GET /containers/json': [held] },
    { publish: ['8080:80'] },
    { key: 'imageWork.run.portOfContainer', params: { port: 8080, next: 8081, name: 'other' } },
    [],
  ],
  [
    'an image that is not there',
    {},
    {},
    { key: 'imageWork.run.noImage', params: { image: 'orders:1.0' } },
    ['POST /containers/create?name=orders'],
  ],
  [
    'an environment file that is not there',
    {},
    { environmentFile: '/nowhere/.env' },
    { key: 'imageWork.run.noEnvironmentFile', params: { path: '/nowhere/.env' } },
    [],
  ],
])('%s', async (_what, answers, choices, said, changed) => {
  const ended = await run(answers, choices);
  expect([ended.end, ended.changed]).toMatchObject([{ state: 'failed', said }, changed]);
});

test('a container that does not start is taken away again, and the engine is quoted', async () => {
  const answers = {
    ...created,
    'POST /containers/new/start': 500,
    'POST /containers/new/stop': '',
    'DELETE /containers/new': '',
  };
  const { end, changed } = await run(answers);
  expect([end, changed.at(-1)]).toMatchObject([
    {
      state: 'failed',
      said: { key: 'errors.ENGINE_REFUSED.what', params: { message: 'status 500' } },
    },
    expect.stringContaining('DELETE /containers/new'),
  ]);
});
