// Test support: an engine that does what a test wants of it, on a socket of its own.
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';

export interface EngineServer {
  readonly address: string;
  /** Connections that are open now. */
  connections(): Promise<number>;
  close(): Promise<void>;
}

export async function startEngineServer(handle: {
  readonly answer?: (request: IncomingMessage, response: ServerResponse) => void;
  readonly upgrade?: (request: IncomingMessage, socket: Duplex) => void;
}): Promise<EngineServer> {
  const folder = await mkdtemp(join(tmpdir(), 'engine-'));
  const path = join(folder, 'engine.sock');
  const server = createServer(handle.answer);
  if (handle.upgrade) {
    const { upgrade } = handle;
    server.on('upgrade', (request, socket) => {
      socket.on('error', () => {});
      socket.on('end', () => socket.end());
      socket.resume();
      upgrade(request, socket);
    });
  }
  await new Promise<void>((done) => server.listen(path, done));
  return {
    address: `unix://${path}`,
    connections: () =>
      new Promise((resolve, reject) =>
        server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
      ),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true });
    },
  };
}
