import { expect, test } from 'vitest';
import type { EngineStream } from '../engine-ports.ts';
import { createTestMachine } from './machine.test-support.ts';

const pipe = 'npipe:////./pipe/docker_engine';
const soon = { deadlineMs: 1000 };

test('a described PC has the environment of its file, compared as its platform does', () => {
  const environment = { SystemRoot: 'C:\\Windows', DOCKER_HOST: null };
  const machine = createTestMachine({ environment });
  const { kind, name, platform } = machine;
  expect([
    kind,
    name,
    platform,
    machine.environment.SYSTEMROOT,
    machine.environment.DOCKER_HOST,
  ]).toEqual(['described', 'pc', 'win32', 'C:\\Windows', undefined]);
});

test('scripts answer, refuse, hang or are not recorded', async () => {
  const { powershell } = createTestMachine({
    state: { restart: true },
    powershell: [
      { script: 'system', when: { restart: true }, change: { pending: [true] } },
      { script: 'system', change: { pending: [false], os: [2] } },
      { script: 'system', answer: { os: [1], seen: ['{now-1d:iso}'] }, ms: 900 },
      { script: 'features', error: 'Access denied ', ms: 3 },
      { script: 'wsl', hangs: true },
      { script: 'docker', fails: 'EACCES' },
      { script: 'volumes', change: { drives: [] } },
    ],
  });
  const query = (script: Parameters<typeof powershell.query>[0]) => powershell.query(script, soon);
  expect(
    await Promise.all((['system', 'features', 'wsl', 'docker', 'volumes'] as const).map(query)),
  ).toEqual([
    {
      outcome: 'answered',
      value: { os: [2], seen: ['2026-11-20T10:00:00.000Z'], pending: [true] },
      ms: 900,
    },
    { outcome: 'refused', message: 'Access denied ', ms: 3 },
    { outcome: 'timed-out', ms: 1000 },
    { outcome: 'failed', code: 'EACCES' },
    { outcome: 'not-recorded' },
  ]);
});

test('engines answer, break, hang or are not recorded; a path goes on to the next entry', async () => {
  const { docker } = createTestMachine({
    endpoints: [
      { address: 'npipe:////./pipe/absent', error: 'ENOENT' },
      { address: 'npipe:////./pipe/silent', hangs: true },
      { address: pipe, answers: [{ path: '/info', status: 500, body: 'no', ms: 5 }] },
      {
        address: [pipe, 'npipe:////./pipe/other'],
        answers: [
          { path: '/_ping', body: 'OK', headers: { 'Builder-Version': '2' } },
          { path: '/info', body: { OSType: 'linux' } },
          { path: '/version', error: 'ECONNRESET' },
          { method: 'POST', path: '/build' },
        ],
      },
    ],
  });
  const asked = [
    ['npipe:////./pipe/absent', '/_ping'],
    ['npipe:////./pipe/silent', '/_ping'],
    [pipe, '/_ping'],
    [pipe, '/info'],
    ['npipe:////./pipe/other', '/info'],
    [pipe, '/version'],
    [pipe, '/build'],
    ['unix:///var/run/docker.sock', '/_ping'],
  ] as const;
  expect(
    await Promise.all(asked.map(([address, path]) => docker.get(address, path, soon))),
  ).toEqual([
    { outcome: 'unreachable', code: 'ENOENT' },
    { outcome: 'timed-out' },
    { outcome: 'answered', status: 200, body: 'OK', ms: 0, builder: '2' },
    { outcome: 'answered', status: 500, body: 'no', ms: 5 },
    { outcome: 'answered', status: 200, body: '{"OSType":"linux"}\n', ms: 0 },
    { outcome: 'unreachable', code: 'ECONNRESET' },
    { outcome: 'not-recorded' },
    { outcome: 'not-recorded' },
  ]);
});

