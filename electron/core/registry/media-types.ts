// What manifests call themselves, in docker's words and in OCI's: what a registry was given it gives back.

export const dockerManifest = 'application/vnd.docker.distribution.manifest.v2+json';
export const dockerList = 'application/vnd.docker.distribution.manifest.list.v2+json';
export const ociManifest = 'application/vnd.oci.image.manifest.v1+json';
export const ociIndex = 'application/vnd.oci.image.index.v1+json';
export const ociEmpty = 'application/vnd.oci.empty.v1+json';

/** Header Accept of whoever takes them all. */
export const anyManifest = [ociIndex, dockerList, ociManifest, dockerManifest].join(', ');

/** A layer that only Microsoft may hand out: it lies elsewhere and is never pushed. */
export function isForeignLayer(mediaType: string): boolean {
  return /\.foreign\.|\.nondistributable\./.test(mediaType);
}

export function isList(mediaType: string): boolean {
  return mediaType === dockerList || mediaType === ociIndex;
}
