// A list of what is in an image, hung onto it at the registry: an artifact that names the image as its subject
// (OCI image-spec 1.1, manifest.md and its fallback tag for registries that do not know referrers).

import type { Descriptor } from '../../../core/registry/manifest.ts';
import { ociEmpty, ociIndex, ociManifest } from '../../../core/registry/media-types.ts';
import type { Machine } from '../../../platform/ports.ts';
import { hashBytes } from '../../changes/identity.ts';
import type { KeptManifest, RegistryRepository } from './registry-client.ts';

const artifactType = 'application/spdx+json';
const deadlineMs = 5 * 60_000;
/** Of syft's answer; a large image has some megabytes. */
const longestList = 64 * 1024 * 1024;

export interface SbomRequest {
  readonly machine: Machine;
  readonly repository: RegistryRepository;
  readonly manifest: KeptManifest;
  /** As syft is to read it: the engine's own copy. */
  readonly reference: string;
  readonly signal: AbortSignal;
  readonly log: (line: string) => void;
}

/** Throws `RegistryFailure` when the registry does not take it. */
export async function attachSbom(request: SbomRequest): Promise<'attached' | 'no-tool' | 'failed'> {
  const { machine, reference, signal, log } = request;
  const result = await machine.commands.run({
    program: 'syft',
    args: ['scan', `docker:${reference}`, '--output', 'spdx-json'],
    deadlineMs,
    outputCap: longestList,
    signal,
  });
  if (result.outcome === 'not-found' || result.outcome === 'not-recorded') return 'no-tool';
  signal.throwIfAborted();
  if (result.outcome !== 'exited' || result.exitCode !== 0 || result.truncated) {
    log(`syft: ${'stderr' in result ? lastLine(result.stderr) : result.outcome}`);
    return 'failed';
  }
  await hang(result.stdout, request);
  return 'attached';
}

async function hang(list: Uint8Array, { repository, manifest }: SbomRequest): Promise<void> {
  const layer = await putContent(repository, list, artifactType);
  const config = await putContent(repository, Buffer.from('{}'), ociEmpty);
  const { digest, mediaType, size } = manifest;
  const subject = { mediaType, digest, size };
  const text = JSON.stringify({
    schemaVersion: 2,
    mediaType: ociManifest,
    artifactType,
    config,
    layers: [layer],
    subject,
  });
  const name = `sha256:${await hashBytes(text)}`;
  const { knowsReferrers } = await repository.putManifest(name, text, ociManifest);
  if (!knowsReferrers) {
    const entry = { mediaType: ociManifest, digest: name, size: Buffer.byteLength(text) };
    await addToFallback(repository, digest, { ...entry, artifactType });
  }
}

async function putContent(
  repository: RegistryRepository,
  bytes: Uint8Array,
  mediaType: string,
): Promise<Descriptor> {
  const digest = `sha256:${await hashBytes(bytes)}`;
  if (!(await repository.hasBlob(digest))) {
    await repository.putBlob({ digest, size: bytes.length, open: () => bytes });
  }
  return { mediaType, digest, size: bytes.length };
}

/** A list under the tag `sha256-…` of what refers to the image; other entries stay. */
async function addToFallback(
  repository: RegistryRepository,
  digest: string,
  entry: Descriptor & { readonly artifactType: string },
): Promise<void> {
  const tag = digest.replace(':', '-');
  const found = await repository.readManifest(tag);
  const old: { manifests?: readonly { digest?: unknown }[] } = found ? JSON.parse(found.text) : {};
  const others = (old.manifests ?? []).filter((one) => one.digest !== entry.digest);
  const manifests = [...others, entry];
  const text = JSON.stringify({ schemaVersion: 2, mediaType: ociIndex, manifests });
  await repository.putManifest(tag, text, ociIndex);
}

function lastLine(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8').trim().split('\n').at(-1)?.slice(0, 300) ?? '';
}
