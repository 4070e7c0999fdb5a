// The probe of a container: plain http to this computer, past every proxy, with a connection of its own.
import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createNetwork } from './network.ts';

const sockets = new Set<unknown>();
const site = createServer((request, response) => {
  sockets.add(request.socket);
  if (request.url === '/moved') response.writeHead(302, { Location: '/healthz' }).end();
  else response.writeHead(request.url === '/healthz' ? 200 : 404).end('text');
});
const silent = createTcpServer();
const rude = createTcpServer((socket) => socket.end('no http at all\r\n\r\n'));
const closing = createTcpServer((socket) => socket.destroy());
const proxied: string[] = [];
const proxy = createServer((request, response) => {
  proxied.push(request.url ?? '');
  response.end();
});
const servers = [site, silent, rude, closing, proxy];
const addressOf = (server: Server | ReturnType<typeof createTcpServer>, path = '/') =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;

beforeAll(async () => {
  await Promise.all(
    servers.map((server) => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))),
  );
});
afterAll(() => {
  for (const server of servers) server.close();
});

const probe = async (url: string, limits: { deadlineMs?: number; signal?: AbortSignal } = {}) => {
  const network = createNetwork({ findProxy: async () => ({ HTTP_PROXY: addressOf(proxy) }) });
  const { ms: _ms, ...result } = {
    ms: 0,
    ...(await network.probe(url, { deadlineMs: 5_000, ...limits })),
  };
  return result;
};

test.each([
  ['the path that works', () => addressOf(site, '/healthz'), { outcome: 'answered', status: 200 }],
  ['a path that is not there', () => addressOf(site), { outcome: 'answered', status: 404 }],
  [
    'somewhere else, which is not followed',
    () => addressOf(site, '/moved'),
    { outcome: 'answered', status: 302 },
  ],
  [
    'a port where nobody listens',
    () => 'http://127.0.0.1:1/',
    { outcome: 'unreachable', code: 'ECONNREFUSED' },
  ],
  [
    'something that hangs up',
    () => addressOf(closing),
    { outcome: 'unreachable', code: 'ECONNRESET' },
  ],
  [
    'something that speaks no http',
    () => addressOf(rude),
    { outcome: 'unreachable', code: expect.stringMatching(/^HPE_/) },
  ],
  ['no address', () => 'http://:0/', { outcome: 'unreachable', code: 'ERR_INVALID_URL' }],
])('a probe meets %s', async (_what, url, expected) => {
  expect(await probe(url())).toEqual(expected);
});

test('a program that says nothing is given up, or left when nobody waits any more', async () => {
  const signal = AbortSignal.timeout(100);
  expect([
    await probe(addressOf(silent), { deadlineMs: 200 }),
    await probe(addressOf(silent), { signal }),
    await probe(addressOf(silent), { signal }),
  ]).toEqual([{ outcome: 'timed-out' }, { outcome: 'cancelled' }, { outcome: 'cancelled' }]);
});

test('each probe opens a connection of its own, and none goes through the proxy', async () => {
  sockets.clear();
  await probe(addressOf(site));
  await probe(addressOf(site));
  expect([sockets.size, proxied]).toEqual([2, []]);
});
