// A program in a container with its keyboard: the connection of an exec, taken over.
import type { Duplex } from 'node:stream';
import { EngineCut, type EngineTerminal } from '../engine-ports.ts';
import { dial, findCode } from './dial.ts';
import type { ModemOptions } from './load-modem.ts';

/** Starts an exec that was created with a TTY. Never rejects; its output does, with `EngineCut`. */
export async function openTerminal(
  connection: ModemOptions,
  exec: string,
  signal: AbortSignal,
): Promise<EngineTerminal> {
  const call = {
    method: 'POST',
    path: `/exec/${encodeURIComponent(exec)}/start`,
    body: Buffer.from(JSON.stringify({ Detach: false, Tty: true })),
    upgrade: 'tcp',
  };
  try {
    signal.throwIfAborted();
    const answer = await dial(connection, call, signal);
    if (answer.kind === 'response') {
      answer.response.resume();
      return { outcome: 'unreachable', code: `HTTP_${answer.response.statusCode ?? 0}` };
    }
    return takeOver(answer.socket, signal);
  } catch (error) {
    if (signal.aborted) return { outcome: 'cancelled' };
    return { outcome: 'unreachable', code: findCode(error) };
  }
}

function takeOver(socket: Duplex, signal: AbortSignal): EngineTerminal {
  // Between two reads nobody listens; the reader gets the error all the same.
  socket.on('error', () => {});
  return {
    outcome: 'open',
    output: readOutput(socket, signal),
    write: (bytes) => {
      if (!socket.destroyed) socket.write(bytes);
    },
    close: () => void socket.destroy(),
  };
}

async function* readOutput(socket: Duplex, signal: AbortSignal): AsyncGenerator<Uint8Array, void> {
  try {
    for await (const chunk of socket) yield chunk as Buffer;
  } catch (error) {
    // Closed by us: the screen ends, and nothing went wrong.
    if (findCode(error) === 'ERR_STREAM_PREMATURE_CLOSE' && !signal.aborted) return;
    throw new EngineCut(signal.aborted ? 'ABORT_ERR' : findCode(error), { cause: error });
  } finally {
    socket.destroy();
  }
}