test('a described engine is also told things, streams and builds', async () => {
  const { docker } = createTestMachine({
    endpoints: [
      {
        address: pipe,
        answers: [
          { method: 'POST', path: '/containers/web/stop', status: 204 },
          { path: '/containers/web/logs?stdout=1', body: 'ready\n' },
          { method: 'POST', path: '/build', body: [{ stream: 'Step 1/1' }, { aux: {} }], ms: 50 },
        ],
      },
    ],
  });
  const context = { folder: '/nowhere', includes: () => true, enters: () => true, extra: [] };
  const logs = { method: 'GET', path: '/containers/web/logs?stdout=1' } as const;
  const stop = { method: 'POST', path: '/containers/web/stop' } as const;
  const cancelled = AbortSignal.abort();
  expect([
    await docker.send(pipe, stop, soon),
    await docker.send(pipe, { ...stop, method: 'DELETE' }, soon),
    await readAll(await docker.stream(pipe, logs, {})),
    await readAll(await docker.build(pipe, { path: '/build?t=web', context, session: null }, {})),
    await docker.stream(pipe, logs, { signal: cancelled }),
    await docker.terminal(pipe, 'shell', {}),
  ]).toEqual([
    { outcome: 'answered', status: 204, body: '', ms: 0 },
    { outcome: 'not-recorded' },
    ['ready\n'],
    ['{"stream":"Step 1/1"}\n', '{"aux":{}}\n'],
    { outcome: 'cancelled' },
    { outcome: 'not-recorded' },
  ]);
});

async function readAll(stream: EngineStream): Promise<string[]> {
  if (stream.outcome !== 'open') throw new Error(stream.outcome);
  const texts: string[] = [];
  for await (const chunk of stream.chunks) texts.push(new TextDecoder().decode(chunk));
  return texts;
}

test('a file that says so hands every question to the engine of this computer', async () => {
  const asked: string[] = [];
  const unasked = async () => ({ outcome: 'not-recorded' }) as const;
  const engine = {
    get: async (address: string, path: string) => {
      asked.push(`${address} ${path}`);
      return { outcome: 'answered', status: 200, body: 'OK', ms: 1 } as const;
    },
    send: unasked,
    stream: unasked,
    build: unasked,
    terminal: unasked,
  };
  const hostDocker = { engine, address: 'unix:///var/run/docker.sock' };
  const fields = { docker: 'host', endpoints: [{ address: pipe, error: 'ENOENT' }] };
  const { docker } = createTestMachine(fields, { hostDocker });
  expect([
    await docker.get(pipe, '/_ping', soon),
    await createTestMachine(fields).docker.get(pipe, '/_ping', soon),
    asked,
  ]).toEqual([
    { outcome: 'answered', status: 200, body: 'OK', ms: 1 },
    { outcome: 'not-recorded' },
    ['unix:///var/run/docker.sock /_ping'],
  ]);
});

test('web addresses answer, fail, hang or are not recorded', async () => {
  const { network } = createTestMachine({
    network: [
      { url: 'https://a.example/v2/', status: 401, ms: 12 },
      { url: 'https://a.example/*', error: 'ENOTFOUND' },
      { url: 'https://b.example/', hangs: true },
    ],
  });
  const urls = ['a.example/v2/', 'a.example/x', 'b.example/', 'c.example/'];
  expect(await Promise.all(urls.map((url) => network.get(`https://${url}`, soon)))).toEqual([
    { outcome: 'answered', status: 401, ms: 12 },
    { outcome: 'unreachable', code: 'ENOTFOUND', ms: 0 },
    { outcome: 'timed-out' },
    { outcome: 'not-recorded' },
  ]);
});

test('the clock is this computer’s, or stands still where the file gives one', async () => {
  const going = createTestMachine({}).clock;
  const standing = createTestMachine({ clock: '2025-01-02T03:04:05Z' }).clock;
  await standing.sleep(60_000);
  expect([going.now(), standing.now()]).toEqual([
    Date.UTC(2026, 10, 21, 10),
    Date.UTC(2025, 0, 2, 3, 4, 5),
  ]);
});
