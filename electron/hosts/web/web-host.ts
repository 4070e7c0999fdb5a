// The app for a browser on this computer: one page, its files and one WebSocket, on 127.0.0.1 only.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AnyRouter } from '@orpc/server';
import { openPage, type Page } from '../page-files.ts';
import { createNonce, createPageHeaders } from '../page-headers.ts';
import { createDoor, type Door } from './door.ts';
import { createSockets, defaultSocketLimits, type SocketLimits } from './sockets.ts';

export interface WebHostOptions {
  readonly router: AnyRouter;
  /** Folder of the built page. */
  readonly pageFolder: string;
  /** What a browser without a valid address reads, in plain text. */
  readonly refusal: string;
  /** 0 or absent: any free one. */
  readonly port?: number;
  readonly limits?: Partial<SocketLimits>;
}

export interface WebHost {
  readonly origin: string;
  /** An address that lets one browser in, once. */
  createAddress(): string;
  close(): Promise<void>;
}

/** Starts listening. Rejects with Node's error (such as EADDRINUSE) when the port cannot be had. */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const page = openPage(options.pageFolder);
  const server = createServer({
    maxHeaderSize: 8 * 1024,
    headersTimeout: 5_000,
    requestTimeout: 10_000,
    keepAliveTimeout: 5_000,
    connectionsCheckingInterval: 2_000,
  });
  server.maxConnections = 128;
  const port = await listen(server, options.port ?? 0);
  const door = createDoor(port);
  const sockets = createSockets(options.router, door, {
    ...defaultSocketLimits,
    ...options.limits,
  });
  const site = { page, door, port, refusal: options.refusal };
  server.on('request', (request, response) => void answer(site, request, response));
  server.on('upgrade', sockets.upgrade);
  return {
    origin: door.origin,
    createAddress: door.createAddress,
    close: () =>
      new Promise((resolve) => {
        sockets.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Site {
  readonly page: Page;
  readonly door: Door;
  readonly port: number;
  readonly refusal: string;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

async function answer(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { headers } = request;
  const send = (status: number, body: string | Uint8Array, extra: Record<string, string> = {}) => {
    response.writeHead(status, { ...createPageHeaders({}), ...extra });
    response.end(body);
  };
  const plain = { 'Content-Type': 'text/plain; charset=utf-8' };
  if (!site.door.isAddressedToUs(headers)) return send(403, '');
  if (request.method !== 'GET') return send(405, '', { Allow: 'GET', Connection: 'close' });
  if (hasBody(headers)) return send(413, '', { Connection: 'close' });

  const [path = '', query = ''] = (request.url ?? '').split('?', 2);
  const token = path === '/' ? new URLSearchParams(query).get('token') : null;
  const cookie = token === null ? undefined : site.door.redeem(token);
  if (cookie !== undefined) return send(303, '', { Location: '/', 'Set-Cookie': cookie });
  if (!site.door.hasCookie(headers)) return send(403, site.refusal, plain);
  // A used address, opened again in the browser that used it: it is in already.
  if (token !== null) return send(303, '', { Location: '/' });
  if (path === '/') return sendPage(site, response);

  const file = site.page.files.get(path);
  if (file === undefined) return send(404, '');
  const body = await file.read().catch(() => undefined);
  if (body === undefined) return send(404, '');
  return send(200, body, { 'Content-Type': file.type });
}

function sendPage(site: Site, response: ServerResponse): void {
  const nonce = createNonce();
  response.writeHead(200, {
    ...createPageHeaders({ nonce, socket: `ws://127.0.0.1:${site.port}` }),
    'Content-Type': 'text/html; charset=utf-8',
  });
  response.end(site.page.render({ nonce, host: 'web' }));
}

function hasBody(headers: IncomingMessage['headers']): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) !== 0;
}
