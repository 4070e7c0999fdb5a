// The Docker Engine behind our port.
import type { DockerEngine, EngineRequest } from '../engine-ports.ts';
import { ask } from './ask.ts';
import type { Call } from './dial.ts';
import { findConnection } from './find-connection.ts';
import { openBuild } from './open-build.ts';
import { openStream } from './open-stream.ts';
import { openTerminal } from './open-terminal.ts';

/**
 * Asks real engines. `environment` is read for the certificates of a tcp address (DOCKER_TLS_VERIFY, DOCKER_CERT_PATH)
 * as the docker CLI does; pipes and sockets need none.
 */
export function createDockerEngine(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): DockerEngine {
  const connect = (address: string) => findConnection(address, environment);
  return {
    get: async (address, path, options) => {
      const connection = await connect(address);
      return 'outcome' in connection
        ? connection
        : ask(connection, { method: 'GET', path }, options);
    },
    send: async (address, request, options) => {
      const connection = await connect(address);
      return 'outcome' in connection ? connection : ask(connection, toCall(request), options);
    },
    stream: async (address, request, { signal = never }) => {
      const connection = await connect(address);
      return 'outcome' in connection ? connection : openStream(connection, toCall(request), signal);
    },
    build: async (address, build, { signal = never }) => {
      const connection = await connect(address);
      return 'outcome' in connection ? connection : openBuild(connection, build, signal);
    },
    terminal: async (address, exec, { signal = never }) => {
      const connection = await connect(address);
      return 'outcome' in connection ? connection : openTerminal(connection, exec, signal);
    },
  };
}

/** Of a call that nobody can cancel. */
const never = new AbortController().signal;

function toCall({ method, path, headers, body }: EngineRequest): Call {
  return {
    method,
    path,
    ...(headers ? { headers } : {}),
    ...(body === undefined ? {} : { body: Buffer.from(JSON.stringify(body)) }),
  };
}
