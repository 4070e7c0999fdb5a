// The Docker Engine behind our port: one GET, a deadline for all of it, and every way of failing has a code.
import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { DockerEngine, EngineResult } from '../ports.ts';
import type { ModemOptions } from './load-modem.ts';
import { parseAddress } from './parse-address.ts';

/** Most bytes of an answer that are kept; /info of a big host has some hundred kB. */
const largestBody = 4 * 1024 * 1024;

/**
 * Asks real engines. `environment` is read for the certificates of a tcp address (DOCKER_TLS_VERIFY, DOCKER_CERT_PATH)
 * as the docker CLI does; pipes and sockets need none.
 */
export function createDockerEngine(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): DockerEngine {
  return {
    get: async (address, path, options) => {
      const connection = await findConnection(address, environment);
      if ('outcome' in connection) return connection;
      const { createModem } = await import('./load-modem.ts');
      return request(createModem(connection), path, options);
    },
  };
}

async function findConnection(
  address: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ModemOptions | EngineResult> {
  const target = parseAddress(address);
  if (target === undefined) return { outcome: 'unreachable', code: 'ERR_ADDRESS' };
  if (target.kind === 'socket') return { socketPath: target.path, protocol: 'http' };
  const { host, port } = target;
  if (!environment.DOCKER_TLS_VERIFY) return { host, port, protocol: 'http' };
  try {
    const folder = environment.DOCKER_CERT_PATH || join(homedir(), '.docker');
    const [ca, cert, key] = await Promise.all(
      ['ca.pem', 'cert.pem', 'key.pem'].map((name) => readFile(join(folder, name))),
    );
    return { host, port, protocol: 'https', ...(ca && cert && key ? { ca, cert, key } : {}) };
  } catch {
    return { outcome: 'unreachable', code: 'ERR_CERTIFICATES' };
  }
}

type Modem = ReturnType<typeof import('./load-modem.ts').createModem>;

function request(
  modem: Modem,
  path: string,
  options: { readonly deadlineMs: number; readonly signal?: AbortSignal },
): Promise<EngineResult> {
  const started = performance.now();
  const stop = new AbortController();
  return new Promise<EngineResult>((resolve) => {
    const timer = setTimeout(() => settle({ outcome: 'timed-out' }), options.deadlineMs);
    const cancel = () => settle({ outcome: 'cancelled' });
    const settle = (result: EngineResult) => {
      clearTimeout(timer);
      options.signal?.removeEventListener('abort', cancel);
      resolve(result);
      stop.abort();
    };
    options.signal?.addEventListener('abort', cancel, { once: true });
    if (options.signal?.aborted) cancel();

    modem.dial(
      {
        // Without options of its own docker-modem takes the last character off a path with a query.
        path: path.includes('?') ? `${path}&` : path,
        method: 'GET',
        headers: { Connection: 'close' },
        isStream: true,
        statusCodes: everyStatus,
        abortSignal: stop.signal,
      },
      (error, response) => {
        if (response) readAnswer(response, { started, signal: stop.signal }).then(settle);
        else settle({ outcome: 'unreachable', code: findCode(error) });
      },
    );
  });
}

/** So that docker-modem hands every status on as it is instead of making an error of it. */
const everyStatus: Readonly<Record<number, true>> = Object.fromEntries(
  Array.from({ length: 500 }, (_, index) => [100 + index, true as const]),
);

function readAnswer(
  response: IncomingMessage,
  { started, signal }: { readonly started: number; readonly signal: AbortSignal },
): Promise<EngineResult> {
  const chunks: Buffer[] = [];
  let length = 0;
  signal.addEventListener('abort', () => response.destroy(), { once: true });
  return new Promise<EngineResult>((resolve) => {
    response.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length > largestBody) resolve({ outcome: 'unreachable', code: 'ERR_BODY_TOO_LARGE' });
    });
    response.on('end', () => {
      const builder = response.headers['builder-version'];
      resolve({
        outcome: 'answered',
        status: response.statusCode ?? 0,
        body: Buffer.concat(chunks).toString('utf8'),
        ms: performance.now() - started,
        ...(typeof builder === 'string' ? { builder } : {}),
      });
    });
    response.on('error', (error) => {
      resolve({ outcome: 'unreachable', code: findCode(error) });
    });
    // A connection that closes in the middle has no `end`; after an end this resolves nothing any more.
    response.on('close', () => resolve({ outcome: 'unreachable', code: 'ECONNRESET' }));
  });
}

/** Node's code, such as ENOENT. Hosts with several addresses fail with all their errors at once. */
function findCode(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return findCode(error.errors[0]);
  if (error instanceof Error && 'code' in error && typeof error.code === 'string')
    return error.code;
  return error instanceof Error ? error.name : 'ERR_UNKNOWN';
}
