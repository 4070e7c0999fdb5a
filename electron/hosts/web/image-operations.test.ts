// Every operation of images over a real WebSocket, as the page asks: with what it takes and with what it does not. A
// window hears an answer or an error it knows, never that something broke.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { AppInfo } from '../../contract/app.ts';
import { errors } from '../../contract/errors.ts';
import { imageContract } from '../../contract/image/index.ts';
import { plainChoices } from '../../core/image/files/project-kinds.test-support.ts';
import { startTestEngine, type TestEnginePc } from '../../services/image/engine.test-support.ts';
import {
  type ProjectFolder,
  writeProject,
} from '../../services/image/project/project-folder.test-support.ts';
import { createRouter } from '../../services/router.ts';
import { createTestState } from '../../services/test-machine.test-support.ts';
import { startWebHost, type WebHost } from './web-host.ts';

type Ask = (input: unknown) => Promise<unknown>;

const info: AppInfo = {
  version: '0.1.0',
  host: 'web',
  platform: 'linux',
  stateFolder: '/state',
  homepage: 'https://github.com/team/slipway',
};
let pc: TestEnginePc;
let project: ProjectFolder;
let host: WebHost;
let socket: WebSocket;
let image: Readonly<Record<string, Ask>>;
const empty = mkdtempSync(join(tmpdir(), 'slipway-empty-'));

beforeAll(async () => {
  writeFileSync(join(empty, 'index.html'), '<html lang="en">');
  pc = await startTestEngine({ answers: { 'GET /info': {} } });
  project = writeProject({
    'go.mod': 'module example.com/orders\n\ngo 1.24\n',
    'main.go': 'package main\n\nfunc main() {}\n',
    Dockerfile: 'FROM scratch\nCOPY . /\n',
  });
  const machines = {
    current: () => pc.machine,
    use: async () => pc.machine,
    list: async () => [],
    reset: async () => {},
  };
  const readSample = async () => [];
  const router = createRouter({ info, machines, state: createTestState(), readSample });
  host = await startWebHost({ router, pageFolder: empty, refusal: '' });
  const Cookie = await enter(host.createAddress());
  const headers = { Cookie, Origin: host.origin };
  socket = new WebSocket(`${host.origin.replace('http', 'ws')}/rpc`, { headers });
  const client = createORPCClient<{ image: Readonly<Record<string, Ask>> }>(
    new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }) as never,
  );
  image = client.image;
});
afterAll(async () => {
  socket.close();
  await host.close();
  await pc.close();
  project.remove();
  rmSync(empty, { recursive: true });
});

function enter(address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(address, (response) => {
      response.resume();
      resolve(String(response.headers['set-cookie']).split(';')[0] ?? '');
    }).on('error', reject);
  });
}

/** `answer`, the code of an error that the contract names, or that of an input that it does not take. */
async function hear(operation: string, input: unknown): Promise<string> {
  try {
    const answer = await image[operation]?.(input);
    if (typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer) {
      for await (const _ of answer as AsyncIterable<unknown>) break;
    }
    return 'answer';
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error;
    const isKnown = error.defined && error.code in errors;
    return isKnown || error.code === 'BAD_REQUEST' ? error.code : `untyped ${error.code}`;
  }
}

const here = () => project.folder;
const nowhere = '/no/such/folder';
const choices = plainChoices;
const badChoices = { ...choices, ports: [0] };
const job = 'no-such-job';
const reference = 'registry.invalid/orders:1.0';
const run = choices.run;

