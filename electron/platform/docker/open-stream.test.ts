import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { createDockerEngine } from './docker-engine.ts';
import { type EngineServer, startEngineServer } from './engine-server.test-support.ts';

const docker = createDockerEngine({});
const servers: EngineServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function start(handle: Parameters<typeof startEngineServer>[0]): Promise<EngineServer> {
  const server = await startEngineServer(handle);
  servers.push(server);
  return server;
}
const answering = (answer: (response: ServerResponse, request: IncomingMessage) => void) =>
  start({ answer: (request, response) => answer(response, request) });

/** Everything that came, and how it ended. */
async function read(chunks: AsyncIterable<Uint8Array>) {
  let text = '';
  try {
    for await (const chunk of chunks) text += Buffer.from(chunk).toString();
    return { text, end: 'whole' };
  } catch (error) {
    return { text, end: error };
  }
}
const cut = (code: string) => expect.objectContaining({ name: 'EngineCut', code });

test('a question is sent whole, and its answer comes back', async () => {
  const { address } = await answering((response, request) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const { 'content-type': type, 'x-registry-auth': auth } = request.headers;
      response.writeHead(201).end(JSON.stringify([request.method, request.url, type, auth, body]));
    });
  });
  const answer = await docker.send(
    address,
    {
      method: 'POST',
      path: '/containers/create?name=web',
      body: { Image: 'web' },
      headers: { 'X-Registry-Auth': 'e30=' },
    },
    { deadlineMs: 5_000 },
  );
  expect(answer).toMatchObject({
    outcome: 'answered',
    status: 201,
    body: JSON.stringify([
      ...['POST', '/containers/create?name=web', 'application/json', 'e30='],
      '{"Image":"web"}',
    ]),
  });
});

describe('an answer that goes on', () => {
  const logs = { method: 'GET', path: '/containers/web/logs?follow=1' } as const;
  const open = async (server: EngineServer, signal?: AbortSignal) => {
    const stream = await docker.stream(server.address, logs, signal ? { signal } : {});
    if (stream.outcome !== 'open') throw new Error(JSON.stringify(stream));
    return stream;
  };

  test('comes as it is sent, and its end is an end', async () => {
    const server = await answering((response) => {
      response.write('one');
      setTimeout(() => response.end('two'), 20);
    });
    expect(await read((await open(server)).chunks)).toEqual({ text: 'onetwo', end: 'whole' });
  });

  test('keeps an error status and its words', async () => {
    const server = await answering((response) => response.writeHead(500).end('broken'));
    const { status, chunks } = await open(server);
    expect([status, await read(chunks)]).toEqual([500, { text: 'broken', end: 'whole' }]);
  });

  test('that is cut in the middle is never taken for a whole one', async () => {
    const server = await answering((response) => {
      response.write('one');
      setTimeout(() => response.destroy(), 20);
    });
    expect(await read((await open(server)).chunks)).toEqual({
      text: 'one',
      end: cut('ECONNRESET'),
    });
  });

  test('that drips for ever ends when somebody leaves', async () => {
    const server = await answering((response) => {
      const drip = setInterval(() => response.write('.'), 10);
      response.on('close', () => clearInterval(drip));
    });
    const leave = new AbortController();
    const { chunks } = await open(server, leave.signal);
    setTimeout(() => leave.abort(), 50);
    expect(await read(chunks)).toMatchObject({ end: cut('ABORT_ERR') });
    await expect.poll(() => server.connections()).toBe(0);
  });

  test('whose reader goes away leaves no connection', async () => {
    const server = await answering((response) => response.write('x'.repeat(100_000)));
    for await (const _ of (await open(server)).chunks) break;
    await expect.poll(() => server.connections()).toBe(0);
  });

  test('is not opened for somebody who left before', async () => {
    const server = await answering(() => undefined);
    const signal = AbortSignal.abort();
    expect(await docker.stream(server.address, logs, { signal })).toEqual({ outcome: 'cancelled' });
    const leave = new AbortController();
    setTimeout(() => leave.abort(), 20);
    expect(await docker.stream(server.address, logs, { signal: leave.signal })).toEqual({
      outcome: 'cancelled',
    });
  });

  test('waits for its reader instead of filling the memory', async () => {
    let sent = 0;
    const server = await answering((response) => {
      const push = () => {
        while (sent < 64 * 1024 * 1024 && response.write(Buffer.alloc(64 * 1024))) sent += 65_536;
      };
      response.on('drain', push);
      push();
    });
    for await (const _ of (await open(server)).chunks) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      break;
    }
    expect(sent).toBeLessThan(4 * 1024 * 1024);
  });
});

describe('a terminal', () => {
  test('carries both ways until the program ends', async () => {
    const { address } = await start({
      upgrade: (_request, socket) => {
        socket.write('HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n$ ');
        socket.on('data', (chunk: Buffer) => socket.end(`you typed ${chunk}`));
      },
    });
    const terminal = await docker.terminal(address, 'abc', {});
    if (terminal.outcome !== 'open') throw new Error(terminal.outcome);
    terminal.write(Buffer.from('ls'));
    expect(await read(terminal.output)).toEqual({ text: '$ you typed ls', end: 'whole' });
  });

  test('that is closed by us ends without an error', async () => {
    const server = await start({
      upgrade: (_request, socket) =>
        socket.write('HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n$ '),
    });
    const terminal = await docker.terminal(server.address, 'abc', {});
    if (terminal.outcome !== 'open') throw new Error(terminal.outcome);
    setTimeout(() => terminal.close(), 20);
    expect(await read(terminal.output)).toEqual({ text: '$ ', end: 'whole' });
    await expect.poll(() => server.connections()).toBe(0);
  });

  test('that the engine refuses says so', async () => {
    const { address } = await answering((response) => response.writeHead(409).end('{}'));
    expect(await docker.terminal(address, 'abc', {})).toEqual({
      outcome: 'unreachable',
      code: 'HTTP_409',
    });
  });
});
