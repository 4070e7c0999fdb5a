import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as startRequest } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { os, type RouterClient } from '@orpc/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startWebHost, type WebHost } from './web-host.ts';

const ended: string[] = [];
const router = {
  ping: os.handler(() => 'pong'),
  ticks: os.handler(async function* ({ signal }) {
    try {
      for (let tick = 1; ; tick++) {
        yield tick;
        await new Promise((resolve, reject) => {
          const timer = setTimeout(resolve, 10);
          signal?.addEventListener('abort', () => {
            clearTimeout(timer);
            reject(signal.reason);
          });
        });
      }
    } finally {
      ended.push('ticks');
    }
  }),
};

const folder = mkdtempSync(join(tmpdir(), 'slipway-page-'));
let host: WebHost;

beforeAll(async () => {
  mkdirSync(join(folder, 'page', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.js'), 'not yours');
  writeFileSync(join(folder, 'page', 'index.html'), '<html lang="en"><meta nonce="__NONCE__">');
  writeFileSync(join(folder, 'page', 'assets', 'main.js'), 'start()');
  host = await startWebHost({
    router,
    pageFolder: join(folder, 'page'),
    refusal: 'Run slipway open.',
    limits: { maxSockets: 3, maxMessageBytes: 2_000, heartbeatMs: 100 },
  });
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true });
});

interface Ask {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** fetch refuses to set Host and resolves `..`, so the raw client it is. */
function ask({ path, method = 'GET', headers = {}, body }: Ask) {
  return new Promise<{
    status: number | undefined;
    headers: Record<string, unknown>;
    body: string;
  }>((resolve, reject) => {
    const { port } = new URL(host.origin);
    const request = startRequest({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: text }),
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}

async function enter(): Promise<string> {
  const { headers } = await ask({ path: host.createAddress().slice(host.origin.length) });
  return String(headers['set-cookie']).split(';')[0] ?? '';
}

function openSocket(headers: Readonly<Record<string, string>>, path = '/rpc') {
  return new WebSocket(`${host.origin.replace('http', 'ws')}${path}`, { headers });
}

/** 'open', or the status the upgrade was refused with. */
function tryUpgrade(headers: Readonly<Record<string, string>>, path?: string) {
  return new Promise<string | number | undefined>((resolve) => {
    const socket = openSocket(headers, path);
    socket.on('open', () => {
      resolve('open');
      socket.terminate();
    });
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
    socket.on('error', () => {});
  });
}

function whenClosed(socket: WebSocket): Promise<number> {
  return new Promise((resolve) => socket.on('close', resolve));
}

test('an address lets one browser in, once, by a cookie no script can read', async () => {
  const path = host.createAddress().slice(host.origin.length);
  const first = await ask({ path });
  const second = await ask({ path });
  expect([first.status, first.headers.location, second.status, second.body]).toEqual([
    303,
    '/',
    403,
    'Run slipway open.',
  ]);
  expect(String(first.headers['set-cookie'])).toMatch(
    /^slipway-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/,
  );
});

test('every load of the page has its own nonce and may run nothing but its own files', async () => {
  const cookie = await enter();
  const loads = [
    await ask({ path: '/', headers: { cookie } }),
    await ask({ path: '/', headers: { cookie } }),
  ];
  const nonces = loads.map(({ body }) => /nonce="([\w-]{22})"/.exec(body)?.[1]);
  expect(nonces[0]).not.toBe(nonces[1]);
  const socket = host.origin.replace('http', 'ws');
  expect(loads[0]).toMatchObject({
    status: 200,
    body: `<html data-host="web" data-material="none" lang="en"><meta nonce="${nonces[0]}">`,
    headers: {
      'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonces[0]}'; img-src 'self'; font-src 'self'; connect-src 'self' ${socket}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    },
  });
  expect(loads[0]?.headers).not.toHaveProperty('access-control-allow-origin');
});

test('only its own files, by GET, for its own page, to a browser with the cookie', async () => {
  const cookie = await enter();
  const origin = host.origin;
  const rows: readonly (readonly [Ask, number])[] = [
    [{ path: '/assets/main.js', headers: { cookie } }, 200],
    [{ path: '/assets/main.js', headers: { cookie, origin } }, 200],
    [{ path: '/assets/main.js' }, 403],
    [{ path: '/assets/main.js', headers: { cookie: `${cookie}x` } }, 403],
    [{ path: '/assets/main.js', headers: { cookie, host: 'localhost' } }, 403],
    [{ path: '/assets/main.js', headers: { cookie, host: 'evil.example' } }, 403],
    [{ path: '/assets/main.js', headers: { cookie, origin: 'http://evil.example' } }, 403],
    [{ path: '/assets/main.js', headers: { cookie, origin: 'null' } }, 403],
    [{ path: '/index.html', headers: { cookie } }, 404],
    [{ path: '/../secret.js', headers: { cookie } }, 404],
    [{ path: '/assets/../../secret.js', headers: { cookie } }, 404],
    [{ path: '/assets/%2e%2e/%2e%2e/secret.js', headers: { cookie } }, 404],
    [{ path: '/assets\\..\\..\\secret.js', headers: { cookie } }, 404],
    [{ path: '/__proto__', headers: { cookie } }, 404],
    [{ path: '/rpc', headers: { cookie } }, 404],
    [{ path: '/', method: 'POST', headers: { cookie }, body: '{}' }, 405],
    [{ path: '/', method: 'OPTIONS', headers: { cookie } }, 405],
    [{ path: '/', headers: { cookie, 'content-length': '2' }, body: '{}' }, 413],
  ];
  const answers = [];
  for (const [request] of rows) answers.push([request, (await ask(request)).status]);
  expect(answers).toEqual(rows);
});

test('a WebSocket opens for our own page with the cookie, and for nobody else', async () => {
  const cookie = await enter();
  const { origin } = host;
  const rows: readonly (readonly [Readonly<Record<string, string>>, string | number])[] = [
    [{ cookie, origin }, 'open'],
    [{ origin }, 401],
    [{ cookie }, 403],
    [{ cookie, origin: 'http://evil.example' }, 403],
    [{ cookie, origin: origin.replace('127.0.0.1', 'localhost') }, 403],
    [{ cookie, origin, host: 'evil.example' }, 403],
  ];
  const answers = [];
  for (const [headers] of rows) answers.push([headers, await tryUpgrade(headers)]);
  expect(answers).toEqual(rows);
  expect(await tryUpgrade({ cookie, origin }, '/rpc?x')).toBe(404);
});

test('one window too many is refused, and let in when another has closed', async () => {
  const headers = { cookie: await enter(), origin: host.origin };
  const sockets = [openSocket(headers), openSocket(headers), openSocket(headers)];
  await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.on('open', resolve))));
  expect(await tryUpgrade(headers)).toBe(503);
  for (const socket of sockets) socket.close();
  await Promise.all(sockets.map(whenClosed));
  await expect.poll(() => tryUpgrade(headers)).toBe('open');
});

