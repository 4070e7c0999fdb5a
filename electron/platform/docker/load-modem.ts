// Loads dockerode's transport (docker-modem 5) and keeps it from doing what nobody asked for. Its types end here.
import nodeHttp, { type IncomingMessage } from 'node:http';
import nodeHttps from 'node:https';
import { createRequire } from 'node:module';
import type { Duplex, Readable } from 'node:stream';

/** Where to connect: a socket or pipe path, or a host with its certificates. */
export interface ModemOptions {
  readonly socketPath?: string;
  readonly host?: string;
  readonly port?: number;
  readonly protocol: 'http' | 'https';
  readonly ca?: Buffer;
  readonly cert?: Buffer;
  readonly key?: Buffer;
}

export interface Modem {
  dial(
    options: {
      readonly path: string;
      readonly method: string;
      readonly headers: Readonly<Record<string, string | readonly string[]>>;
      /** The body, whatever it is; a Buffer gets a length, a stream is sent as it comes. */
      readonly file?: Buffer | Readable;
      /** Asks to take the connection over; the callback then gets its socket. */
      readonly hijack: boolean;
      readonly isStream: true;
      readonly statusCodes: Readonly<Record<number, true>>;
      readonly abortSignal: AbortSignal;
    },
    callback: (error: Error | null, answer: IncomingMessage | Duplex | null) => void,
  ): void;
}

/**
 * A modem for exactly this address. Loaded on first use: it takes 40 ms, dockerode itself 140. It is never bundled.
 */
export function createModem(options: ModemOptions): Modem {
  const DockerModem = loadModem();
  // The constructor reads DOCKER_HOST first, whatever it is given, and throws when it makes no sense.
  const { DOCKER_HOST: given } = process.env;
  delete process.env.DOCKER_HOST;
  try {
    return new DockerModem(options);
  } finally {
    if (given !== undefined) process.env.DOCKER_HOST = given;
  }
}

type ModemConstructor = new (options: ModemOptions) => Modem;

let loaded: ModemConstructor | undefined;

function loadModem(): ModemConstructor {
  if (loaded) return loaded;
  const dockerode = createRequire(import.meta.url).resolve('dockerode');
  const load = createRequire(dockerode);
  // Its wrapper follows redirects to anywhere and throws outside every handler when that place does not answer
  // or is no http address (docker-modem 5.0.7 lib/http.js). No engine redirects, so Node's own modules take its place.
  Object.assign(load('docker-modem/lib/http'), { http: nodeHttp, https: nodeHttps });
  loaded = load('docker-modem') as ModemConstructor;
  return loaded;
}
