// One name for Linux and Windows: what it holds already stays, the new Windows image takes the place of an older one.
import type { ConfigFacts } from '../../../core/registry/manifest.ts';
import { type ListedImage, writeImageList } from '../../../core/registry/windows-image.ts';
import { hashBytes } from '../../changes/identity.ts';
import type { KeptManifest, RegistryRepository } from './registry-client.ts';

export interface NewImage {
  readonly name: string;
  readonly text: string;
  readonly mediaType: string;
  readonly facts: Pick<ConfigFacts, 'os' | 'architecture' | 'osVersion'>;
}

/** Throws `RegistryFailure`. */
export async function listBeside(place: RegistryRepository, image: NewImage): Promise<void> {
  const { name, text, mediaType, facts } = image;
  const found = await place.readManifest(name);
  const others = found === null ? [] : await readOthers(place, found, image);
  if (others.length === 0) {
    await place.putManifest(name, text, mediaType);
    return;
  }
  const digest = `sha256:${await hashBytes(text)}`;
  await place.putManifest(digest, text, mediaType);
  const descriptor = { mediaType, digest, size: Buffer.byteLength(text) };
  const list = writeImageList([...others, { descriptor, config: facts }]);
  await place.putManifest(name, list.text, list.mediaType);
}

async function readOthers(
  place: RegistryRepository,
  { document, digest, mediaType, size }: KeptManifest,
  { facts: own }: NewImage,
): Promise<readonly ListedImage[]> {
  const isOther = ({ config }: ListedImage) =>
    config.os !== 'unknown' &&
    (config.os !== own.os ||
      config.architecture !== own.architecture ||
      // Several releases of Windows may stand side by side.
      config.osVersion?.split('.')[2] !== own.osVersion?.split('.')[2]);
  if (document.kind === 'list') {
    return document.manifests
      .map(({ os, architecture, osVersion, ...descriptor }) => ({
        descriptor,
        config: { os, architecture, osVersion },
      }))
      .filter(isOther);
  }
  const { facts } = await place.readConfig(document.config.digest);
  return [{ descriptor: { mediaType, digest, size }, config: facts }].filter(isOther);
}
