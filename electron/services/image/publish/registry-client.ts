// One repository of a registry, in the words of the distribution protocol (opencontainers/distribution-spec).
import {
  type ConfigFacts,
  type ManifestDocument,
  parseManifest,
  readConfig,
} from '../../../core/registry/manifest.ts';
import { anyManifest } from '../../../core/registry/media-types.ts';
import { hashBytes } from '../../changes/identity.ts';
import { readBytes } from './read-body.ts';
import { failStatus, RegistryFailure, toFailure } from './registry-failure.ts';
import type { RegistrySession } from './registry-session.ts';

export interface KeptManifest {
  readonly digest: string;
  readonly mediaType: string;
  readonly text: string;
  /** Length in bytes. */
  readonly size: number;
  readonly document: ManifestDocument;
}

/** All of it throws `RegistryFailure`, and the signal's reason. */
export interface RegistryRepository {
  readonly host: string;
  readonly repository: string;
  /** By tag or digest; null where there is none. Its bytes are checked against its digest. */
  readManifest(name: string): Promise<KeptManifest | null>;
  putManifest(name: string, text: string, mediaType: string): Promise<PutAnswer>;
  hasBlob(digest: string): Promise<boolean>;
  readConfig(digest: string): Promise<{ readonly text: string; readonly facts: ConfigFacts }>;
  /** As a stream, for handing on. */
  openBlob(digest: string): Promise<AsyncIterable<Uint8Array>>;
  /** Whether the registry took it over from another of its repositories. */
  mountBlob(digest: string, from: string): Promise<boolean>;
  putBlob(blob: NewBlob): Promise<void>;
}

export interface PutAnswer {
  readonly digest: string;
  /** It knows what refers to what (header OCI-Subject). */
  readonly knowsReferrers: boolean;
}

export interface NewBlob {
  readonly digest: string;
  readonly size: number;
  /** Asked again for every try. */
  readonly open: () => Uint8Array | AsyncIterable<Uint8Array>;
  readonly onSent?: ((bytes: number) => void) | undefined;
}

export function openRepository(
  session: RegistrySession,
  repository: string,
  signal?: AbortSignal,
): RegistryRepository {
  const reading = { host: session.host, signal };
  const base = `/v2/${repository}`;
  return {
    host: session.host,
    repository,
    readManifest: async (name) => {
      const answer = await session.send({
        method: 'GET',
        path: `${base}/manifests/${name}`,
        headers: { accept: anyManifest },
        expected: [404],
      });
      const bytes = await readBytes(answer.body, reading);
      if (answer.status === 404) return null;
      const contentType = answer.headers['content-type'] ?? '';
      return checkManifest({ bytes, contentType, name, told: readTold(answer.headers) }, session);
    },
    putManifest: async (name, text, mediaType) => {
      const bytes = Buffer.from(text);
      const digest = `sha256:${await hashBytes(bytes)}`;
      const answer = await session.send({
        method: 'PUT',
        path: `${base}/manifests/${name}`,
        headers: { 'content-type': mediaType },
        body: () => bytes,
      });
      await readBytes(answer.body, reading);
      const told = readTold(answer.headers);
      if (told !== undefined && told !== digest) throw failDigest(session, digest, told);
      return { digest, knowsReferrers: answer.headers['oci-subject'] !== undefined };
    },
    hasBlob: async (digest) => {
      const path = `${base}/blobs/${digest}`;
      const answer = await session.send({ method: 'HEAD', path, expected: [404] });
      await readBytes(answer.body, reading);
      return answer.status === 200;
    },
    readConfig: async (digest) => {
      const answer = await session.send({ method: 'GET', path: `${base}/blobs/${digest}` });
      const bytes = await readBytes(answer.body, reading);
      const found = `sha256:${await hashBytes(bytes)}`;
      if (found !== digest) throw failDigest(session, digest, found);
      const text = Buffer.from(bytes).toString('utf8');
      const facts = readConfig(text);
      if (!facts) throw new RegistryFailure('unknown', { registry: session.host, detail: digest });
      return { text, facts };
    },
    openBlob: async (digest) => {
      const answer = await session.send({ method: 'GET', path: `${base}/blobs/${digest}` });
      return translate(answer.body, session.host, signal);
    },
    mountBlob: async (digest, from) => {
      const query = new URLSearchParams({ mount: digest, from });
      const answer = await session.send({
        method: 'POST',
        path: `${base}/blobs/uploads/?${query}`,
        headers: { 'content-length': '0' },
        // 202: it began an upload instead, which it forgets by itself.
        expected: [401, 403, 404, 405],
      });
      await readBytes(answer.body, reading);
      return answer.status === 201;
    },
    putBlob: (blob) => putBlob(blob, { session, base, signal }),
  };
}

interface Upload {
  readonly session: RegistrySession;
  readonly base: string;
  readonly signal: AbortSignal | undefined;
}

/** All in one piece: the registry checks the digest before it keeps anything. */
async function putBlob(blob: NewBlob, { session, base, signal }: Upload): Promise<void> {
  const reading = { host: session.host, signal };
  const begun = await session.send({
    method: 'POST',
    path: `${base}/blobs/uploads/`,
    headers: { 'content-length': '0' },
  });
  await readBytes(begun.body, reading);
  const { location } = begun.headers;
  if (location === undefined) throw failStatus(session.host, begun.status, 'no Location');
  const path = `${location}${location.includes('?') ? '&' : '?'}digest=${encodeURIComponent(blob.digest)}`;
  const answer = await session.send({
    method: 'PUT',
    path,
    headers: { 'content-type': 'application/octet-stream', 'content-length': String(blob.size) },
    body: () => count(blob),
  });
  await readBytes(answer.body, reading);
  const told = readTold(answer.headers);
  if (told !== undefined && told !== blob.digest) throw failDigest(session, blob.digest, told);
}

const pieceLength = 256 * 1024;

async function* count({ open, onSent }: NewBlob): AsyncGenerator<Uint8Array, void> {
  const content = open();
  let sent = 0;
  for await (const chunk of content instanceof Uint8Array ? cut(content) : content) {
    yield chunk;
    sent += chunk.length;
    onSent?.(sent);
  }
}

function* cut(bytes: Uint8Array): Generator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += pieceLength) {
    yield bytes.subarray(at, at + pieceLength);
  }
}

async function* translate(
  body: AsyncIterable<Uint8Array>,
  host: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array, void> {
  try {
    yield* body;
  } catch (error) {
    throw toFailure(host, error, signal);
  }
}

interface ManifestAnswer {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly name: string;
  readonly told: string | undefined;
}

async function checkManifest(
  { bytes, contentType, name, told }: ManifestAnswer,
  session: RegistrySession,
): Promise<KeptManifest> {
  const digest = `sha256:${await hashBytes(bytes)}`;
  const wanted = name.startsWith('sha256:') ? name : told;
  if (wanted?.startsWith('sha256:') && wanted !== digest) throw failDigest(session, wanted, digest);
  const text = Buffer.from(bytes).toString('utf8');
  const document = parseManifest(text, contentType);
  if (document === undefined) {
    throw new RegistryFailure('unknown', { registry: session.host, detail: contentType });
  }
  return { digest, mediaType: document.mediaType, text, size: bytes.length, document };
}

function readTold(headers: Readonly<Record<string, string>>): string | undefined {
  return headers['docker-content-digest'];
}

function failDigest(session: RegistrySession, wanted: string, found: string): RegistryFailure {
  return new RegistryFailure('digest', { registry: session.host, detail: `${wanted} ≠ ${found}` });
}
