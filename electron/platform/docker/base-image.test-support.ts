// Test support: a base image for a real engine out of the computer's own busybox, since no registry is in reach.
import { copyFile, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { packContext } from './pack-context.ts';

export const baseImage = 'slipway-test-base:local';

/** `address` is a `unix://` one. Does nothing that another test did before. */
export async function importBaseImage(address: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-base-'));
  try {
    await mkdir(join(folder, 'bin'));
    await mkdir(join(folder, 'tmp'));
    await copyFile('/bin/busybox', join(folder, 'bin', 'busybox'));
    for (const name of ['sh', 'cat', 'echo', 'sleep', 'seq', 'ls', 'stty', 'head', 'yes', 'id']) {
      await symlink('busybox', join(folder, 'bin', name));
    }
    const changes = encodeURIComponent('ENV PATH=/bin');
    const [repo, tag] = baseImage.split(':');
    await post(
      address.replace('unix://', ''),
      `/images/create?fromSrc=-&repo=${repo}&tag=${tag}&changes=${changes}`,
      Readable.from(packContext({ folder, includes: () => true, enters: () => true, extra: [] })),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

function post(socketPath: string, path: string, body: Readable): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath, path, method: 'POST' }, (response) => {
      response.resume();
      response.on('end', () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`${response.statusCode}`)),
      );
    });
    asked.on('error', reject);
    body.pipe(asked);
  });
}
