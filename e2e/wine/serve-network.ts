// The internet of a described PC: a proxy on loopback that answers over real TLS as the description says.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { Machine } from '../../electron/platform/ports.ts';
import { createCertificate } from '../../electron/platform/self-signed.test-support.ts';

/** The one site that a check-up asks. */
const host = 'registry-1.docker.io';

export interface ServedNetwork {
  readonly port: number;
  /** PEM of the site's certificate, for the PC to trust. */
  readonly certificate: string;
  close(): void;
}

export async function serveNetwork(machine: Machine): Promise<ServedNetwork> {
  const { cert, key } = createCertificate(host);
  const sites = createServer((request, response) => {
    const url = `https://${request.headers.host}${request.url}`;
    machine.network.get(url, { deadlineMs: 2 ** 31 - 1 }).then((result) => {
      if (result.outcome !== 'answered') response.destroy();
      else response.writeHead(result.status).end();
    });
  });
  const proxy = createServer().on('connect', (_, socket) => {
    socket.on('error', () => {});
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    const secured = new TLSSocket(socket, { isServer: true, cert, key });
    secured.on('error', () => {});
    sites.emit('connection', secured);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    port: (proxy.address() as AddressInfo).port,
    certificate: cert,
    close: () => {
      proxy.close();
      proxy.closeAllConnections();
    },
  };
}
