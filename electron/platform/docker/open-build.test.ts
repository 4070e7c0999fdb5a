import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { createDockerEngine } from './docker-engine.ts';
import { type EngineServer, startEngineServer } from './engine-server.test-support.ts';

const docker = createDockerEngine({});
const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

async function start(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<EngineServer> {
  const server = await startEngineServer({ answer });
  closers.push(() => server.close());
  return server;
}

async function createFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-build-'));
  closers.push(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'Dockerfile'), 'FROM scratch\n');
  return folder;
}

async function build(server: EngineServer, folder: string, signal?: AbortSignal) {
  const sent: number[] = [];
  const context = {
    folder,
    includes: () => true,
    enters: () => true,
    extra: [],
    onSent: (bytes: number) => void sent.push(bytes),
  };
  const path = '/build?t=web';
  const options = signal ? { signal } : {};
  const answer = await docker.build(server.address, { path, context, session: null }, options);
  if (answer.outcome !== 'open') return { answer, sent };
  let text = '';
  try {
    for await (const chunk of answer.chunks) text += Buffer.from(chunk).toString();
    return { status: answer.status, text, sent };
  } catch (error) {
    return { status: answer.status, text, end: error };
  }
}

test('the folder goes out and the records come in', async () => {
  const seen: { url?: string | undefined; type?: string | undefined; length: number } = {
    length: 0,
  };
  const server = await start((request, response) => {
    seen.url = request.url;
    seen.type = request.headers['content-type'];
    request.on('data', (chunk: Buffer) => {
      seen.length += chunk.length;
    });
    request.on('end', () => response.end('{"stream":"x"}'));
  });
  const folder = await createFolder();
  expect([await build(server, folder), seen]).toEqual([
    { status: 200, text: '{"stream":"x"}', sent: [2048] },
    { url: '/build?t=web', type: 'application/x-tar', length: 2048 },
  ]);
  await expect.poll(() => server.connections()).toBe(0);
});

test('a refusal before the folder is sent arrives with its words', async () => {
  const server = await start((_request, response) => {
    response.writeHead(400).end('{"message":"no"}');
  });
  const folder = await createFolder();
  await writeFile(join(folder, 'large'), Buffer.alloc(8 * 1024 * 1024));
  expect(await build(server, folder)).toMatchObject({ status: 400, text: '{"message":"no"}' });
  await expect.poll(() => server.connections()).toBe(0);
});

test('an engine that dies in the middle is a cut', async () => {
  const server = await start((request, response) => {
    request.resume();
    response.write('{"stream":"x"}');
    setTimeout(() => response.destroy(), 20);
  });
  expect(await build(server, await createFolder())).toEqual({
    status: 200,
    text: '{"stream":"x"}',
    end: expect.objectContaining({ name: 'EngineCut', code: 'ECONNRESET' }),
  });
});

test('a folder that is not there is named, and nothing stays open', async () => {
  const server = await start((request, response) => {
    request.resume();
    request.on('end', () => response.end());
  });
  await expect(build(server, '/nowhere')).rejects.toMatchObject({
    name: 'ContextUnreadable',
    path: '.',
    code: 'ENOENT',
  });
  await expect.poll(() => server.connections()).toBe(0);
});

test('an engine without sessions is told apart', async () => {
  const server = await start((request, response) => {
    request.resume();
    response.writeHead(404).end('page not found');
  });
  const folder = await createFolder();
  const context = { folder, includes: () => true, enters: () => true, extra: [] };
  const session = { secrets: new Map(), credentials: async () => null };
  expect(
    await docker.build(server.address, { path: '/build?version=2', context, session }, {}),
  ).toEqual({ outcome: 'unreachable', code: 'HTTP_404' });
  await expect.poll(() => server.connections()).toBe(0);
});

test('cancelling stops the sending', async () => {
  const server = await start((request) => {
    request.on('error', () => {});
    // Who does not read does not see that the other side has gone.
    setTimeout(() => request.resume(), 200);
  });
  const folder = await createFolder();
  await writeFile(join(folder, 'large'), Buffer.alloc(32 * 1024 * 1024));
  const leave = new AbortController();
  setTimeout(() => leave.abort(), 50);
  const { answer, sent = [] } = await build(server, folder, leave.signal);
  expect([answer, (sent.at(-1) ?? 0) < 8 * 1024 * 1024]).toEqual([{ outcome: 'cancelled' }, true]);
  await expect.poll(() => server.connections()).toBe(0);
});
