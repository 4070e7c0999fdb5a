// The journal's text and what it says: records become entries, a torn line is left out, nothing is guessed.
import type { JournalEntry, JournalRecord } from '../../contract/journal.ts';

/** What a line says, or undefined when it is not a record: torn by a crash, or not ours. */
export type ReadRecord = (line: string) => JournalRecord | undefined;

/**
 * Entries in the order they began. `isAlive` says whether the job that began an entry still runs somewhere;
 * a begun entry of a dead job is `interrupted`: what it did is not known, and the next check-up tells.
 */
export function readJournal(
  text: string,
  readRecord: ReadRecord,
  isAlive: (job: string) => boolean,
): JournalEntry[] {
  const entries = new Map<string, JournalEntry>();
  for (const line of text.split('\n')) {
    const record = line.trim() === '' ? undefined : readRecord(line);
    if (record?.kind === 'began' && !entries.has(record.id)) {
      entries.set(record.id, beginEntry(record, isAlive(record.job)));
    } else if (record?.kind === 'ended') {
      const entry = entries.get(record.id);
      if (entry?.endedAt === null) entries.set(record.id, endEntry(entry, record));
    }
  }
  return markUndone([...entries.values()]);
}

type Began = Extract<JournalRecord, { kind: 'began' }>;
type Ended = Extract<JournalRecord, { kind: 'ended' }>;

function beginEntry(record: Began, alive: boolean): JournalEntry {
  const { kind: _kind, ...began } = record;
  return {
    ...began,
    endedAt: null,
    after: null,
    state: alive ? 'running' : 'interrupted',
    detail: '',
    undoneBy: null,
    canUndo: false,
  };
}

function endEntry(entry: JournalEntry, record: Ended): JournalEntry {
  return {
    ...entry,
    endedAt: record.at,
    after: record.after,
    state: record.outcome,
    detail: record.detail,
  };
}

/** A change that took place, has a way back and was not taken back can be undone; so can an undo. */
function markUndone(entries: readonly JournalEntry[]): JournalEntry[] {
  const undoneBy = new Map<string, string>();
  for (const entry of entries) {
    if (entry.undoes !== null && tookPlace(entry)) undoneBy.set(entry.undoes, entry.id);
  }
  return entries.map((entry) => {
    const by = undoneBy.get(entry.id) ?? null;
    // An interrupted change may have taken place: its way back is offered as well.
    const mayUndo = tookPlace(entry) || entry.state === 'interrupted';
    return { ...entry, undoneBy: by, canUndo: by === null && entry.undo !== null && mayUndo };
  });
}

function tookPlace(entry: JournalEntry): boolean {
  return entry.state === 'done' || entry.state === 'restart-needed';
}
