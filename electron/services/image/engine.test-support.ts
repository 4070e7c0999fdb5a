// Test support: an engine that answers what a test hands it, and a Linux PC whose docker goes there.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createDockerEngine } from '../../platform/docker/docker-engine.ts';
import { startEngineServer } from '../../platform/docker/engine-server.test-support.ts';
import type { JsonValue, Machine } from '../../platform/ports.ts';
import { createProjectMachine } from './project/project-folder.test-support.ts';

export interface TestEngine {
  /** JSON by `METHOD path`, query left out; a number is a status with a refusal as text. */
  readonly answers?: Readonly<Record<string, JsonValue>>;
  readonly builder?: 'buildkit' | 'classic';
  /** What the builder writes, record by record. */
  readonly records?: readonly string[];
  /** `broken`: the connection goes away after the records; `short`: the answer ends as it should. */
  readonly end?: 'broken' | 'short';
}

export interface TestEnginePc {
  readonly machine: Machine;
  /** `METHOD path` of everything that was asked, queries included. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

export async function startTestEngine(engine: TestEngine): Promise<TestEnginePc> {
  const asked: string[] = [];
  const builderVersion = engine.builder === 'classic' ? '1' : '2';
  const answers: Readonly<Record<string, JsonValue>> = {
    'GET /version': { Os: 'linux', Arch: 'amd64', Version: '28.4.0', ApiVersion: '1.50' },
    'GET /_ping': 'OK',
    'GET /containers/json': [],
    ...engine.answers,
  };
  const server = await startEngineServer({
    answer: (request, response) => {
      const question = nameQuestion(request);
      asked.push(question);
      response.setHeader('Builder-Version', builderVersion);
      const [path = ''] = question.split('?');
      if (path === 'POST /build') build(engine, request, response);
      else respond(answers[path], response);
    },
    // A session: BuildKit asks nothing back here.
    upgrade: (_request, socket) => {
      socket.write('HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n');
    },
  });
  const environment = { DOCKER_HOST: server.address };
  const docker = createDockerEngine(environment);
  const machine = { ...createProjectMachine({ environment }), docker };
  return { machine, asked, close: () => server.close() };
}

function nameQuestion({ method, url = '' }: IncomingMessage): string {
  return `${method} ${decodeURIComponent(url.replace(/^\/v[\d.]+/, ''))}`;
}

function respond(answer: JsonValue | undefined, response: ServerResponse): void {
  const status = answer === undefined ? 404 : typeof answer === 'number' ? answer : 200;
  response.statusCode = status;
  response.end(JSON.stringify(status === 200 ? answer : { message: `status ${status}` }));
}

function build(engine: TestEngine, request: IncomingMessage, response: ServerResponse): void {
  const { records = [], end = 'short' } = engine;
  request.on('error', () => {});
  request.resume().on('end', () => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.flushHeaders();
    for (const record of records) response.write(record);
    if (end === 'short') response.end();
    // What was written goes out first.
    else setTimeout(() => response.destroy(), 5);
  });
}
