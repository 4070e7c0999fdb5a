// What another program on this computer, or a page from elsewhere, may try against the web host.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { os, type RouterClient } from '@orpc/server';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startWebHost, type WebHost } from './web-host.ts';

const router = { ping: os.handler(() => 'pong') };
const folder = mkdtempSync(join(tmpdir(), 'slipway-attacked-'));
const sockets: Socket[] = [];
let host: WebHost;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<html lang="en">');
  host = await startWebHost({ router, pageFolder: folder, refusal: 'Run slipway open.' });
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true });
});

interface Raw {
  readonly socket: Socket;
  /** Everything that came, once the connection has ended. */
  readonly ended: Promise<string>;
}

function open(text = ''): Raw {
  const socket = connect(Number(new URL(host.origin).port), '127.0.0.1');
  sockets.push(socket);
  let answer = '';
  socket.setEncoding('latin1');
  socket.on('data', (chunk) => {
    answer += chunk;
  });
  socket.on('error', () => {});
  const ended = new Promise<string>((resolve) => socket.on('close', () => resolve(answer)));
  if (text !== '') socket.write(text);
  return { socket, ended };
}

/** The status of one request, written as it stands. */
async function ask(head: string, headers = `Host: ${new URL(host.origin).host}`): Promise<string> {
  const { ended } = open(`${head}\r\n${headers}\r\nConnection: close\r\n\r\n`);
  return (await ended).slice(9, 12);
}

async function enter(): Promise<string> {
  const path = host.createAddress().slice(host.origin.length);
  const { ended } = open(
    `GET ${path} HTTP/1.1\r\nHost: ${new URL(host.origin).host}\r\nConnection: close\r\n\r\n`,
  );
  return /set-cookie: ([^;]+)/i.exec(await ended)?.[1] ?? '';
}

async function openWindow() {
  const socket = new WebSocket(`${host.origin.replace('http', 'ws')}/rpc`, {
    headers: { cookie: await enter(), origin: host.origin },
  });
  await new Promise((resolve) => socket.on('open', resolve));
  const client: RouterClient<typeof router> = createORPCClient(
    new RPCLink({ websocket: socket as never }),
  );
  return { socket, client };
}

test('under 1,000 silent connections an open window works on, and new ones get in soon', async () => {
  const { socket, client } = await openWindow();
  const before = process.memoryUsage().rss;
  const silent = Array.from({ length: 1_000 }, () => open());
  expect(await client.ping()).toBe('pong');
  await Promise.all(silent.map(({ ended }) => ended));
  expect(await ask('GET / HTTP/1.1')).toBe('403');
  expect(await client.ping()).toBe('pong');
  expect(process.memoryUsage().rss - before).toBeLessThan(128 * 1024 * 1024);
  socket.terminate();
});

test('headers that come a byte at a time are given up on, and hold up nobody', async () => {
  const slow = Array.from({ length: 60 }, () => open('GET / HTTP/1.1\r\nX: '));
  const drip = setInterval(() => {
    for (const { socket } of slow) if (!socket.destroyed) socket.write('a');
  }, 100);
  try {
    expect(await ask('GET / HTTP/1.1')).toBe('403');
    const started = performance.now();
    const answers = await Promise.all(slow.map(({ ended }) => ended));
    expect(new Set(answers.map((answer) => answer.slice(9, 12)))).toEqual(new Set(['408']));
    expect(performance.now() - started).toBeLessThan(12_000);
  } finally {
    clearInterval(drip);
  }
});

test('bodies are refused before they are read, however large they say they are', async () => {
  const { host: name } = new URL(host.origin);
  const cookie = await enter();
  const own = `Host: ${name}\r\nCookie: ${cookie}`;
  const asked = [
    await ask('GET / HTTP/1.1', `${own}\r\nContent-Length: 10000000000`),
    await ask('GET / HTTP/1.1', `${own}\r\nTransfer-Encoding: chunked`),
    await ask('POST / HTTP/1.1', `${own}\r\nContent-Length: 10000000000`),
    await ask('PUT /rpc HTTP/1.1', `${own}\r\nTransfer-Encoding: chunked`),
    await ask('GET / HTTP/1.1', `${own}\r\nX: ${'a'.repeat(1_000_000)}`),
    await ask(`GET /${'a'.repeat(1_000_000)} HTTP/1.1`, own),
    await ask('GET / HTTP/1.1', `${own}\r\nContent-Length: 1\r\nTransfer-Encoding: chunked`),
    await ask('NOT HTTP', own),
    await ask('CONNECT evil.example:443 HTTP/1.1', own),
  ];
  expect(asked).toEqual(['413', '413', '405', '405', '431', '431', '400', '400', '']);
});

test('guessed addresses open nothing and use up nothing', async () => {
  const address = host.createAddress().slice(host.origin.length);
  const token = address.slice('/?token='.length);
  const guesses = [
    '',
    'a'.repeat(43),
    token.slice(0, -1),
    `${token}a`,
    token.toUpperCase(),
    `${token}%00`,
    '%zz',
    '../'.repeat(20),
    ...Array.from({ length: 200 }, (_, at) => String(at).padStart(43, '0')),
  ];
  const answers = new Set<string>();
  for (const guess of guesses) answers.add(await ask(`GET /?token=${guess} HTTP/1.1`));
  expect([...answers, await ask(`GET ${address} HTTP/1.1`)]).toEqual(['403', '303']);
});

test('a name that was rebound to this computer gets nothing, whatever it is called', async () => {
  const cookie = await enter();
  const { port } = new URL(host.origin);
  const names = [
    'evil.example',
    `evil.example:${port}`,
    `localhost:${port}`,
    `127.0.0.1.evil.example:${port}`,
    `127.1:${port}`,
    `2130706433:${port}`,
    `[::1]:${port}`,
    `[::ffff:127.0.0.1]:${port}`,
    `0.0.0.0:${port}`,
    '127.0.0.1',
    `127.0.0.1:${port}.`,
    ` 127.0.0.1:${port}@evil.example`,
  ];
  const answers: string[] = [];
  for (const name of names) {
    answers.push(`${name} ${await ask('GET / HTTP/1.1', `Host: ${name}\r\nCookie: ${cookie}`)}`);
  }
  expect(answers).toEqual(names.map((name) => `${name} 403`));
  const own = `Host: 127.0.0.1:${port}\r\nCookie: ${cookie}`;
  // No host, and a whole address in the first line.
  expect([
    await ask('GET / HTTP/1.1', `Cookie: ${cookie}`),
    await ask(`GET http://127.0.0.1:${port}/ HTTP/1.1`, `Host: evil.example\r\nCookie: ${cookie}`),
    await ask('GET / HTTP/1.1', own),
  ]).toEqual(['400', '403', '200']);
});

test('a frame that says it is enormous ends its own window only', async () => {
  const [one, other] = [await openWindow(), await openWindow()];
  const raw = (one.socket as unknown as { readonly _socket: Socket })._socket;
  const closed = new Promise((resolve) => one.socket.on('close', resolve));
  raw.write(Buffer.from([0x81, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1, 2, 3, 4]));
  await closed;
  expect(await other.client.ping()).toBe('pong');
  other.socket.terminate();
});
