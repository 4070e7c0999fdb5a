import { afterEach, describe, expect, test } from 'vitest';
import { dockerManifest } from '../../../core/registry/media-types.ts';
import { openRepository } from './registry-client.ts';
import {
  type Answer,
  createRegistryMachine,
  type RegistryServer,
  startRegistryServer,
  sum,
} from './registry-server.test-support.ts';
import { openSession } from './registry-session.ts';

let server: RegistryServer | undefined;
afterEach(() => server?.close());

const manifest = JSON.stringify({
  mediaType: dockerManifest,
  config: { mediaType: 'c', digest: sum('{}'), size: 2 },
  layers: [],
});

async function open(answer: Answer, options: { login?: boolean; deadlineMs?: number } = {}) {
  server = await startRegistryServer(answer);
  const { machine, pauses } = createRegistryMachine();
  const waits: number[] = [];
  const session = openSession({
    machine,
    host: server.host,
    login: options.login === false ? null : { username: 'dev', secret: 'let-me-in' },
    scopes: ['repository:team/app:pull,push'],
    onWait: (seconds) => waits.push(seconds),
    deadlineMs: options.deadlineMs,
  });
  return { repository: openRepository(session, 'team/app'), server, pauses, waits };
}

const basic = `Basic ${Buffer.from('dev:let-me-in').toString('base64')}`;

describe('a registry', () => {
  test('that wants a token gets one from where it says, and the password goes nowhere else', async () => {
    const { repository, server: place } = await open((request, response) => {
      if (request.url?.startsWith('/token')) {
        response.end(JSON.stringify({ token: 'abc' }));
      } else if (request.headers.authorization === 'Bearer abc') response.end(manifest);
      else {
        const realm = `http://${request.headers.host}/token`;
        const challenge = `Bearer realm="${realm}",service="here"`;
        response.writeHead(401, { 'www-authenticate': challenge }).end();
      }
    });
    expect(await repository.readManifest('1')).toMatchObject({ digest: sum(manifest) });
    expect(place.asked).toEqual([
      'GET /v2/team/app/manifests/1',
      `GET /token?service=here&scope=repository%3Ateam%2Fapp%3Apull%2Cpush ${basic}`,
      'GET /v2/team/app/manifests/1 Bearer abc',
    ]);
  });

  test.each<[string, Answer, string, string]>([
    [
      'does not know one',
      (_, response) =>
        response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end('{"errors":[]}'),
      'unauthorized',
      'HTTP 401',
    ],
    [
      'lets one not in there',
      (_, response) =>
        response.writeHead(403).end('{"errors":[{"code":"DENIED","message":"not yours"}]}'),
      'denied',
      'DENIED: not yours',
    ],
    ['is broken', (_, response) => response.writeHead(500).end('<html>'), 'server', 'HTTP 500'],
    [
      'is asked too often for today',
      (_, response) => response.writeHead(429, { 'retry-after': '86400' }).end(),
      'too-many',
      'Retry-After: 86400',
    ],
    [
      'hangs up',
      (_, response) => {
        response.writeHead(200, { 'content-length': '500' }).write('{');
        setTimeout(() => response.destroy(), 20);
      },
      'cut',
      'ECONNRESET',
    ],
    ['is silent', () => {}, 'slow', 'timed-out'],
  ])('that %s is named so', async (_what, answer, kind, detail) => {
    const { repository } = await open(answer, { deadlineMs: 300 });
    await expect(repository.readManifest('1')).rejects.toMatchObject({
      kind,
      detail,
      text: { key: `imageWork.publish.failed.${kind}` },
    });
  });

  test('that asks to wait is waited for, and a person hears of it', async () => {
    let asked = 0;
    const { repository, pauses, waits } = await open((_, response) => {
      asked += 1;
      if (asked === 1) response.writeHead(429, { 'retry-after': '3' }).end();
      else if (asked === 2) response.writeHead(503).end();
      else response.end(manifest);
    });
    expect(await repository.readManifest('1')).not.toBeNull();
    expect([pauses, waits]).toEqual([
      [3_000, 1_000],
      [3, 1],
    ]);
  });

  test('that hands out other bytes than it says is not believed', async () => {
    const headers = { 'docker-content-digest': sum('something else') };
    const { repository } = await open((_, response) =>
      response.writeHead(200, headers).end(manifest),
    );
    await expect(repository.readManifest('1')).rejects.toMatchObject({ kind: 'digest' });
    await expect(repository.readManifest(sum('asked'))).rejects.toMatchObject({ kind: 'digest' });
    await expect(repository.putManifest('1', manifest, dockerManifest)).rejects.toMatchObject({
      kind: 'digest',
    });
    await expect(repository.readConfig(sum('asked'))).rejects.toMatchObject({ kind: 'digest' });
  });

  test('without an image of that name is no failure', async () => {
    const { repository } = await open((_, response) => response.writeHead(404).end());
    expect([await repository.readManifest('1'), await repository.hasBlob(sum('x'))]).toEqual([
      null,
      false,
    ]);
  });

  test('gets a blob again, whole, when it failed in the middle', async () => {
    let tries = 0;
    const { repository, server: place } = await open((request, response) => {
      const digest = sum('blob');
      if (request.method === 'POST') {
        response.writeHead(202, { location: '/v2/team/app/blobs/uploads/1?state=x' }).end();
        return;
      }
      tries += 1;
      const status = tries === 1 ? 503 : 201;
      response.writeHead(status, { 'docker-content-digest': digest }).end();
    });
    const sent: number[] = [];
    await repository.putBlob({
      digest: sum('blob'),
      size: 4,
      open: () => Buffer.from('blob'),
      onSent: (bytes) => sent.push(bytes),
    });
    const path = `/v2/team/app/blobs/uploads/1?state=x&digest=${encodeURIComponent(sum('blob'))}`;
    expect([place.asked, sent]).toEqual([
      ['POST /v2/team/app/blobs/uploads/', `PUT ${path}`, `PUT ${path}`],
      [4, 4],
    ]);
  });
});
