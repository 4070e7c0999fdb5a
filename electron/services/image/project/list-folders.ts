// Folders below one, for picking a project where no system dialog is.
import { AppError } from '../../../contract/app-error.ts';
import type { Machine } from '../../../platform/ports.ts';
import { findHome } from '../../probes/profile-paths.ts';

export interface FolderList {
  readonly folder: string;
  /** Null at the top of a drive or of the file system. */
  readonly parent: string | null;
  readonly names: string[];
  readonly hasGoMod: boolean;
}

/** Without a folder it begins at home. Throws `AppError` PROJECT_NOT_FOUND, PROJECT_UNREADABLE. */
export async function listFolders(
  machine: Machine,
  asked: string | undefined,
  signal?: AbortSignal,
): Promise<FolderList> {
  const top = machine.platform === 'win32' ? 'C:\\' : '/';
  const folder = asked ?? findHome(machine) ?? top;
  const found = await machine.files.list(folder);
  if (found.outcome !== 'listed') {
    if (found.outcome === 'absent') throw new AppError('PROJECT_NOT_FOUND', { folder });
    const reason = found.outcome === 'failed' ? found.code : found.outcome;
    throw new AppError('PROJECT_UNREADABLE', { folder, reason });
  }
  const names: string[] = [];
  let hasGoMod = false;
  const walk = machine.files.walk(folder, { enters: () => false, ...(signal && { signal }) });
  for await (const { path, kind } of walk) {
    if (kind === 'folder' && !path.startsWith('.') && !path.startsWith('$')) names.push(path);
    if (kind === 'file' && path === 'go.mod') hasGoMod = true;
  }
  return { folder, parent: findParent(machine, folder), names, hasGoMod };
}

function findParent({ platform }: Machine, folder: string): string | null {
  if (platform !== 'win32') {
    if (folder === '/') return null;
    return folder.slice(0, folder.lastIndexOf('/')) || '/';
  }
  const path = folder.replace(/\\+$/, '');
  // Neither a drive nor a share has anything above that could be listed.
  if (/^[A-Za-z]:$/.test(path) || /^\\\\[^\\]+\\[^\\]+$/.test(path)) return null;
  const parent = path.slice(0, path.lastIndexOf('\\'));
  return /^[A-Za-z]:$/.test(parent) ? `${parent}\\` : parent;
}
