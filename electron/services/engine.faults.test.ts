// Engines that misbehave on a real socket: whatever they do, everybody who asks has an answer in time.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { AppError } from '../contract/app-error.ts';
import { createDockerEngine } from '../platform/docker/docker-engine.ts';
import {
  type EngineServer,
  startEngineServer,
} from '../platform/docker/engine-server.test-support.ts';
import type { DockerEngine, EngineResult } from '../platform/engine-ports.ts';
import type { Machine } from '../platform/ports.ts';
import { createContainers } from './containers/containers.ts';
import { askEngineStatus } from './engine.ts';
import { createProjectMachine } from './image/project/project-folder.test-support.ts';

/** Described seconds in a real one: the engine's deadlines are 5 to 15 s. */
const scale = 50;

let server: EngineServer | undefined;
afterEach(() => server?.close());

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
  'is a proxy with a page of its own': (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end('<html><body>Sign in to the network</body></html>');
  },
  'answers half and stays': (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
    response.write('[{"Id":"');
  },
  'closes in the middle of the body': (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
    response.write('[{"Id":"', () => response.destroy());
  },
  'closes at once': (request) => {
    request.socket.destroy();
  },
  'drips a byte at a time': (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    const drip = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(drip));
  },
  'answers with what is no JSON of its own': (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end('{"a":[1,2,null,{"Id":7,"State":{"Status":[]}}]}');
  },
} satisfies Readonly<Record<string, Behaviour>>;

async function openPc(behave: Behaviour): Promise<Machine> {
  server = await startEngineServer({ answer: behave });
  const environment = { DOCKER_HOST: server.address };
  const docker = hurry(createDockerEngine(environment));
  return { ...createProjectMachine({ environment }), docker };
}

function hurry(docker: DockerEngine): DockerEngine {
  const sooner = <Options extends { readonly deadlineMs: number }>(options: Options): Options => ({
    ...options,
    deadlineMs: options.deadlineMs / scale,
  });
  return {
    ...docker,
    get: (address, path, options): Promise<EngineResult> =>
      docker.get(address, path, sooner(options)),
    send: (address, request, options) => docker.send(address, request, sooner(options)),
  };
}

/** What a person is told: the error's code, or that there is an answer. */
async function tell(ask: (signal: AbortSignal) => Promise<unknown>): Promise<string> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(new Error('nobody answered in time')), 3_000);
  try {
    await ask(stop.signal);
    return 'answered';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    return String(error);
  } finally {
    clearTimeout(timer);
  }
}

async function readFirst(stream: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of stream) return;
}

const notReady = ['ENGINE_NOT_READY'];
const refused = ['ENGINE_REFUSED'];
/** The engine's state on the title bar, and what the questions of the containers page end with. */
const rows: readonly (readonly [keyof typeof behaviours, string, readonly string[]])[] = [
  ['never answers', 'no-answer', notReady],
  ['says 500 while it starts', 'starting', refused],
  ['says 500 in plain text', 'failing', refused],
  ['is a proxy with a page of its own', 'failing', refused],
  ['answers half and stays', 'no-answer', notReady],
  ['closes in the middle of the body', 'no-answer', notReady],
  ['closes at once', 'no-answer', notReady],
  ['drips a byte at a time', 'no-answer', notReady],
  // A container may be anything; a list of containers may not.
  ['answers with what is no JSON of its own', 'failing', ['ENGINE_REFUSED', 'answered']],
];

test.each(rows)('an engine that %s', async (name, state, codes) => {
  const machine = await openPc(behaviours[name]);
  const containers = createContainers({ machines: { current: () => machine } });
  const status = await askEngineStatus(machine, undefined);
  const logs = { container: 'web', tail: 100, follow: true };
  const told = await Promise.all([
    tell((signal) => containers.list(signal)),
    tell((signal) => containers.inspect('web', signal)),
    tell(() => containers.stop('web')),
    tell(() => containers.remove('web')),
    tell((signal) => readFirst(containers.watch(signal))),
    tell((signal) => readFirst(containers.logs(logs, signal))),
    tell((signal) => readFirst(containers.stats('web', signal))),
  ]);
  expect([status.state, [...new Set(told)].sort()]).toEqual([state, codes]);
});

test.each(['1.24', '1.41', '1.55'])('an engine of API %s is read', async (version) => {
  const machine = await openPc((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://engine');
    response.writeHead(200, { 'Content-Type': 'application/json', 'Api-Version': version });
    const answer = pathname.endsWith('/version')
      ? {
          Os: 'linux',
          Arch: 'amd64',
          Version: '28.4.0',
          ApiVersion: version,
          MinAPIVersion: '1.24',
        }
      : [];
    response.end(pathname.endsWith('/_ping') ? 'OK' : JSON.stringify(answer));
  });
  const containers = createContainers({ machines: { current: () => machine } });
  expect(await askEngineStatus(machine, undefined)).toMatchObject({ state: 'ready', os: 'linux' });
  expect(await containers.list()).toEqual([]);
});
