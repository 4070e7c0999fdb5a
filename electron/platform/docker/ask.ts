// One short answer of an engine: a deadline for all of it, and every way of failing has a code.
import type { IncomingMessage } from 'node:http';
import type { EngineResult } from '../engine-ports.ts';
import { type Call, dial, findCode } from './dial.ts';
import type { ModemOptions } from './load-modem.ts';

/** Most bytes of an answer that are kept; /info of a big host has some hundred kB. */
const largestBody = 4 * 1024 * 1024;

/** Never rejects. */
export function ask(
  connection: ModemOptions,
  call: Call,
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
    if (options.signal?.aborted) return cancel();

    dial(connection, call, stop.signal)
      .then((answer) =>
        answer.kind === 'response'
          ? readAnswer(answer.response, { started, signal: stop.signal })
          : ({ outcome: 'unreachable', code: 'ERR_UPGRADED' } as const),
      )
      .catch((error: unknown) => ({ outcome: 'unreachable', code: findCode(error) }) as const)
      .then(settle);
  });
}

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
