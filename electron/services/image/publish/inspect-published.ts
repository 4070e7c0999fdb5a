// What a registry itself says of an image, read back over our own connection.
import type { Published } from '../../../contract/image/publish.ts';
import type { KeptManifest, RegistryRepository } from './registry-client.ts';

export type PublishedFacts = Pick<Published, 'bytes' | 'platforms'>;

/** Throws `RegistryFailure`. */
export async function inspectPublished(
  repository: RegistryRepository,
  manifest: KeptManifest,
): Promise<PublishedFacts> {
  const { document } = manifest;
  if (document.kind === 'image') {
    const { facts } = await repository.readConfig(document.config.digest);
    const platform = `${facts.os}/${facts.architecture}`;
    const bytes = document.layers.reduce((sum, { size }) => sum + size, 0);
    return { bytes, platforms: [{ platform, osVersion: facts.osVersion }] };
  }
  let bytes = 0;
  for (const { digest, os } of document.manifests) {
    // Attestations are listed as images for a platform that nobody has.
    const inner = os === 'unknown' ? null : await repository.readManifest(digest);
    if (inner?.document.kind !== 'image') continue;
    bytes += inner.document.layers.reduce((sum, { size }) => sum + size, 0);
  }
  const platforms = document.manifests
    .filter(({ os }) => os !== 'unknown')
    .map(({ os, architecture, osVersion }) => ({ platform: `${os}/${architecture}`, osVersion }));
  return { bytes, platforms };
}
