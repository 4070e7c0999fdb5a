// One request to an engine: a promise of its answer, or of its connection where that is taken over.
import type { IncomingMessage } from 'node:http';
import type { Duplex, Readable } from 'node:stream';
import type { Modem, ModemOptions } from './load-modem.ts';

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: Buffer | Readable;
  /** Protocol to switch to, such as `tcp` or `h2c`: the connection is ours when the engine agrees. */
  readonly upgrade?: string;
}

export type Answer =
  | { readonly kind: 'response'; readonly response: IncomingMessage }
  | { readonly kind: 'upgraded'; readonly socket: Duplex };

/** Rejects with Node's error when there is no answer. The signal ends the connection, also later. */
export async function dial(
  connection: ModemOptions,
  call: Call,
  signal: AbortSignal,
): Promise<Answer> {
  const { createModem } = await import('./load-modem.ts');
  const modem: Modem = createModem(connection);
  const { method, path, headers = {}, body, upgrade } = call;
  return new Promise<Answer>((resolve, reject) => {
    modem.dial(
      {
        // Without options of its own docker-modem takes the last character off a path with a query.
        path: path.includes('?') ? `${path}&` : path,
        method,
        headers: {
          'Content-Type': 'application/json',
          Connection: 'close',
          ...headers,
          ...(upgrade ? { Upgrade: upgrade } : {}),
        },
        ...(body ? { file: body } : {}),
        hijack: upgrade !== undefined,
        isStream: true,
        statusCodes: everyStatus,
        abortSignal: signal,
      },
      (error, answer) => {
        if (answer === null) return reject(error ?? new Error('the engine did not answer'));
        if (isResponse(answer)) return resolve({ kind: 'response', response: answer });
        // The request is over once its connection is ours: from here on the signal has to be heard here.
        signal.addEventListener('abort', () => answer.destroy(), { once: true });
        resolve({ kind: 'upgraded', socket: answer });
      },
    );
  });
}

/** Node's code, such as ENOENT. Hosts with several addresses fail with all their errors at once. */
export function findCode(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return findCode(error.errors[0]);
  if (error instanceof Error && 'code' in error && typeof error.code === 'string')
    return error.code;
  return error instanceof Error ? error.name : 'ERR_UNKNOWN';
}

/** So that docker-modem hands every status on as it is instead of making an error of it. */
const everyStatus: Readonly<Record<number, true>> = Object.fromEntries(
  Array.from({ length: 500 }, (_, index) => [100 + index, true as const]),
);

function isResponse(answer: IncomingMessage | Duplex): answer is IncomingMessage {
  return 'statusCode' in answer;
}
