// An answer of an engine that goes on: bytes as they come, no faster than they are read, and a cut is an error.
import type { IncomingMessage } from 'node:http';
import { EngineCut, type EngineStream } from '../engine-ports.ts';
import { type Call, dial, findCode } from './dial.ts';
import type { ModemOptions } from './load-modem.ts';

/** Never rejects; its chunks do, with `EngineCut`: `ABORT_ERR` is the signal's doing. */
export async function openStream(
  connection: ModemOptions,
  call: Call,
  signal: AbortSignal,
): Promise<EngineStream> {
  try {
    signal.throwIfAborted();
    const answer = await dial(connection, call, signal);
    if (answer.kind === 'upgraded') {
      answer.socket.destroy();
      return { outcome: 'unreachable', code: 'ERR_UPGRADED' };
    }
    const { response } = answer;
    const chunks = readChunks(response, signal);
    return { outcome: 'open', status: response.statusCode ?? 0, chunks };
  } catch (error) {
    if (signal.aborted) return { outcome: 'cancelled' };
    return { outcome: 'unreachable', code: findCode(error) };
  }
}

async function* readChunks(
  response: IncomingMessage,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void> {
  try {
    for await (const chunk of response) yield chunk as Buffer;
  } catch (error) {
    throw new EngineCut(signal.aborted ? 'ABORT_ERR' : findCode(error), { cause: error });
  } finally {
    // Whoever leaves early leaves no connection behind.
    response.destroy();
  }
}
