// A text file of a project, with the mark that tells whether somebody changed it since.
import { AppError } from '../../../contract/app-error.ts';
import type { Machine } from '../../../platform/ports.ts';
import { hashBytes } from '../../changes/identity.ts';
import { joinPath } from '../../probes/profile-paths.ts';

export interface ProjectFile {
  readonly bytes: Uint8Array;
  readonly text: string;
  /** SHA-256 in hex. */
  readonly revision: string;
}

/** `path` from the folder, with forward slashes. Undefined where there is none. Throws `AppError` PROJECT_UNREADABLE. */
export async function readProjectFile(
  machine: Machine,
  folder: string,
  path: string,
): Promise<ProjectFile | undefined> {
  const file = joinPath(machine, folder, ...path.split('/'));
  const read = await machine.files.read(file);
  if (read.outcome === 'read' && !read.truncated) {
    const { bytes } = read;
    return { bytes, text: new TextDecoder().decode(bytes), revision: await hashBytes(bytes) };
  }
  if (read.outcome === 'absent' || read.outcome === 'not-recorded') return undefined;
  const reason =
    read.outcome === 'failed' ? read.code : read.outcome === 'read' ? 'EFBIG' : read.outcome;
  throw new AppError('PROJECT_UNREADABLE', { folder: file, reason });
}
