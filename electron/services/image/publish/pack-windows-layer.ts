// The one new layer of a Windows image, packed and named by its digests.
import { type LayerFile, writeWindowsLayer } from '../../../core/registry/windows-layer.ts';
import { hashBytes } from '../../changes/identity.ts';

export interface PackedLayer {
  /** Of the archive as it is. */
  readonly diffId: string;
  /** Of what is sent. */
  readonly digest: string;
  readonly bytes: Uint8Array;
}

/** `now`: milliseconds since 1970. A program has some tens of megabytes: it is held while it is packed. */
export async function packWindowsLayer(
  files: readonly LayerFile[],
  now: number,
): Promise<PackedLayer> {
  const archive = Buffer.concat([...writeWindowsLayer(files, Math.floor(now / 1000))]);
  const packed = new Blob([archive]).stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  const [diffId, digest] = await Promise.all([hashBytes(archive), hashBytes(bytes)]);
  return { diffId: `sha256:${diffId}`, digest: `sha256:${digest}`, bytes };
}
