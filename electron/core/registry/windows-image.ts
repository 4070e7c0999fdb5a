// Config, manifest and list of a Windows image that is put together at the registry: the base's own, and one layer.
import { isObject, type JsonObject, parseObject } from '../docker/read-json.ts';
import type { SidePlan } from '../image/options/image-plan.ts';
import type { ConfigFacts, Descriptor } from './manifest.ts';
import { dockerList, dockerManifest, ociIndex, ociManifest } from './media-types.ts';

export interface WindowsConfig {
  /** The base's config, as its registry keeps it. */
  readonly base: string;
  readonly side: Pick<SidePlan, 'user' | 'environment' | 'labels' | 'ports' | 'folders'>;
  /** Program in the layer: `orders-api.exe`. */
  readonly program: string;
  readonly title: string;
  /** Digest of the layer's archive before it was compressed. */
  readonly diffId: string;
  /** ISO date and time. */
  readonly created: string;
}

/** JSON of the config; undefined when the base's is none of a Windows image. What the base says stays. */
export function writeWindowsConfig(options: WindowsConfig): string | undefined {
  const base = parseObject(options.base);
  if (base?.os !== 'windows' || !isObject(base.rootfs)) return undefined;
  const { side, program, created } = options;
  const own = isObject(base.config) ? base.config : {};
  const layers = Array.isArray(base.rootfs.diff_ids) ? base.rootfs.diff_ids : [];
  const history = Array.isArray(base.history) ? base.history : [];
  const { container: _container, container_config: _containerConfig, ...kept } = base;
  return JSON.stringify({
    ...kept,
    created,
    config: {
      ...own,
      User: side.user,
      Env: mergeEnvironment(own.Env, side.environment),
      Entrypoint: [`C:\\${program}`],
      Cmd: null,
      WorkingDir: side.folders.length > 0 ? 'C:\\app' : (own.WorkingDir ?? ''),
      Labels: {
        ...(isObject(own.Labels) ? own.Labels : {}),
        'org.opencontainers.image.title': options.title,
        ...Object.fromEntries(side.labels),
      },
      ...(side.ports.length > 0
        ? { ExposedPorts: Object.fromEntries(side.ports.map((port) => [`${port}/tcp`, {}])) }
        : {}),
    },
    rootfs: { type: 'layers', diff_ids: [...layers, options.diffId] },
    history: [...history, { created, created_by: `COPY ${program} C:\\`, comment: 'slipway' }],
  });
}

/** Windows compares the names of variables without regard to case. */
function mergeEnvironment(
  base: unknown,
  own: readonly (readonly [string, string])[],
): readonly string[] {
  const kept = (Array.isArray(base) ? base : []).filter((line) => typeof line === 'string');
  const names = new Set(own.map(([name]) => name.toLowerCase()));
  const isReplaced = (line: string) => names.has((line.split('=')[0] ?? '').toLowerCase());
  return [
    ...kept.filter((line) => !isReplaced(line)),
    ...own.map(([name, value]) => `${name}=${value}`),
  ];
}

/** In the base's own words, docker's or OCI's: layers are carried over with the names they have. */
export function writeImageManifest(options: {
  readonly mediaType: string;
  readonly config: Descriptor;
  readonly layers: readonly Descriptor[];
}): string {
  return JSON.stringify({ schemaVersion: 2, ...options });
}

/** What one layer of that family is called. */
export function nameLayerType(manifestType: string): string {
  return manifestType === ociManifest
    ? 'application/vnd.oci.image.layer.v1.tar+gzip'
    : 'application/vnd.docker.image.rootfs.diff.tar.gzip';
}

export function nameConfigType(manifestType: string): string {
  return manifestType === ociManifest
    ? 'application/vnd.oci.image.config.v1+json'
    : 'application/vnd.docker.container.image.v1+json';
}

export interface ListedImage {
  readonly descriptor: Descriptor;
  readonly config: Pick<ConfigFacts, 'os' | 'architecture' | 'osVersion'>;
}

/** One name for several platforms; Windows hosts choose among theirs by `os.version`. */
export function writeImageList(images: readonly ListedImage[]): {
  readonly mediaType: string;
  readonly text: string;
} {
  const isOci = images.every(({ descriptor }) => descriptor.mediaType !== dockerManifest);
  const mediaType = isOci ? ociIndex : dockerList;
  const manifests = images.map(({ descriptor, config }) => ({
    mediaType: descriptor.mediaType,
    digest: descriptor.digest,
    size: descriptor.size,
    platform: {
      architecture: config.architecture,
      os: config.os,
      ...(config.osVersion === null ? {} : { 'os.version': config.osVersion }),
    } satisfies JsonObject,
  }));
  return { mediaType, text: JSON.stringify({ schemaVersion: 2, mediaType, manifests }) };
}
