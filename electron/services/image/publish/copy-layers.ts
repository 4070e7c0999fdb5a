// The layers of a base on their way into another repository: taken over where the registry can, else carried through.
import type { LayerProgress } from '../../../contract/image/publish.ts';
import type { Text } from '../../../contract/text.ts';
import type { Descriptor } from '../../../core/registry/manifest.ts';
import { isForeignLayer } from '../../../core/registry/media-types.ts';
import type { RegistryRepository } from './registry-client.ts';

export interface LayerCopy {
  readonly from: RegistryRepository;
  readonly to: RegistryRepository;
  readonly layers: readonly Descriptor[];
  /** Told before anything is sent: how much has to be carried. */
  readonly onDoing: (doing: Text) => void;
  readonly onLayers: (layers: readonly LayerProgress[]) => void;
}

/** Throws `RegistryFailure`, and the signal's reason. Streams: a layer is never held. */
export async function copyLayers(copy: LayerCopy): Promise<void> {
  const { from, to, layers, onDoing, onLayers } = copy;
  let progress: LayerProgress[] = layers.map(({ digest, size }) => ({
    id: digest.replace('sha256:', '').slice(0, 12),
    state: 'waiting',
    current: 0,
    total: size,
  }));
  const show = (at: number, change: Partial<LayerProgress>) => {
    progress = progress.map((layer, index) => (index === at ? { ...layer, ...change } : layer));
    onLayers(progress);
  };
  onLayers(progress);
  const missing: { readonly at: number; readonly layer: Descriptor }[] = [];
  for (const [at, layer] of layers.entries()) {
    const state = await findOrMount(copy, layer);
    if (state === undefined) missing.push({ at, layer });
    else show(at, { state, current: layer.size });
  }
  if (missing.length === 0) return;
  const bytes = missing.reduce((sum, { layer }) => sum + layer.size, 0);
  const megabytes = Math.ceil(bytes / 1_000_000);
  onDoing({ key: 'imageWork.publish.steps.copyBase', params: { megabytes, registry: to.host } });
  for (const { at, layer } of missing) {
    const { digest, size } = layer;
    show(at, { state: 'moving' });
    await to.putBlob({
      ...{ digest, size },
      open: () => readBlob(from, digest),
      onSent: (current) => show(at, { current }),
    });
    show(at, { state: 'done', current: size });
  }
}

async function findOrMount(
  { from, to }: LayerCopy,
  { digest, mediaType }: Descriptor,
): Promise<'exists' | 'mounted' | undefined> {
  // It stays where its own address says; no registry is given a copy.
  if (isForeignLayer(mediaType)) return 'exists';
  if (await to.hasBlob(digest)) return 'exists';
  if (from.host !== to.host) return undefined;
  return (await to.mountBlob(digest, from.repository)) ? 'mounted' : undefined;
}

async function* readBlob(
  from: RegistryRepository,
  digest: string,
): AsyncGenerator<Uint8Array, void> {
  yield* await from.openBlob(digest);
}
