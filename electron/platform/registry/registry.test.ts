import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { RegistryCut, type RegistryRequest } from '../registry-ports.ts';
import { createCertificate } from '../self-signed.test-support.ts';
import { createRegistry } from './registry.ts';

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

const servers: Server[] = [];
const registry = createRegistry();

async function serve(handle: Handle, tls?: { readonly cert: string; readonly key: string }) {
  const server = tls ? createSecureServer(tls, handle) : createServer(handle);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return `${tls ? 'https' : 'http'}://localhost:${port}`;
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function ask(request: RegistryRequest, deadlineMs = 2_000, signal?: AbortSignal) {
  const answer = await registry.send(request, { deadlineMs, ...(signal ? { signal } : {}) });
  if (answer.outcome !== 'answered') return answer;
  const chunks: Uint8Array[] = [];
  for await (const chunk of answer.body) chunks.push(chunk);
  return { status: answer.status, text: Buffer.concat(chunks).toString() };
}

describe('a registry', () => {
  test('answers with status, headers in lower case and its body', async () => {
    const url = await serve((_, response) =>
      response.writeHead(201, { 'Docker-Content-Digest': 'sha256:1' }).end('body'),
    );
    const answer = await registry.send({ method: 'GET', url }, { deadlineMs: 2_000 });
    expect(answer).toMatchObject({
      outcome: 'answered',
      status: 201,
      headers: { 'docker-content-digest': 'sha256:1' },
    });
    expect(await ask({ method: 'GET', url })).toEqual({ status: 201, text: 'body' });
  });

  test('gets a stream as it comes', async () => {
    const url = await serve((request, response) => {
      let length = 0;
      request.on('data', (chunk: Buffer) => {
        length += chunk.length;
      });
      request.on('end', () => response.end(`${request.headers['content-length']} ${length}`));
    });
    async function* body() {
      for (let at = 0; at < 20; at += 1) yield new Uint8Array(50_000);
    }
    const headers = { 'content-length': '1000000' };
    expect(await ask({ method: 'PUT', url, headers, body: body() })).toEqual({
      status: 200,
      text: '1000000 1000000',
    });
  });

  test('sends on to a blob store, which never hears the password', async () => {
    const store = await serve((request, response) =>
      response.end(request.headers.authorization ?? 'nothing'),
    );
    const url = await serve((request, response) => {
      if (request.url === '/same') {
        response.end(request.headers.authorization);
        return;
      }
      const location = request.url === '/away' ? `${store}/blob` : '/same';
      response.writeHead(307, { location }).end();
    });
    const headers = { Authorization: 'Basic c2VjcmV0' };
    expect(await ask({ method: 'GET', url: `${url}/away`, headers })).toMatchObject({
      text: 'nothing',
    });
    expect(await ask({ method: 'GET', url: `${url}/here`, headers })).toMatchObject({
      text: 'Basic c2VjcmV0',
    });
  });

  test('is asked in the open on this computer only', async () => {
    for (const host of ['registry.example', '10.0.0.1', 'localhost.example', '127.0.0.1.example']) {
      const answer = await ask({ method: 'GET', url: `http://${host}/v2/` });
      expect([host, answer]).toEqual([host, { outcome: 'not-secure' }]);
    }
  });

  test('is believed when its authority is known, and only then', async () => {
    const tls = createCertificate();
    const url = await serve((_, response) => response.end('in'), tls);
    expect(await ask({ method: 'GET', url })).toEqual({
      outcome: 'unreachable',
      code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    });
    const other = createCertificate().cert;
    expect(await ask({ method: 'GET', url, certificates: [other] })).toMatchObject({
      outcome: 'unreachable',
    });
    expect(await ask({ method: 'GET', url, certificates: [tls.cert] })).toEqual({
      status: 200,
      text: 'in',
    });
  });

  test('that is silent, or falls silent, is not waited for', async () => {
    const silent = await serve(() => {});
    expect(await ask({ method: 'GET', url: silent }, 150)).toEqual({ outcome: 'timed-out' });
    const half = await serve((_, response) => void response.write('half'));
    await expect(ask({ method: 'GET', url: half }, 150)).rejects.toEqual(
      new RegistryCut('ETIMEDOUT'),
    );
  });

  test('that hangs up in the middle is no whole answer', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half');
      setTimeout(() => response.destroy(), 30);
    });
    await expect(ask({ method: 'GET', url })).rejects.toMatchObject({ name: 'RegistryCut' });
  });

  test('is left at once by whoever cancels', async () => {
    const leave = new AbortController();
    const url = await serve((_, response) => void response.write('half'));
    setTimeout(() => leave.abort(), 30);
    await expect(ask({ method: 'GET', url }, 5_000, leave.signal)).rejects.toMatchObject({
      code: 'ABORT_ERR',
    });
    expect(await ask({ method: 'GET', url }, 5_000, leave.signal)).toEqual({
      outcome: 'cancelled',
    });
  });

  test('that is not there says so', async () => {
    expect(await ask({ method: 'GET', url: 'http://127.0.0.1:9/' })).toEqual({
      outcome: 'unreachable',
      code: 'ECONNREFUSED',
    });
  });
});
