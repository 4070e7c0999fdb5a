import { describe, expect, test } from 'vitest';
import { EngineCut, type EngineStream } from '../../../platform/engine-ports.ts';
import { openEngine } from '../../containers/open-engine.ts';
import { createTestMachine } from '../../test-machine.test-support.ts';
import { runTransfer } from './engine-transfer.ts';

/** An engine that says this and then ends, or is killed. */
async function push(records: readonly object[], isKilled = false, status = 200) {
  const machine = createTestMachine({ platform: 'linux' });
  const headers: (Readonly<Record<string, string>> | undefined)[] = [];
  async function* speak() {
    for (const record of records) yield Buffer.from(`${JSON.stringify(record)}\r\n`);
    if (isKilled) throw new EngineCut('ECONNRESET');
  }
  const engine = await openEngine({
    ...machine,
    docker: {
      ...machine.docker,
      stream: async (_, request): Promise<EngineStream> => {
        headers.push(request.headers);
        return { outcome: 'open', status, chunks: speak() };
      },
    },
  });
  const heard: object[] = [];
  await runTransfer({
    engine,
    path: '/images/x/push',
    registry: 'docker.io',
    login: { username: 'dev', secret: 'let-me-in' },
    signal: new AbortController().signal,
    onRecord: (record) => heard.push(record),
  });
  return { heard, auth: headers[0]?.['X-Registry-Auth'] ?? '' };
}

const records = [
  { status: 'Preparing', id: 'a' },
  { status: 'Pushed', id: 'a' },
  { aux: { Digest: 'sha256:1' } },
];

describe('a push by the engine', () => {
  test('is over when the engine says so, in the name that docker has for the registry', async () => {
    const { heard, auth } = await push(records);
    expect([heard, JSON.parse(Buffer.from(auth, 'base64url').toString())]).toEqual([
      records,
      {
        username: 'dev',
        password: 'let-me-in',
        serveraddress: 'https://index.docker.io/v1/',
      },
    ]);
  });

  test.each(records.map((_, index) => index + 1))(
    'cut off after record %i is never over',
    async (count) => {
      await expect(push(records.slice(0, count), true)).rejects.toMatchObject({ kind: 'cut' });
    },
  );

  test('that failed says why, though the status was 200', async () => {
    const error = { errorDetail: { message: 'denied: not yours' }, error: 'denied: not yours' };
    await expect(push([...records.slice(0, 1), error])).rejects.toMatchObject({
      kind: 'denied',
      detail: 'denied: not yours',
    });
  });

  test('that the engine does not even begin says why', async () => {
    const refusal = {
      message: 'Get "https://r.example/v2/": dial tcp: lookup r.example: no such host',
    };
    await expect(push([refusal], false, 500)).rejects.toMatchObject({ kind: 'unreachable' });
  });
});
