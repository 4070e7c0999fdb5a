// The network against a real https server on this computer.
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:https';
import { type AddressInfo, connect, createServer as createTcpServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createNetwork } from './network.ts';
import { createCertificate } from './self-signed.test-support.ts';

const certificate = createCertificate();
const trusting = createNetwork({ moreCertificates: [certificate.cert] });
const strict = createNetwork();

/** Answers 401 with a body that never ends. */
const site = createServer(certificate, (_request, response) => {
  response.writeHead(401);
  const timer = setInterval(() => response.write('x'.repeat(1000)), 5);
  response.on('close', () => clearInterval(timer));
});
/** Takes connections and says nothing. */
const silent = createTcpServer();
/** Passes everything on to the site, whatever address was asked for. */
const proxy = createHttpServer();
const asked: string[] = [];
proxy.on('connect', (request, socket) => {
  asked.push(request.url ?? '');
  const onward = connect(portOf(site));
  onward
    .on('error', () => socket.destroy())
    .on('connect', () => socket.write('HTTP/1.1 200 OK\r\n\r\n'));
  socket.on('error', () => onward.destroy());
  socket.pipe(onward).pipe(socket);
});

const portOf = (server: Server) => (server.address() as AddressInfo).port;
const servers = [site, silent, proxy];
beforeAll(async () => {
  await Promise.all(
    servers.map((server) => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))),
  );
});
afterAll(() => {
  for (const server of servers) server.close();
  site.closeAllConnections();
});

const withoutTime = (result: object) => ({ ...result, ms: 0 });

describe('get', () => {
  test('gives the status of a site that this computer trusts, without reading its body', async () => {
    const result = await trusting.get(`https://localhost:${portOf(site)}/v2/`, {
      deadlineMs: 5000,
    });
    expect(withoutTime(result)).toEqual({ outcome: 'answered', status: 401, ms: 0 });
  });

  test('names what is wrong with a certificate that nobody trusts', async () => {
    const result = await strict.get(`https://localhost:${portOf(site)}/`, { deadlineMs: 5000 });
    expect(withoutTime(result)).toEqual({
      outcome: 'unreachable',
      code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
      ms: 0,
    });
  });

  test.each([
    ['nobody listens', 'https://127.0.0.1:1/', 'ECONNREFUSED'],
    ['the name does not exist', 'https://slipway.invalid/', 'ENOTFOUND'],
    ['the address is none', 'https://:0/', 'ERR_INVALID_URL'],
  ])('says when %s', async (_name, url, code) => {
    const result = await strict.get(url, { deadlineMs: 5000 });
    const known = code === 'ENOTFOUND' ? ['ENOTFOUND', 'EAI_AGAIN'] : [code];
    expect('code' in result ? known : result).toContain('code' in result ? result.code : code);
  });

  test('gives up on a site that says nothing', async () => {
    const result = await strict.get(`https://127.0.0.1:${portOf(silent)}/`, { deadlineMs: 300 });
    expect(result).toEqual({ outcome: 'timed-out' });
  });

  test('stops when cancelled, before or during', async () => {
    const url = `https://127.0.0.1:${portOf(silent)}/`;
    const signal = AbortSignal.timeout(200);
    expect(await strict.get(url, { deadlineMs: 5000, signal })).toEqual({ outcome: 'cancelled' });
    expect(await strict.get(url, { deadlineMs: 5000, signal })).toEqual({ outcome: 'cancelled' });
  });

  test('goes through the proxy of now', async () => {
    let variables: Record<string, string> = {};
    const network = createNetwork({
      findProxy: async () => variables,
      moreCertificates: [certificate.cert],
    });
    const get = async () =>
      withoutTime(await network.get('https://localhost:4433/', { deadlineMs: 5000 }));
    const answered = { outcome: 'answered', status: 401, ms: 0 };
    const refused = { outcome: 'unreachable', code: 'ECONNREFUSED', ms: 0 };
    expect(await get()).toEqual(refused);
    variables = { HTTPS_PROXY: `http://127.0.0.1:${portOf(proxy)}` };
    expect([await get(), asked]).toEqual([answered, ['localhost:4433']]);
    variables = { ...variables, NO_PROXY: 'localhost' };
    expect(await get()).toEqual(refused);
  });
});
