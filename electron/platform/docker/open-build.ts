// A build: its context goes one way while the builder's records come the other, and all of it ends together.
import { Readable } from 'node:stream';
import { ContextUnreadable, type EngineBuild, type EngineStream } from '../engine-ports.ts';
import { findCode } from './dial.ts';
import type { ModemOptions } from './load-modem.ts';
import { openSession } from './open-session.ts';
import { openStream } from './open-stream.ts';
import { packContext } from './pack-context.ts';

/** Rejects, or its chunks do, with `ContextUnreadable`. */
export async function openBuild(
  connection: ModemOptions,
  build: EngineBuild,
  signal: AbortSignal,
): Promise<EngineStream> {
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  const body = Readable.from(packContext(build.context), { objectMode: false });
  let close = () => {};
  const end = () => {
    body.destroy();
    close();
    stop.abort();
  };
  try {
    signal.throwIfAborted();
    let { path } = build;
    if (build.session) {
      const session = await openSession(connection, build.session, either);
      if (session.outcome === 'refused') {
        end();
        return { outcome: 'unreachable', code: `HTTP_${session.status}` };
      }
      close = session.close;
      path += `${path.includes('?') ? '&' : '?'}session=${session.id}`;
    }
    const headers = { 'Content-Type': 'application/x-tar', ...build.headers };
    const call = { method: 'POST', path, headers, body };
    const stream = await openStream(connection, call, either);
    if (body.errored instanceof ContextUnreadable) throw body.errored;
    if (stream.outcome === 'open')
      return { ...stream, chunks: readRecords(stream.chunks, body, end) };
    end();
    return stream;
  } catch (error) {
    end();
    if (error instanceof ContextUnreadable) throw error;
    return signal.aborted
      ? { outcome: 'cancelled' }
      : { outcome: 'unreachable', code: findCode(error) };
  }
}

async function* readRecords(
  chunks: AsyncIterable<Uint8Array>,
  body: Readable,
  end: () => void,
): AsyncGenerator<Uint8Array, void> {
  try {
    yield* chunks;
  } catch (error) {
    // The connection was cut because the folder could not be sent: that is what a person has to know.
    throw body.errored instanceof ContextUnreadable ? body.errored : error;
  } finally {
    end();
  }
  // The builder may have been content with half a context: success of that kind is none.
  if (body.errored instanceof ContextUnreadable) throw body.errored;
}
