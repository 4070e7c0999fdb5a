// Names and marks of changes: ids that people can type, secrets that work once, and fingerprints of files.
import type { MachineRef } from '../../contract/doctor.ts';

/** Twelve hexadecimal digits: short enough to type, and unique in any journal. */
export function createId(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 12);
}

/** What nobody guesses: the confirmation of a plan. */
export function createSecret(): string {
  return `${crypto.randomUUID()}${crypto.randomUUID()}`.replaceAll('-', '');
}

/** SHA-256 in hexadecimal digits. */
export async function hashBytes(bytes: Uint8Array | string): Promise<string> {
  const data = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(data));
  return Buffer.from(digest).toString('hex');
}

/** A machine as part of a file name; what a file name may not hold is spelled out. */
export function nameMachine({ kind, name }: MachineRef): string {
  const safe = name.replace(/[^a-z0-9-]/g, (character) => `_${character.codePointAt(0)}_`);
  return `${kind}-${safe}`.slice(0, 80);
}