/** Operation, input, what a window hears. */
const rows: readonly (readonly [keyof typeof imageContract, () => unknown, string])[] = [
  ['surroundings', () => undefined, 'answer'],
  ['recent', () => undefined, 'answer'],
  ['analyse', () => ({ folder: here() }), 'answer'],
  ['analyse', () => ({ folder: nowhere }), 'PROJECT_NOT_FOUND'],
  ['analyse', () => ({ folder: '' }), 'BAD_REQUEST'],
  ['createSample', () => ({ folder: here() }), 'FOLDER_NOT_EMPTY'],
  ['createSample', () => ({ folder: 1 }), 'BAD_REQUEST'],
  ['folders', () => ({ folder: here() }), 'answer'],
  ['folders', () => ({ folder: nowhere }), 'PROJECT_NOT_FOUND'],
  ['folders', () => 'text', 'BAD_REQUEST'],
  ['choices', () => ({ folder: here() }), 'answer'],
  ['choices', () => ({}), 'BAD_REQUEST'],
  ['keepChoices', () => ({ folder: here(), choices }), 'answer'],
  ['keepChoices', () => ({ folder: nowhere, choices }), 'FILE_NOT_WRITTEN'],
  ['keepChoices', () => ({ folder: here(), choices: badChoices }), 'BAD_REQUEST'],
  ['mirrors', () => undefined, 'answer'],
  ['planFiles', () => ({ folder: here(), choices }), 'answer'],
  ['planFiles', () => ({ folder: nowhere, choices }), 'PROJECT_NOT_FOUND'],
  ['planFiles', () => ({ folder: here(), choices: { ...choices, more: 1 } }), 'BAD_REQUEST'],
  [
    'writeFiles',
    () => ({ folder: here(), files: [{ path: 'Dockerfile', revision: 'old', text: 'x' }] }),
    'FILE_CHANGED',
  ],
  [
    'writeFiles',
    () => ({ folder: here(), files: [{ path: '../Dockerfile', revision: null, text: 'x' }] }),
    'BAD_REQUEST',
  ],
  ['lint', () => ({ folder: here() }), 'answer'],
  ['lint', () => ({ folder: here(), dockerfile: 'none' }), 'PROJECT_UNREADABLE'],
  ['lint', () => null, 'BAD_REQUEST'],
  ['build', () => ({ folder: here(), choices }), 'answer'],
  // Its job says that there is nothing.
  ['build', () => ({ folder: nowhere, choices }), 'answer'],
  ['build', () => ({ folder: here(), choices, noCache: 'yes' }), 'BAD_REQUEST'],
  ['watchBuild', () => ({ job }), 'JOB_NOT_FOUND'],
  ['watchBuild', () => ({ job, from: -1 }), 'BAD_REQUEST'],
  ['builds', () => ({ folder: here() }), 'answer'],
  ['builds', () => ({ folder: ['x'] }), 'BAD_REQUEST'],
  ['checkPorts', () => ({ publish: ['8080:80'] }), 'answer'],
  ['checkPorts', () => ({ publish: ['99999:80'] }), 'PUBLISH_INVALID'],
  ['checkPorts', () => ({ publish: '8080' }), 'BAD_REQUEST'],
  ['run', () => ({ folder: here(), reference, name: 'orders', run }), 'answer'],
  [
    'run',
    () => ({ folder: here(), reference, name: 'orders', run: { ...run, publish: ['x'] } }),
    'PUBLISH_INVALID',
  ],
  ['run', () => ({ folder: here(), reference: '', name: 'orders', run }), 'BAD_REQUEST'],
  ['verify', () => ({ container: 'none', probe: null }), 'CONTAINER_NOT_FOUND'],
  ['verify', () => ({ container: 'none', probe: null, withinMs: 1 }), 'BAD_REQUEST'],
  ['login', () => ({ registry: 'no host' }), 'REFERENCE_INVALID'],
  ['login', () => ({ registry: {} }), 'BAD_REQUEST'],
  ['signIn', () => ({ registry: 'no host', user: 'me', password: 'x' }), 'REFERENCE_INVALID'],
  ['signIn', () => ({ registry: 'registry.invalid', user: 'me' }), 'BAD_REQUEST'],
  ['push', () => ({ folder: here(), choices, reference }), 'answer'],
  ['push', () => ({ folder: here(), choices, reference: 'UPPER:CASE:x' }), 'REFERENCE_INVALID'],
  ['push', () => ({ folder: here(), reference }), 'BAD_REQUEST'],
  ['buildx', () => ({ folder: here(), choices, reference }), 'answer'],
  ['buildx', () => ({ folder: here(), choices, reference: 'a b' }), 'REFERENCE_INVALID'],
  ['buildx', () => ({ folder: nowhere, choices, reference }), 'PROJECT_NOT_FOUND'],
  ['buildx', () => ({ folder: here(), choices }), 'BAD_REQUEST'],
  ['watchPush', () => ({ job }), 'JOB_NOT_FOUND'],
  ['watchPush', () => ({ job: 1 }), 'BAD_REQUEST'],
  ['published', () => ({ folder: here() }), 'answer'],
  ['published', () => ({ folder: null }), 'BAD_REQUEST'],
  ['lab', () => ({ folder: here(), choices, variants: ['scratch'] }), 'answer'],
  ['lab', () => ({ folder: here(), choices, variants: [] }), 'BAD_REQUEST'],
  ['watchLab', () => ({ job }), 'JOB_NOT_FOUND'],
  ['watchLab', () => ({ job: 'x'.repeat(200) }), 'BAD_REQUEST'],
  ['offerMove', () => ({ folder: nowhere }), 'PROJECT_NOT_FOUND'],
  ['offerMove', () => ({ folder: '' }), 'BAD_REQUEST'],
  ['move', () => ({ folder: '' }), 'BAD_REQUEST'],
];

test.each(rows)('%s, row %#', async (operation, input, expected) => {
  expect(await hear(operation, input())).toBe(expected);
});

test('every operation is asked', () => {
  expect([...new Set(rows.map(([operation]) => operation))].sort()).toEqual(
    Object.keys(imageContract).sort(),
  );
});
