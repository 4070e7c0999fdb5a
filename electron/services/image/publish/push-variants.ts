// The same image for other processors: each goes out under a tag of its own, and the name that people use becomes one
// list of them all.
import { nameImage, nameVariant, orderPlatforms } from '../build/plan-build.ts';
import type { EngineTraits } from '../surroundings.ts';
import { listBeside } from './list-images.ts';
import type { PushRequest } from './push-job.ts';
import type { KeptManifest, RegistryRepository } from './registry-client.ts';
import { RegistryFailure } from './registry-failure.ts';

export interface Variant {
  /** As it was built: `orders:1.0-linux-arm64`. */
  readonly image: string;
  /** Where it goes: `1.0-linux-arm64`. */
  readonly tag: string;
}

/** Those beside the one that has the image's own name; empty for one processor. */
export function listVariants(
  { choices }: Pick<PushRequest, 'choices'>,
  tag: string,
  engine: EngineTraits | null,
): readonly Variant[] {
  if (choices.target === 'windows') return [];
  const linux = choices.platforms.filter((platform) => platform.startsWith('linux/'));
  return orderPlatforms(linux, engine)
    .slice(1)
    .map((platform) => ({
      image: nameVariant(nameImage(choices), platform),
      tag: nameVariant(tag, platform),
    }));
}

/** Adds a variant that is at the registry to what `name` holds. Throws `RegistryFailure`. */
export async function addVariant(
  repository: RegistryRepository,
  name: string,
  { text, mediaType, document }: KeptManifest,
): Promise<void> {
  const config = document.kind === 'image' ? document.config.digest : undefined;
  if (config === undefined) {
    throw new RegistryFailure('unknown', { registry: repository.host, detail: mediaType });
  }
  const { facts } = await repository.readConfig(config);
  await listBeside(repository, { name, text, mediaType, facts });
}
