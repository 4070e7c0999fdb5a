// Stands in for an engine that prints: one container and every build of it write as many lines as they are told, so
// that what is seen and measured is the window. Lines are numbered from 1, and the last one says so.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface FloodingEngine {
  /** For DOCKER_HOST. */
  readonly address: string;
  /** The container goes on printing: so many more lines, a thousand every 20 ms. */
  flood(lines: number): Promise<void>;
  stop(): Promise<void>;
}

export const container = 'printer';

/** Lines of one piece. */
const together = 1_000;

export async function startFloodingEngine(lines: number): Promise<FloodingEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-flood-'));
  const socket = join(folder, 'engine.sock');
  const logs = new Set<ServerResponse>();
  let printed = 0;
  const print = async (count: number) => {
    const texts = Array.from({ length: count }, (_, at) => toFrame(printed + at + 1));
    printed += count;
    const piece = Buffer.concat(texts);
    for (const log of logs) {
      if (!log.write(piece)) await new Promise((resolve) => log.once('drain', resolve));
    }
  };
  /** Slowly enough that a host which is awake drops nothing. */
  const flood = async (count: number) => {
    for (let left = count; left > 0; left -= together) {
      await print(Math.min(together, left));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const server = createServer(async (request, response) => {
    response.setHeader('Api-Version', '1.41').setHeader('Ostype', 'linux');
    response.setHeader('Builder-Version', '1').setHeader('Content-Type', 'application/json');
    request.resume();
    const path = request.url?.replace(/^\/v[\d.]+/, '').replace(/\?.*/, '') ?? '';
    if (path === '/build') {
      request.on('end', () => printBuild(response, lines));
    } else if (path.endsWith('/logs')) {
      response.flushHeaders();
      logs.add(response);
      response.once('close', () => logs.delete(response));
      printed = 0;
      await flood(lines);
    } else if (path === '/events' || path.endsWith('/stats')) response.flushHeaders();
    else {
      const answer = answers[path];
      response.statusCode = answer === undefined ? 404 : 200;
      response.end(JSON.stringify(answer ?? { message: 'not here' }));
    }
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  return {
    address: `unix://${socket}`,
    flood,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const id = 'f1'.repeat(32);

const row = {
  Id: id,
  Names: [`/${container}`],
  Image: 'printer:latest',
  State: 'running',
  Status: 'Up 2 minutes',
  Created: 1_795_255_200,
  Ports: [],
  Labels: {},
};

const answers: Readonly<Record<string, unknown>> = {
  '/_ping': 'OK',
  '/version': { Version: '20.10.24', ApiVersion: '1.41', Os: 'linux', Arch: 'amd64' },
  '/info': { OSType: 'linux', ServerVersion: '20.10.24' },
  '/containers/json': [row],
  [`/containers/${id}/json`]: {
    Id: id,
    Name: `/${container}`,
    Config: { Tty: false, Image: 'printer:latest' },
    State: { Status: 'running', Running: true },
    HostConfig: {},
  },
  '/images/json': [],
};

/** Of different lengths and colours, as programs print. */
function writeLine(number: number): string {
  const level = number % 50 === 0 ? '\u001b[33mwarn\u001b[0m' : '\u001b[32minfo\u001b[0m';
  return `level=${level} line=${number} path=/orders/${number % 977} ${'·'.repeat(number % 40)}`;
}

/** One line as the engine frames it: stream, length, text. */
function toFrame(number: number): Buffer {
  const text = Buffer.from(`2026-11-21T10:00:00.000000000Z ${writeLine(number)}\n`);
  const head = Buffer.alloc(8);
  head[0] = 1;
  head.writeUInt32BE(text.length, 4);
  return Buffer.concat([head, text]);
}

/** The classic builder's records: one step that prints. */
async function printBuild(response: ServerResponse, lines: number): Promise<void> {
  const say = (stream: string) => `${JSON.stringify({ stream })}\n`;
  response.write(say('Step 1/2 : FROM golang:1.19\n') + say(' ---> 111111111111\n'));
  response.write(say('Step 2/2 : RUN print\n') + say(' ---> Running in 222222222222\n'));
  for (let from = 1; from <= lines; from += together) {
    const texts = Array.from({ length: together }, (_, at) => say(`${writeLine(from + at)}\n`));
    if (!response.write(texts.join(''))) {
      await new Promise((resolve) => response.once('drain', resolve));
    }
  }
  response.end(
    `${JSON.stringify({ errorDetail: { code: 1, message: 'the end' }, error: 'the end' })}\n`,
  );
}
