// Every saved version of one file, from the journal and the copies it keeps.
import type { ConfigVersion } from '../../contract/config.ts';
import type { MachineRef } from '../../contract/doctor.ts';
import type { JournalEntry } from '../../contract/journal.ts';
import { hashBytes } from '../changes/identity.ts';
import type { Journal } from '../changes/journal.ts';
import { encodeBase64 } from './read-config.ts';

export interface HistoryQuestion {
  readonly journal: Pick<Journal, 'list' | 'readBackup'>;
  readonly machine: MachineRef;
  /** As the journal names the file. */
  readonly path: string;
  /** The file as it is now, null for none; undefined where it was not looked at. */
  readonly current: Uint8Array | null | undefined;
}

/** Changes of that file that took place or may have, newest first. */
export async function listFileChanges({
  journal,
  machine,
  path,
}: Omit<HistoryQuestion, 'current'>): Promise<readonly JournalEntry[]> {
  return (await journal.list()).filter(
    (entry) =>
      entry.change.kind === 'file' &&
      isSamePath(entry.change.path, path) &&
      entry.machine.kind === machine.kind &&
      entry.machine.name === machine.name &&
      (entry.state === 'done' || entry.state === 'interrupted'),
  );
}

export async function listVersions(question: HistoryQuestion): Promise<ConfigVersion[]> {
  const entries = await listFileChanges(question);
  const known = new Map<string, Uint8Array>();
  const { current, journal } = question;
  if (current) known.set(await hashBytes(current), current);
  const before = new Map<string, Uint8Array>();
  for (const { id, undo } of entries) {
    if (undo?.kind !== 'file' || undo.backup === null) continue;
    const bytes = await journal.readBackup(undo.backup).catch(() => undefined);
    if (bytes === undefined) continue;
    before.set(id, bytes);
    known.set(await hashBytes(bytes), bytes);
  }
  const mark = current === null ? '' : current && (await hashBytes(current));
  return entries.flatMap((entry) => {
    const { id, at, title, change, undo, state, undoneBy } = entry;
    if (change.kind !== 'file') return [];
    const written = undo?.kind === 'file' ? undo.writtenSha256 : '';
    const isStill = mark === undefined || mark === written;
    return [
      {
        entry: id,
        at,
        title,
        before: show(before.get(id)),
        after: show(known.get(written)),
        removed: change.removed,
        added: change.added,
        state,
        // What was changed again since does not go back by itself: it would take the newer change along.
        canUndo: entry.canUndo && isStill,
        undoneBy,
      },
    ];
  });
}

function show(bytes: Uint8Array | undefined): string | null {
  return bytes === undefined ? null : encodeBase64(bytes);
}

/** Windows compares paths without case. */
function isSamePath(one: string, other: string): boolean {
  const isWindows = /^([A-Za-z]:|\\\\)/.test(other);
  return isWindows ? one.toLowerCase() === other.toLowerCase() : one === other;
}
