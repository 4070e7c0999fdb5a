// From an endpoint's address to what the transport needs, certificates included.
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { ModemOptions } from './load-modem.ts';
import { parseAddress } from './parse-address.ts';

/**
 * `environment` is read for the certificates of a tcp address (DOCKER_TLS_VERIFY, DOCKER_CERT_PATH) as the docker CLI
 * does; pipes and sockets need none.
 */
export async function findConnection(
  address: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ModemOptions | { readonly outcome: 'unreachable'; readonly code: string }> {
  const target = parseAddress(address);
  if (target === undefined) return { outcome: 'unreachable', code: 'ERR_ADDRESS' };
  if (target.kind === 'socket') return { socketPath: target.path, protocol: 'http' };
  const { host, port } = target;
  if (!environment.DOCKER_TLS_VERIFY) return { host, port, protocol: 'http' };
  try {
    const folder = environment.DOCKER_CERT_PATH || join(homedir(), '.docker');
    const [ca, cert, key] = await Promise.all(
      ['ca.pem', 'cert.pem', 'key.pem'].map((name) => readFile(join(folder, name))),
    );
    return { host, port, protocol: 'https', ...(ca && cert && key ? { ca, cert, key } : {}) };
  } catch {
    return { outcome: 'unreachable', code: 'ERR_CERTIFICATES' };
  }
}
