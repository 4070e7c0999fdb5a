// Manifests, lists and configs as registries keep them: read without trust, unknown fields left alone.
import { isObject, type JsonObject, parseObject, readText } from '../docker/read-json.ts';
import { isList } from './media-types.ts';

export interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
  /** Where a foreign layer lies. */
  readonly urls?: readonly string[];
}

export interface PlatformDescriptor extends Descriptor {
  readonly os: string;
  readonly architecture: string;
  readonly osVersion: string | null;
  readonly variant: string | null;
}

export type ManifestDocument =
  | {
      readonly kind: 'image';
      readonly mediaType: string;
      readonly config: Descriptor;
      readonly layers: readonly Descriptor[];
    }
  | {
      readonly kind: 'list';
      readonly mediaType: string;
      readonly manifests: readonly PlatformDescriptor[];
    };

/** `contentType` is the answer's, for documents that do not say it themselves. Undefined for anything else. */
export function parseManifest(text: string, contentType: string): ManifestDocument | undefined {
  const document = parseObject(text);
  if (document === undefined) return undefined;
  const mediaType = readText(document, 'mediaType') || contentType.replace(/\s*;.*$/, '');
  if (isList(mediaType) || Array.isArray(document.manifests)) {
    const manifests = readList(document.manifests).map(readPlatform);
    return { kind: 'list', mediaType, manifests };
  }
  const config = isObject(document.config) ? readDescriptor(document.config) : undefined;
  if (config === undefined || !Array.isArray(document.layers)) return undefined;
  return {
    kind: 'image',
    mediaType,
    config,
    layers: readList(document.layers).map(readDescriptor),
  };
}

function readList(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function readDescriptor(object: JsonObject): Descriptor {
  const urls = Array.isArray(object.urls)
    ? object.urls.filter((url) => typeof url === 'string')
    : [];
  return {
    mediaType: readText(object, 'mediaType'),
    digest: readText(object, 'digest'),
    size: typeof object.size === 'number' ? object.size : 0,
    ...(urls.length > 0 ? { urls } : {}),
  };
}

function readPlatform(object: JsonObject): PlatformDescriptor {
  const platform = isObject(object.platform) ? object.platform : {};
  return {
    ...readDescriptor(object),
    os: readText(platform, 'os'),
    architecture: readText(platform, 'architecture'),
    osVersion: readText(platform, 'os.version') || null,
    variant: readText(platform, 'variant') || null,
  };
}

/** What an image's config says of where it runs. */
export interface ConfigFacts {
  readonly os: string;
  readonly architecture: string;
  readonly osVersion: string | null;
  readonly diffIds: readonly string[];
}

export function readConfig(text: string): ConfigFacts | undefined {
  const config = parseObject(text);
  if (config === undefined) return undefined;
  const rootfs = isObject(config.rootfs) ? config.rootfs : {};
  const diffIds = Array.isArray(rootfs.diff_ids) ? rootfs.diff_ids : [];
  return {
    os: readText(config, 'os'),
    architecture: readText(config, 'architecture'),
    osVersion: readText(config, 'os.version') || null,
    diffIds: diffIds.filter((id) => typeof id === 'string'),
  };
}

/**
 * The manifest of a list to start from: its system and processor, and of several the one whose build is wanted, else
 * the newest. Attestations name the platform `unknown` and are never it.
 */
export function choosePlatform(
  manifests: readonly PlatformDescriptor[],
  wanted: { readonly os: string; readonly architecture: string; readonly build?: number },
): PlatformDescriptor | undefined {
  const fitting = manifests
    .filter(({ os, architecture }) => os === wanted.os && architecture === wanted.architecture)
    .sort((one, other) => compareVersions(other.osVersion, one.osVersion));
  if (wanted.build === undefined) return fitting[0];
  return fitting.find(({ osVersion }) => readBuild(osVersion) === wanted.build);
}

/** The third part of `10.0.20348.5499`; null where there is none. */
export function readBuild(osVersion: string | null): number | null {
  const build = Number(osVersion?.split('.')[2]);
  return Number.isInteger(build) ? build : null;
}

function compareVersions(one: string | null, other: string | null): number {
  const [left, right] = [one, other].map((text) => (text ?? '').split('.').map(Number));
  for (let at = 0; at < 4; at += 1) {
    const difference = (left?.[at] || 0) - (right?.[at] || 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
