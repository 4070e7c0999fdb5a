import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { EngineResult } from '../engine-ports.ts';
import { createDockerEngine } from './docker-engine.ts';
import { parseAddress } from './parse-address.ts';

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(closers.splice(0).map((close) => close()));
});

async function listen(server: Server | ReturnType<typeof createSocketServer>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'engine-'));
  const path = join(folder, 'engine.sock');
  await new Promise<void>((done) => server.listen(path, done));
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  closers.push(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await rm(folder, { recursive: true });
  });
  return `unix://${path}`;
}
const answering = (answer: (response: ServerResponse) => void) =>
  listen(createServer((_request, response) => answer(response)));
const ask = (address: string, deadlineMs = 400) =>
  createDockerEngine({}).get(address, '/_ping', { deadlineMs });

/** How long it took is the one thing that rows cannot foresee. */
const withoutTime = (result: EngineResult) =>
  result.outcome === 'answered' ? { ...result, ms: 0 } : result;

const rows: readonly [string, (response: ServerResponse) => void, EngineResult][] = [
  [
    'an answer and its builder',
    (response) => response.writeHead(200, { 'Builder-Version': '2' }).end('OK'),
    { outcome: 'answered', status: 200, body: 'OK', ms: 0, builder: '2' },
  ],
  [
    'an error in plain text',
    (response) => response.writeHead(400).end('client version 1.11 is too old'),
    { outcome: 'answered', status: 400, body: 'client version 1.11 is too old', ms: 0 },
  ],
  [
    'an error in JSON, as it is',
    (response) => response.writeHead(500).end('{"message":"broken"}'),
    { outcome: 'answered', status: 500, body: '{"message":"broken"}', ms: 0 },
  ],
  [
    'a redirect, which is not followed',
    (response) => response.writeHead(302, { location: 'mailto:somebody' }).end('moved'),
    { outcome: 'answered', status: 302, body: 'moved', ms: 0 },
  ],
  ['no answer at all', () => undefined, { outcome: 'timed-out' }],
  [
    'a beginning and then silence',
    (response) => response.writeHead(200, { 'Content-Length': '10' }).write('OK'),
    { outcome: 'timed-out' },
  ],
  [
    'a drip that would take for ever',
    (response) => {
      const drip = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(drip));
    },
    { outcome: 'timed-out' },
  ],
  [
    'a connection that closes in the middle',
    (response) => {
      response.writeHead(200, { 'Content-Length': '10' }).write('OK');
      setTimeout(() => response.destroy(), 20);
    },
    { outcome: 'unreachable', code: 'ECONNRESET' },
  ],
  [
    'a connection that closes at once',
    (response) => response.destroy(),
    { outcome: 'unreachable', code: 'ECONNRESET' },
  ],
  [
    'more than anybody needs',
    (response) => response.end('x'.repeat(5 * 1024 * 1024)),
    { outcome: 'unreachable', code: 'ERR_BODY_TOO_LARGE' },
  ],
];

test.each(rows)('the engine gives %s', async (_what, answer, expected) => {
  const address = await answering(answer);
  expect(withoutTime(await ask(address))).toEqual(expected);
});

test('a server that speaks another language has a code', async () => {
  const address = await listen(createSocketServer((socket) => socket.end('SSH-2.0-OpenSSH_9\r\n')));
  expect(await ask(address)).toEqual({ outcome: 'unreachable', code: 'HPE_INVALID_CONSTANT' });
});

test.each([
  ['an absent socket', 'unix:///nowhere/docker.sock', 'ENOENT'],
  ['a closed port', 'tcp://127.0.0.1:1', 'ECONNREFUSED'],
  ['a context that is gone', '', 'ERR_ADDRESS'],
  ['a server behind ssh', 'ssh://dev@server', 'ERR_ADDRESS'],
])('%s is unreachable', async (_what, address, code) => {
  expect(await ask(address)).toEqual({ outcome: 'unreachable', code });
});

describe('whatever the environment says', () => {
  test('the address given is the one that is asked', async () => {
    const address = await answering((response) => response.end('OK'));
    vi.stubEnv('DOCKER_HOST', 'tcp://[nonsense');
    expect(await ask(address)).toMatchObject({ outcome: 'answered', body: 'OK' });
    expect(process.env.DOCKER_HOST).toBe('tcp://[nonsense');
  });

  test('missing certificates are named instead of asking in the open', async () => {
    const server = createServer((_request, response) => response.end('OK'));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    closers.push(async () => server.close());
    const address = `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const environment = { DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: '/nowhere' };
    const options = { deadlineMs: 400 };
    expect(await createDockerEngine(environment).get(address, '/_ping', options)).toEqual({
      outcome: 'unreachable',
      code: 'ERR_CERTIFICATES',
    });
    expect(await createDockerEngine({}).get(address, '/x?a=b', options)).toMatchObject({
      body: 'OK',
    });
  });
});

test('leaving cancels the question', async () => {
  const address = await answering(() => undefined);
  const leave = new AbortController();
  const asked = createDockerEngine({}).get(address, '/_ping', {
    deadlineMs: 10_000,
    signal: leave.signal,
  });
  setTimeout(() => leave.abort(), 20);
  expect(await asked).toEqual({ outcome: 'cancelled' });
  expect(
    await createDockerEngine({}).get(address, '/', { deadlineMs: 400, signal: leave.signal }),
  ).toEqual({ outcome: 'cancelled' });
});

test.each([
  ['npipe:////./pipe/docker_engine', { kind: 'socket', path: '//./pipe/docker_engine' }],
  ['unix:///var/run/docker.sock', { kind: 'socket', path: '/var/run/docker.sock' }],
  ['tcp://10.0.0.8:2375', { kind: 'tcp', host: '10.0.0.8', port: 2375 }],
  ['tcp://[::1]:2375', { kind: 'tcp', host: '::1', port: 2375 }],
  ['tcp://10.0.0.8', undefined],
  ['tcp://a:99999', undefined],
])('%s is read as an address', (address, expected) => {
  expect(parseAddress(address)).toEqual(expected);
});
