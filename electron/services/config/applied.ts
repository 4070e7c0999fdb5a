// Which .wslconfig the running VM has read: WSL reads it once, when the VM starts. Slipway may not have run then.
import type { JournalEntry } from '../../contract/journal.ts';
import type { Journal } from '../changes/journal.ts';
import type { RememberedConfig } from './config-memory.ts';
import { decodeBase64 } from './read-config.ts';

export interface AppliedQuestion {
  /** Changes of that file on that PC, newest first. */
  readonly entries: readonly JournalEntry[];
  readonly journal: Pick<Journal, 'readBackup'>;
  readonly remembered: RememberedConfig['applied'];
  readonly vmStartedMs: number;
  /** The file as it is now. */
  readonly bytes: Uint8Array | null;
  readonly modifiedMs: number | null;
}

/** Null: there was no file. Undefined: nothing tells. */
export async function findApplied(
  question: AppliedQuestion,
): Promise<Uint8Array | null | undefined> {
  const { entries, journal, remembered, vmStartedMs, bytes, modifiedMs } = question;
  // A VM that started after it was noted has read the file anew.
  if (remembered !== null && remembered.atMs >= vmStartedMs) {
    return remembered.bytes === null ? null : decodeBase64(remembered.bytes);
  }
  const first = entries.findLast(({ at }) => Date.parse(at) > vmStartedMs);
  if (first?.undo?.kind === 'file') {
    const { backup } = first.undo;
    // A copy that is gone leaves it open what the file held.
    return backup === null ? null : journal.readBackup(backup).catch(() => undefined);
  }
  if (bytes === null) return entries.length === 0 ? null : undefined;
  return modifiedMs !== null && modifiedMs <= vmStartedMs ? bytes : undefined;
}
