// A registry of the tests' own, on loopback: open, or behind a name and password, over http or TLS.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createCertificate } from '../../electron/platform/self-signed.test-support.ts';
import { which } from './processes.ts';

export interface OwnRegistry {
  /** `localhost:PORT`, as image references name it. */
  readonly host: string;
  /** `http://…` or `https://…` of it. */
  readonly url: string;
  /** PEM of the certificate it shows; undefined over http. */
  readonly certificate: string | undefined;
  stop(): Promise<void>;
}

/** Who is let in where `isLocked`. */
export const registryUser = { name: 'dev', password: 'let-me-in' } as const;

/** bcrypt of that password. */
const registryUserLine = 'dev:$2y$05$abcdefghijklmnopqrstuu3Jd./u/rH1RxB6auX5v7gLP6uWhKCgG';

/** Why none can be started here, or undefined when one can. */
export async function missingRegistry(): Promise<string | undefined> {
  return (await which('docker-registry')) ? undefined : 'docker-registry is not installed';
}

export async function startOwnRegistry(
  options: { readonly isLocked?: boolean; readonly isSecure?: boolean } = {},
): Promise<OwnRegistry> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-registry-'));
  const port = await findFreePort();
  const certificate = options.isSecure ? createCertificate() : undefined;
  await writeFile(join(folder, 'users'), `${registryUserLine}\n`);
  if (certificate) {
    await writeFile(join(folder, 'cert.pem'), certificate.cert);
    await writeFile(join(folder, 'key.pem'), certificate.key);
  }
  const file = join(folder, 'config.yml');
  await writeFile(file, describeSettings({ folder, port, ...options }));
  const child = spawn('docker-registry', ['serve', file], { stdio: ['ignore', 'ignore', 'pipe'] });
  const log: string[] = [];
  child.stderr.on('data', (bytes: Buffer) => log.push(bytes.toString()));
  const stop = () => stopRegistry(child, folder);
  for (let tries = 0; tries < 100 && child.exitCode === null; tries += 1) {
    if (log.join('').includes('listening on')) {
      const host = `localhost:${port}`;
      const url = `${certificate ? 'https' : 'http'}://${host}`;
      return { host, url, certificate: certificate?.cert, stop };
    }
    await sleep(50);
  }
  await stop();
  throw new Error(`docker-registry did not start:\n${log.join('').slice(-2000)}`);
}

function describeSettings(options: {
  readonly folder: string;
  readonly port: number;
  readonly isLocked?: boolean;
  readonly isSecure?: boolean;
}): string {
  const { folder, port, isLocked, isSecure } = options;
  const config = {
    version: 0.1,
    log: { level: 'info' },
    storage: { filesystem: { rootdirectory: join(folder, 'data') }, delete: { enabled: true } },
    http: {
      addr: `127.0.0.1:${port}`,
      ...(isSecure
        ? { tls: { certificate: join(folder, 'cert.pem'), key: join(folder, 'key.pem') } }
        : {}),
    },
    ...(isLocked ? { auth: { htpasswd: { realm: 'slipway', path: join(folder, 'users') } } } : {}),
  };
  // JSON is YAML.
  return JSON.stringify(config);
}

async function stopRegistry(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
