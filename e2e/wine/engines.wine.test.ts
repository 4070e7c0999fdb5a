// Engines that misbehave behind a real named pipe of Windows: whoever asks has an answer in time, and the right one.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type EngineServer,
  startEngineServer,
} from '../../electron/platform/docker/engine-server.test-support.ts';
import type { PlayProgram } from './agent.ts';
import { openWindowsPC, type WindowsPC } from './windows-pc.ts';

type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

const behaviours = {
  'never answers': () => {},
  'says 500 while it starts': (_request, response) => {
    response.writeHead(500, { 'Content-Type': 'application/json' });
    response.end('{"message":"Docker Desktop is starting"}');
  },
  'says 500 in plain text': (_request, response) => {
    response.writeHead(500, { 'Content-Type': 'text/plain' });
    response.end('Bad response from Docker engine\n');
  },
  'answers with a page of a proxy': (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end('<html><body>Sign in to the network</body></html>');
  },
  'answers half and stays': (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
    response.write('{"Os":"');
  },
  'closes in the middle of the body': (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
    response.write('{"Os":"', () => response.destroy());
  },
  'closes at once': (request) => {
    request.socket.destroy();
  },
  'drips a byte at a time': (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    const drip = setInterval(() => response.write(' '), 50);
    response.on('close', () => clearInterval(drip));
  },
} satisfies Readonly<Record<string, Behaviour>>;

function serve(os: 'linux' | 'windows', api = '1.52'): Behaviour {
  const version = {
    Os: os,
    Arch: 'amd64',
    Version: '29.0.1',
    ApiVersion: api,
    MinAPIVersion: '1.24',
  };
  const answers: Record<string, unknown> = {
    '/version': version,
    '/info': { OSType: os, OperatingSystem: 'Docker Desktop' },
  };
  return (request, response) => {
    const path = (request.url ?? '').replace(/^\/v[\d.]+/, '').replace(/\?.*/, '');
    response.writeHead(200, { 'Content-Type': 'application/json', 'Api-Version': api });
    response.end(path === '/_ping' ? 'OK' : JSON.stringify(answers[path] ?? []));
  };
}

let behave: Behaviour = serve('linux');
let server: EngineServer;
let pc: WindowsPC;

/** Docker Desktop says 500 for as long while it restarts; its engine is another one then. */
const restartMs = 5_000;
const switchDesktop: PlayProgram = async ({ args }, { send }) => {
  const [, , , os] = args;
  if (os === 'windows' || os === 'linux') {
    behave = behaviours['says 500 while it starts'];
    setTimeout(() => {
      behave = serve(os);
    }, restartMs);
  } else send('o', 'Docker version 29.0.1, build eedd969\n');
  send('x', '0');
  return () => {};
};

beforeAll(async () => {
  server = await startEngineServer({ answer: (request, response) => behave(request, response) });
  const engine = server.address.replace('unix://', '');
  pc = await openWindowsPC({
    machine: 'healthy-linux-mode',
    engine,
    play: { docker: switchDesktop },
  });
});
afterAll(async () => {
  await pc.close();
  await server.close();
});

// Again: deadlines are real here, and a busy machine may miss one.
const tries = { retry: 2 };

/** What `engine.status` says, and whether it came within its seven seconds and two more, and the start of a process. */
async function askStatus(): Promise<readonly [string, boolean]> {
  const started = performance.now();
  const { stdout, stderr } = await pc.slipway(['call', 'engine.status', '{}']);
  if (stdout === '') throw new Error(stderr);
  const { state } = JSON.parse(stdout) as { state: string };
  return [state, performance.now() - started < 12_000];
}

test.each([
  ['never answers', 'no-answer'],
  ['says 500 while it starts', 'starting'],
  ['says 500 in plain text', 'starting'],
  ['answers with a page of a proxy', 'failing'],
  ['answers half and stays', 'no-answer'],
  ['closes in the middle of the body', 'no-answer'],
  ['closes at once', 'no-answer'],
  ['drips a byte at a time', 'no-answer'],
] as const)('an engine that %s', tries, async (name, state) => {
  behave = behaviours[name];
  expect(await askStatus()).toEqual([state, true]);
});

test.each(['1.24', '1.41', '1.55'])('an engine of API %s is read', async (api) => {
  behave = serve('linux', api);
  expect(await askStatus()).toEqual(['ready', true]);
});

test('a check-up of an engine that never answers names it, and ends', tries, async () => {
  behave = behaviours['never answers'];
  const started = performance.now();
  const { code, stdout } = await pc.slipway(['doctor', '--json']);
  const { checks } = JSON.parse(stdout) as { checks: { id: string; status: string }[] };
  const failed = checks.filter(({ status }) => status === 'problem').map(({ id }) => id);
  expect([code, failed, performance.now() - started < 30_000]).toEqual([
    1,
    ['docker-engine-stuck-starting', 'engine-not-answering'],
    true,
  ]);
});

test(
  'a switch waits while the engine says 500, and is done when the other one answers',
  tries,
  async () => {
    behave = serve('linux');
    const started = performance.now();
    const { code, stderr } = await pc.slipway(['mode', 'windows', '--yes', '--json']);
    const seconds = (performance.now() - started) / 1000;
    const [state] = await askStatus();
    expect([code, stderr, seconds > restartMs / 1000, state]).toEqual([0, '', true, 'ready']);
    expect([pc.strangers, pc.unanswered]).toEqual([[], []]);
  },
);
