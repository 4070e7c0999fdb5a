// The journal: one record before a change of the PC and one after it, append-only, read back after any crash.
import { AppError } from '../../contract/app-error.ts';
import {
  type ChangeOutcome,
  type JournalEntry,
  type JournalRecord,
  journalRecord,
} from '../../contract/journal.ts';
import { readJournal } from '../../core/journal/read-journal.ts';
import type { StateStore } from '../../platform/ports.ts';
import { createId } from './identity.ts';

/** What is about to be done, by whom and how it is taken back. */
export type NewChange = Omit<Extract<JournalRecord, { kind: 'began' }>, 'kind' | 'id' | 'at'>;

export interface OpenChange {
  readonly id: string;
  /** Writes the record after the change. The first call counts. */
  end(outcome: ChangeOutcome, detail: string, after?: string | null): Promise<void>;
}

export interface Journal {
  /** Writes the record before the change; only when this has returned may the change be made. */
  begin(change: NewChange): Promise<OpenChange>;
  /** Newest first. A begun entry whose job lives nowhere is `interrupted`. */
  list(limit?: number): Promise<JournalEntry[]>;
  /** The entry if it can be undone now. Throws `AppError` CANNOT_UNDO. */
  findUndoable(id: string): Promise<JournalEntry>;
  /** Keeps the bytes of a file that is about to change; the answer is the name of the copy. */
  keepBackup(bytes: Uint8Array): Promise<string>;
  /** Throws `AppError` STATE_UNUSABLE when the copy is gone. */
  readBackup(name: string): Promise<Uint8Array>;
}

export interface JournalDependencies {
  readonly state: StateStore;
  /** Whether any process still runs the job. */
  readonly isAlive: (job: string) => Promise<boolean>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export function createJournal({ state, isAlive, now }: JournalDependencies): Journal {
  const append = (record: JournalRecord) => state.append(fileName, JSON.stringify(record));
  const at = () => new Date(now()).toISOString();
  const list = async () => {
    const text = (await state.read(fileName)) ?? '';
    const open = readJournal(text, parseRecord, () => true).filter(isRunning);
    const alive = new Set<string>();
    for (const job of new Set(open.map((entry) => entry.job))) {
      if (await isAlive(job)) alive.add(job);
    }
    return readJournal(text, parseRecord, (job) => alive.has(job)).reverse();
  };
  return {
    begin: async (change) => {
      const id = createId();
      await append({ kind: 'began', id, at: at(), ...change });
      return {
        id,
        end: (outcome, detail, after = null) =>
          append({ kind: 'ended', id, at: at(), outcome, detail, after }),
      };
    },
    list: async (limit) => (await list()).slice(0, limit),
    findUndoable: async (id) => {
      const entry = (await list()).find((one) => one.id === id);
      if (!entry?.canUndo) throw new AppError('CANNOT_UNDO', { entry: id });
      return entry;
    },
    keepBackup: async (bytes) => {
      const name = `backups/${createId()}`;
      await state.write(name, `${Buffer.from(bytes).toString('base64')}\n`);
      return name;
    },
    readBackup: async (name) => {
      const text = await state.read(name);
      if (text === undefined) {
        throw new AppError('STATE_UNUSABLE', { folder: state.folder, reason: name });
      }
      return Uint8Array.from(Buffer.from(text, 'base64'));
    },
  };
}

const fileName = 'journal.jsonl';

function isRunning({ state }: JournalEntry): boolean {
  return state === 'running';
}

/** A line that a crash cut off, or that a newer Slipway wrote, is no record. */
function parseRecord(line: string): JournalRecord | undefined {
  try {
    return journalRecord.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