test('junk and oversized messages end their own window only', async () => {
  const headers = { cookie: await enter(), origin: host.origin };
  const junk: readonly (readonly [string | Uint8Array, number])[] = [
    ['not json', 1007],
    ['null', 1007],
    ['{"i":1}', 1007],
    ['{"i":"1","p":{"u":"http://evil.example"}}', 1007],
    [new Uint8Array([1, 2, 255]), 1007],
    ['x'.repeat(2_001), 1009],
  ];
  const codes = [];
  for (const [message] of junk) {
    const socket = openSocket(headers);
    socket.on('open', () => socket.send(message));
    codes.push([message, await whenClosed(socket)]);
  }
  expect(codes).toEqual(junk);

  const socket = openSocket(headers);
  const client: RouterClient<typeof router> = createORPCClient(
    new RPCLink({ websocket: socket as never }),
  );
  expect(await client.ping()).toBe('pong');
  socket.terminate();
});

test('closing a window cancels its streams', async () => {
  const socket = openSocket({ cookie: await enter(), origin: host.origin });
  const client: RouterClient<typeof router> = createORPCClient(
    new RPCLink({ websocket: socket as never }),
  );
  const stream = await client.ticks();
  expect((await stream.next()).value).toBe(1);
  expect(ended).toEqual([]);
  socket.terminate();
  await expect.poll(() => ended).toEqual(['ticks']);
});

test('a window that fell silent is let go', async () => {
  const headers = { cookie: await enter(), origin: host.origin };
  const socket = new WebSocket(`${host.origin.replace('http', 'ws')}/rpc`, {
    headers,
    autoPong: false,
  });
  expect(await whenClosed(socket)).toBe(1006);
});

test('a request that never ends does not hold up the others', async () => {
  const { port } = new URL(host.origin);
  const slow = connect(Number(port), '127.0.0.1');
  slow.on('error', () => {});
  slow.write('GET / HTTP/1.1\r\nHost: ');
  expect((await ask({ path: '/' })).status).toBe(403);
  slow.destroy();
});
