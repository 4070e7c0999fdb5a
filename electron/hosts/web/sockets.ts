// The page's line to Slipway: one WebSocket a window, checked at the upgrade, bounded, and dead ones noticed.
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { AnyRouter } from '@orpc/server';
import { RPCHandler } from '@orpc/server/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Door } from './door.ts';

export interface SocketLimits {
  readonly maxSockets: number;
  /** Bytes of one message from the page. */
  readonly maxMessageBytes: number;
  /** Bytes waiting for a page that does not read them; oRPC has no back-pressure. */
  readonly maxWaitingBytes: number;
  /** A window that does not answer a ping until the next one is gone. */
  readonly heartbeatMs: number;
}

export const defaultSocketLimits: SocketLimits = {
  maxSockets: 16,
  maxMessageBytes: 1024 * 1024,
  maxWaitingBytes: 32 * 1024 * 1024,
  heartbeatMs: 15_000,
};

export interface Sockets {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

/** Serves the router at `/rpc`. When a window closes, all its streams are cancelled. */
export function createSockets(router: AnyRouter, door: Door, limits: SocketLimits): Sockets {
  const handler = new RPCHandler(router);
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: limits.maxMessageBytes,
    perMessageDeflate: false,
  });
  const silent = new WeakSet<WebSocket>();
  const heartbeat = setInterval(() => {
    for (const socket of server.clients) {
      if (silent.has(socket) || socket.bufferedAmount > limits.maxWaitingBytes) {
        socket.terminate();
        continue;
      }
      silent.add(socket);
      socket.ping();
    }
  }, limits.heartbeatMs);
  heartbeat.unref();

  return {
    upgrade: (request, socket, head) => {
      socket.on('error', () => socket.destroy());
      const status = judgeUpgrade(request, door, server.clients.size < limits.maxSockets);
      if (status !== undefined) {
        socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
        return;
      }
      server.handleUpgrade(request, socket, head, (webSocket) => {
        webSocket.on('pong', () => silent.delete(webSocket));
        // Too big or broken frames arrive here; ws closes the socket itself.
        webSocket.on('error', () => {});
        void handler.upgrade(refuseJunk(webSocket), { context: {} });
      });
    },
    close: () => {
      clearInterval(heartbeat);
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}

function judgeUpgrade(request: IncomingMessage, door: Door, room: boolean): string | undefined {
  if (request.method !== 'GET' || request.url !== '/rpc') return '404 Not Found';
  if (!door.isFromOurPage(request.headers)) return '403 Forbidden';
  if (!door.hasCookie(request.headers)) return '401 Unauthorized';
  return room ? undefined : '503 Service Unavailable';
}

/** What cannot be a call ends the connection (1007) before oRPC sees it. The contract has no binary data. */
function refuseJunk(socket: WebSocket): Pick<WebSocket, 'addEventListener' | 'send'> {
  const addEventListener = (type: 'message' | 'close', listener: (event: unknown) => void) => {
    if (type === 'close') {
      socket.addEventListener('close', listener);
      return;
    }
    socket.addEventListener('message', (event) => {
      if (typeof event.data === 'string' && isCall(event.data)) listener(event);
      else socket.close(1007, 'not a call');
    });
  };
  return {
    addEventListener: addEventListener as WebSocket['addEventListener'],
    send: socket.send.bind(socket),
  };
}

/** The envelope of oRPC's peer protocol: an id, and for a request (no type) an address. */
function isCall(data: string): boolean {
  try {
    const message: unknown = JSON.parse(data);
    if (!isRecord(message) || typeof message.i !== 'string') return false;
    if (message.t === 4) return true;
    if (!isRecord(message.p)) return false;
    return message.t === 3 || (typeof message.p.u === 'string' && message.p.u.startsWith('/'));
  } catch {
    return false;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
