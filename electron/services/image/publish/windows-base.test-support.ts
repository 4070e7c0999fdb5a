// Test support: a made-up nanoserver in a real registry, since Microsoft's own is not in reach.
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { dockerList, dockerManifest } from '../../../core/registry/media-types.ts';
import type { Machine } from '../../../platform/ports.ts';
import type { NamePair } from './logins.ts';
import { openRepository } from './registry-client.ts';
import { openSession } from './registry-session.ts';

export const sum = (bytes: Uint8Array) =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

export type Reach = (host: string, repository: string) => ReturnType<typeof openRepository>;

export function createReach(machine: Machine, login: NamePair | null): Reach {
  return (host, repository) => {
    const scopes = [`repository:${repository}:pull,push`];
    return openRepository(openSession({ machine, host, login, scopes }), repository);
  };
}

/** `HOST/windows/nanoserver:ltsc`, for builds 20348 (3 MB) and 26100 (1 MB). */
export async function pushBases(reach: Reach, host: string): Promise<void> {
  const place = reach(host, 'windows/nanoserver');
  const manifests = [
    await pushBase(place, '10.0.20348.5499', 3),
    await pushBase(place, '10.0.26100.33296', 1),
  ];
  const text = JSON.stringify({ schemaVersion: 2, mediaType: dockerList, manifests });
  await place.putManifest('ltsc', text, dockerList);
}

/** One layer of `megabytes`, and a config as Microsoft's has it. */
async function pushBase(
  place: ReturnType<typeof openRepository>,
  osVersion: string,
  megabytes: number,
) {
  const archive = Buffer.alloc(megabytes * 1_000_000, osVersion);
  const layer = gzipSync(archive, { level: 0 });
  const config = Buffer.from(
    JSON.stringify({
      architecture: 'amd64',
      os: 'windows',
      'os.version': osVersion,
      config: { Env: ['Path=C:\\Windows'], Cmd: ['c:\\windows\\system32\\cmd.exe'] },
      rootfs: { type: 'layers', diff_ids: [sum(archive)] },
      history: [{ created_by: 'Apply image' }],
    }),
  );
  for (const bytes of [layer, config]) {
    await place.putBlob({ digest: sum(bytes), size: bytes.length, open: () => bytes });
  }
  const text = JSON.stringify({
    schemaVersion: 2,
    mediaType: dockerManifest,
    config: {
      mediaType: 'application/vnd.docker.container.image.v1+json',
      digest: sum(config),
      size: config.length,
    },
    layers: [
      {
        mediaType: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
        digest: sum(layer),
        size: layer.length,
      },
    ],
  });
  const { digest } = await place.putManifest(sum(Buffer.from(text)), text, dockerManifest);
  const platform = { os: 'windows', architecture: 'amd64', 'os.version': osVersion };
  return { mediaType: dockerManifest, digest, size: text.length, platform };
}
