// Reads the file of a target with its bytes and their fingerprint.
import type { ConfigFile, ConfigRead, ConfigTarget } from '../../contract/config.ts';
import type { Text } from '../../contract/text.ts';
import type { FileResult } from '../../platform/ports.ts';
import { hashBytes } from '../changes/identity.ts';
import { notAnswered } from '../probes/reasons.ts';
import { type Asker, findPlace, type Place, type PlaceQuestion } from './place.ts';

export async function readConfig(
  asker: Asker,
  question: PlaceQuestion,
  signal?: AbortSignal,
): Promise<ConfigRead> {
  const place = await findPlace(asker, question, signal);
  if (place.state !== 'file') return place;
  const read = await readPlace(place);
  if (read.state === 'unreadable') return { ...read, path: place.path };
  const file = await describeFile({ target: question.target, path: place.path, ...read });
  return { state: 'read', file };
}

export type PlaceRead =
  /** Null: there is no file. */
  | {
      readonly state: 'read';
      readonly bytes: Uint8Array | null;
      readonly modifiedMs: number | null;
    }
  | { readonly state: 'unreadable'; readonly reason: Text };

export async function readPlace({
  file,
  path,
}: Extract<Place, { state: 'file' }>): Promise<PlaceRead> {
  const read = await file.read();
  if (read.outcome === 'absent') return { state: 'read', bytes: null, modifiedMs: null };
  if (read.outcome !== 'read') return { state: 'unreadable', reason: explain(read, path) };
  if (read.truncated) {
    const reason = { key: 'config.unreadable.tooLarge', params: { path } };
    return { state: 'unreadable', reason };
  }
  return { state: 'read', bytes: read.bytes, modifiedMs: read.modifiedMs || null };
}

/** A file as the contract has it. */
export async function describeFile(found: {
  readonly target: ConfigTarget;
  readonly path: string;
  readonly bytes: Uint8Array | null;
  readonly modifiedMs: number | null;
}): Promise<ConfigFile> {
  const { target, path, bytes, modifiedMs } = found;
  return {
    target,
    path,
    bytes: bytes === null ? null : encodeBase64(bytes),
    revision: await markBytes(bytes),
    modifiedMs,
  };
}

/** The fingerprint that a save has to name; null for no file. */
export async function markBytes(bytes: Uint8Array | null): Promise<string | null> {
  return bytes === null ? null : hashBytes(bytes);
}

export function encodeBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

export function decodeBase64(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'base64'));
}

function explain(read: Exclude<FileResult, { outcome: 'read' }>, path: string): Text {
  const fact = notAnswered(read, path);
  return fact.state === 'known' ? { key: 'reasons.notGathered' } : fact.reason;
}
