// Writes the sample project for those who have none of their own. Nothing of theirs is touched.
import { AppError } from '../../../contract/app-error.ts';
import type { Machine } from '../../../platform/ports.ts';
import { joinPath } from '../../probes/profile-paths.ts';

export interface SampleFile {
  /** Its name in the project's folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Throws `AppError` FOLDER_NOT_EMPTY, PROJECT_UNREADABLE, FILE_NOT_WRITTEN. */
export async function createSample(
  machine: Machine,
  folder: string,
  sample: readonly SampleFile[],
): Promise<void> {
  const { files } = machine;
  const found = await files.list(folder);
  if (found.outcome === 'listed' && found.names.length > 0) {
    throw new AppError('FOLDER_NOT_EMPTY', { folder });
  }
  if (found.outcome !== 'listed' && found.outcome !== 'absent') {
    const reason = found.outcome === 'failed' ? found.code : found.outcome;
    throw new AppError('PROJECT_UNREADABLE', { folder, reason });
  }
  const made = await files.makeFolder(folder);
  if (made.outcome !== 'made') {
    const reason = made.outcome === 'failed' ? made.code : made.outcome;
    throw new AppError('FILE_NOT_WRITTEN', { file: folder, reason });
  }
  for (const { name, bytes } of sample) {
    const path = joinPath(machine, folder, name);
    const result = await files.replace({ path, expected: null, bytes, within: folder });
    if (result.outcome === 'replaced') continue;
    // Somebody filled the folder in the meantime.
    if (result.outcome === 'conflict') throw new AppError('FOLDER_NOT_EMPTY', { folder });
    const reason =
      result.outcome === 'failed'
        ? result.code
        : result.outcome === 'refused'
          ? result.reason
          : result.outcome;
    throw new AppError('FILE_NOT_WRITTEN', { file: path, reason });
  }
}
