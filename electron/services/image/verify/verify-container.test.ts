// What a person is told of a container that was started, from what its engine and its port answer.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { Verification } from '../../../contract/image/run.ts';
import { createNetwork } from '../../../platform/network.ts';
import type { JsonValue } from '../../../platform/ports.ts';
import { startTestEngine } from '../engine.test-support.ts';
import { verifyContainer } from './verify-container.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** A program on this computer; the status of its one page. */
async function serve(status: number): Promise<number> {
  const server: Server = createServer((_request, response) => response.writeHead(status).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

const startedAt = new Date(0).toISOString();
const memory = { usage: 3_000_000, stats: { total_inactive_file: 1_000_000 } };

interface Row {
  readonly state?: { readonly [key: string]: JsonValue };
  readonly host?: { readonly [key: string]: JsonValue };
  readonly restarts?: number;
  /** Status of the page behind the published port; null: nobody listens there. */
  readonly page?: number | null;
  readonly isPublished?: boolean;
  readonly memory?: JsonValue;
}

async function verify({ state = {}, host = {}, restarts = 0, page = 200, ...row }: Row) {
  const port = page === null ? 1 : await serve(page);
  const binding = [{ HostIp: '127.0.0.1', HostPort: `${port}` }];
  const inspection = {
    Id: 'abc',
    Platform: 'linux',
    RestartCount: restarts,
    State: { Running: true, Pid: 0, StartedAt: startedAt, ...state },
    Config: { User: '1001:1001' },
    HostConfig: host,
    NetworkSettings: { Ports: row.isPublished === false ? {} : { '8080/tcp': binding } },
  };
  const sample = { memory_stats: row.memory ?? memory };
  const pc = await startTestEngine({
    answers: {
      'GET /containers/orders/json': inspection,
      'GET /containers/abc/json': inspection,
      'GET /containers/abc/stats': sample,
    },
  });
  closers.push(pc.close);
  const machine = { ...pc.machine, network: createNetwork(), clock: createQuickClock() };
  const probe = { path: '/', port: 8080, status: 200 };
  const request = { container: 'orders', probe, withinMs: 1_000, forMs: 0 };
  let last: Verification | undefined;
  for await (const next of verifyContainer(machine, request, undefined)) last = next;
  return last;
}

/** Every wait is over at once, and a hundred milliseconds have passed. */
function createQuickClock() {
  let now = 0;
  return {
    now: () => now,
    elapsed: () => now,
    sleep: async () => {
      now += 100;
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

const told = {
  container: 'orders',
  firstAnswerMs: 0,
  probe: { url: expect.any(String), status: 200, ms: expect.any(Number) },
  probesPassed: 1,
  probesSent: 1,
  restarts: 0,
  oomKills: 0,
  user: '1001:1001',
  isReadOnly: false,
  exitCode: null,
  peakMemoryBytes: 2_000_000,
  health: null,
};
const silent = {
  ...{ firstAnswerMs: null, probesPassed: 0, probesSent: expect.any(Number) },
  probe: { url: 'http://127.0.0.1:1/', status: null, ms: null },
};

const rows: readonly (readonly [string, Row, object, readonly string[]])[] = [
  ['works', {}, { works: true }, []],
  [
    'is read-only and healthy',
    { host: { ReadonlyRootfs: true }, state: { Health: { Status: 'healthy' } } },
    { works: true, isReadOnly: true, health: 'healthy' },
    [],
  ],
  [
    'works, and Docker calls it unhealthy',
    { state: { Health: { Status: 'unhealthy' } } },
    { works: true, health: 'unhealthy' },
    ['unhealthy'],
  ],
  ['works after it started over', { restarts: 2 }, { works: false, restarts: 2 }, ['restarting']],
  [
    'answers something else',
    { page: 500 },
    {
      ...{ works: false, firstAnswerMs: null, probesPassed: 0, probesSent: expect.any(Number) },
      probe: { url: expect.any(String), status: 500, ms: expect.any(Number) },
    },
    ['other-status'],
  ],
  ['says nothing', { page: null }, { works: false, ...silent }, ['no-answer']],
  [
    'is published nowhere',
    { isPublished: false },
    { works: false, ...silent, probe: null, probesSent: 0 },
    ['port-not-published'],
  ],
  [
    'has ended',
    { state: { Running: false, ExitCode: 3 } },
    {
      ...{ works: false, ...silent, probe: null, probesSent: 0 },
      ...{ exitCode: 3, peakMemoryBytes: 0 },
    },
    ['exited'],
  ],
  [
    'was killed for its memory',
    { state: { Running: false, ExitCode: 137, OOMKilled: true }, host: { Memory: 8_388_608 } },
    {
      ...{ works: false, ...silent, probe: null, probesSent: 0, oomKills: 1 },
      ...{ exitCode: 137, peakMemoryBytes: 0 },
    },
    ['out-of-memory'],
  ],
  [
    'is on an engine that counts no memory',
    { memory: {} },
    { works: true, peakMemoryBytes: 0 },
    [],
  ],
];

test.each(rows)('a container that %s', async (_what, row, expected, findings) => {
  const { findings: found, ...rest } = (await verify(row)) ?? { findings: [] };
  expect([rest, found.map(({ id }) => id)]).toEqual([{ ...told, ...expected }, findings]);
});

test('a container that is not there is named', async () => {
  const pc = await startTestEngine({});
  closers.push(pc.close);
  const request = { container: 'none', probe: null, withinMs: 1_000, forMs: 0 };
  const watching = verifyContainer(pc.machine, request, undefined).next();
  await expect(watching).rejects.toMatchObject({ code: 'CONTAINER_NOT_FOUND' });
});
