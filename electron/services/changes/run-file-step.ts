// Changes a file of the person's: conflict check, backup, journal, atomic replacement. Its way back is the backup.
import type { ChangeOutcome } from '../../contract/journal.ts';
import type { Text } from '../../contract/text.ts';
import {
  applyFileChange,
  type FileOutcome,
  findRenameTarget,
} from '../../core/plans/file-change.ts';
import type { Machine, ReplaceResult } from '../../platform/ports.ts';
import { findHome } from '../probes/profile-paths.ts';
import { hashBytes } from './identity.ts';
import type { Journal, NewChange } from './journal.ts';
import type { StepResult } from './step-result.ts';

export interface FileStep {
  readonly machine: Machine;
  readonly journal: Journal;
  /** What the journal says of the change, but for the file itself. */
  readonly head: Omit<NewChange, 'change' | 'undo' | 'before'>;
}

/** Applies an edit step of a fix as it was shown. */
export async function runEdit(path: string, change: Text, step: FileStep): Promise<StepResult> {
  const found = await readWhole(step.machine, path);
  if (!(found instanceof Uint8Array)) return found;
  const target = findRenameTarget(change);
  if (target !== undefined) return rename({ from: path, to: target, bytes: found }, step);
  const outcome = applyFileChange(found, change);
  if (outcome === undefined) return { outcome: 'conflict', detail: path };
  return replace({ path, expected: found, ...outcome }, step);
}

/** Puts a file back to its kept bytes, unless somebody changed it since Slipway wrote it. */
export async function runRestore(
  file: { readonly path: string; readonly backup: string | null; readonly writtenSha256: string },
  step: FileStep,
): Promise<StepResult> {
  const read = await step.machine.files.read(file.path, largestFile);
  if (read.outcome !== 'read' && read.outcome !== 'absent') {
    return { outcome: 'failed', detail: read.outcome === 'failed' ? read.code : read.outcome };
  }
  const found = read.outcome === 'read' ? read.bytes : null;
  if ((await markOf(found)) !== file.writtenSha256) {
    return { outcome: 'conflict', detail: file.path };
  }
  const bytes = file.backup === null ? null : await step.journal.readBackup(file.backup);
  const removed = showRows(found);
  const added = showRows(bytes);
  return replace(
    {
      path: file.path,
      expected: found,
      bytes,
      removed: removed.filter((row) => !added.includes(row)),
      added: added.filter((row) => !removed.includes(row)),
    },
    step,
  );
}

const largestFile = 1024 * 1024;

async function readWhole(machine: Machine, path: string): Promise<Uint8Array | StepResult> {
  const read = await machine.files.read(path, largestFile);
  switch (read.outcome) {
    case 'read':
      return read.truncated ? { outcome: 'failed', detail: 'EFBIG' } : read.bytes;
    case 'absent':
      return { outcome: 'conflict', detail: path };
    case 'failed':
      return { outcome: 'failed', detail: read.code };
    default:
      return { outcome: 'failed', detail: read.outcome };
  }
}

/** The new name gets the content first: a crash in between leaves the file twice, never not at all. */
async function rename(
  { from, to, bytes }: { readonly from: string; readonly to: string; readonly bytes: Uint8Array },
  step: FileStep,
): Promise<StepResult> {
  const rows = showRows(bytes);
  const written = await replace(
    { path: to, expected: null, bytes, removed: [], added: rows },
    step,
  );
  if (written.outcome !== 'done') return written;
  await written.entry?.end('done', '');
  return replace({ path: from, expected: bytes, bytes: null, removed: rows, added: [] }, step);
}

interface Replacement extends FileOutcome {
  readonly path: string;
  readonly expected: Uint8Array | null;
}

async function replace(
  { path, expected, bytes, removed, added }: Replacement,
  { machine, journal, head }: FileStep,
): Promise<StepResult> {
  const within = findHome(machine);
  if (within === undefined) return { outcome: 'failed', detail: 'no profile folder' };
  const backup = expected === null ? null : await journal.keepBackup(expected);
  const entry = await journal.begin({
    ...head,
    change: { kind: 'file', path, removed: [...removed], added: [...added] },
    before: expected === null ? null : await hashBytes(expected),
    undo: { kind: 'file', path, backup, writtenSha256: await markOf(bytes) },
  });
  const result = await machine.files.replace({ path, expected, bytes, within });
  return { ...readReplace(result, path), entry };
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
