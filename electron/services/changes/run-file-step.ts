// Changes a file of the person's: conflict check, backup, journal, atomic replacement. Its way back is the backup.
// Fixes, undo and Tune all write through `writeFile`.
import type { ChangeOutcome } from '../../contract/journal.ts';
import type { Text } from '../../contract/text.ts';
import {
  applyFileChange,
  type FileOutcome,
  findRenameTarget,
} from '../../core/plans/file-change.ts';
import type { Machine, ReplaceResult } from '../../platform/ports.ts';
import { hashBytes } from './identity.ts';
import type { Journal, NewChange } from './journal.ts';
import { type FilePlace, openFile, type PersonFile } from './person-file.ts';
import type { StepResult } from './step-result.ts';

export interface FileStep {
  readonly machine: Machine;
  readonly journal: Journal;
  /** What the journal says of the change, but for the file itself. */
  readonly head: Omit<NewChange, 'change' | 'undo' | 'before'>;
}

/** Applies an edit step of a fix as it was shown. */
export async function runEdit(path: string, change: Text, step: FileStep): Promise<StepResult> {
  const file = openFile(step.machine, { path });
  const found = await readWhole(file);
  if (!(found instanceof Uint8Array)) return found;
  const target = findRenameTarget(change);
  if (target !== undefined)
    return rename({ from: file, to: openFile(step.machine, { path: target }), bytes: found }, step);
  const outcome = applyFileChange(found, change);
  if (outcome === undefined) return { outcome: 'conflict', detail: path };
  return writeFile({ file, expected: found, ...outcome }, step);
}

/** Puts a file back to its kept bytes, unless somebody changed it since Slipway wrote it. */
export async function runRestore(
  place: FilePlace & { readonly backup: string | null; readonly writtenSha256: string },
  step: FileStep,
): Promise<StepResult> {
  const file = openFile(step.machine, place);
  const read = await file.read();
  if (read.outcome !== 'read' && read.outcome !== 'absent') {
    return { outcome: 'failed', detail: read.outcome === 'failed' ? read.code : read.outcome };
  }
  const found = read.outcome === 'read' ? read.bytes : null;
  if ((await markOf(found)) !== place.writtenSha256) {
    return { outcome: 'conflict', detail: file.path };
  }
  const bytes = place.backup === null ? null : await step.journal.readBackup(place.backup);
  return writeFile({ file, expected: found, bytes, ...compareRows(found, bytes) }, step);
}

/** Lines that only one of the two has, for the journal. */
export function compareRows(
  before: Uint8Array | null,
  after: Uint8Array | null,
): Pick<FileOutcome, 'removed' | 'added'> {
  const [removed, added] = [showRows(before), showRows(after)];
  return {
    removed: removed.filter((row) => !added.includes(row)),
    added: added.filter((row) => !removed.includes(row)),
  };
}

export interface FileWrite extends FileOutcome {
  readonly file: PersonFile;
  /** The bytes that were read; null: there was no file. */
  readonly expected: Uint8Array | null;
}

/** Keeps a copy, writes the journal's record, replaces the file. The record is left open for the caller to end. */
export async function writeFile(
  { file, expected, bytes, removed, added }: FileWrite,
  { journal, head }: Pick<FileStep, 'journal' | 'head'>,
): Promise<StepResult> {
  const { path, distro, chosen } = file;
  const backup = expected === null ? null : await journal.keepBackup(expected);
  const way = { backup, writtenSha256: await markOf(bytes) };
  const entry = await journal.begin({
    ...head,
    change: { kind: 'file', path, removed: [...removed], added: [...added] },
    before: expected === null ? null : await hashBytes(expected),
    undo: {
      kind: 'file',
      path,
      ...(distro === undefined ? {} : { distro }),
      ...(chosen === undefined ? {} : { chosen }),
      ...way,
    },
  });
  const result = await file.replace({ expected, bytes });
  return { ...readReplace(result, path), entry };
}

async function readWhole(file: PersonFile): Promise<Uint8Array | StepResult> {
  const read = await file.read();
  switch (read.outcome) {
    case 'read':
      return read.truncated ? { outcome: 'failed', detail: 'EFBIG' } : read.bytes;
    case 'absent':
      return { outcome: 'conflict', detail: file.path };
    case 'failed':
      return { outcome: 'failed', detail: read.code };
    default:
      return { outcome: 'failed', detail: read.outcome };
  }
}

/** The new name gets the content first: a crash in between leaves the file twice, never not at all. */
async function rename(
  {
    from,
    to,
    bytes,
  }: { readonly from: PersonFile; readonly to: PersonFile; readonly bytes: Uint8Array },
  step: FileStep,
): Promise<StepResult> {
  const rows = showRows(bytes);
  const written = await writeFile(
    { file: to, expected: null, bytes, removed: [], added: rows },
    step,
  );
  if (written.outcome !== 'done') return written;
  await written.entry?.end('done', '');
  return writeFile({ file: from, expected: bytes, bytes: null, removed: rows, added: [] }, step);
}

function readReplace(
  result: ReplaceResult,
  path: string,
): { readonly outcome: ChangeOutcome; readonly detail: string } {
  switch (result.outcome) {
    case 'replaced':
      return { outcome: 'done', detail: '' };
    case 'conflict':
      return { outcome: 'conflict', detail: path };
    case 'refused':
      return { outcome: 'failed', detail: result.reason };
    case 'failed':
      return { outcome: 'failed', detail: result.code };
    case 'not-recorded':
      return { outcome: 'failed', detail: result.outcome };
  }
}

/** The fingerprint of what a file holds; empty for no file. */
async function markOf(bytes: Uint8Array | null): Promise<string> {
  return bytes === null ? '' : hashBytes(bytes);
}

function showRows(bytes: Uint8Array | null): readonly string[] {
  const text = new TextDecoder().decode(bytes ?? new Uint8Array());
  return text.split(/\r\n|\r|\n/).filter((row) => row !== '');
}
