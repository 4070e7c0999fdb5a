// Names everything below a folder of the person's, without following a link and without stopping at what is closed.
import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FolderEntry } from './ports.ts';

/** How many files are looked at side by side: their sizes are asked from the disk one by one. */
const sideBySide = 16;

/**
 * Parents first, names sorted. The folder itself is not an entry; when it cannot be read,
 * one entry with the path `.` says so. Ends early, without an error, when the signal fires.
 */
export async function* walkFolder(
  folder: string,
  options: { readonly enters: (path: string) => boolean; readonly signal?: AbortSignal },
): AsyncGenerator<FolderEntry, void> {
  // A stack instead of recursion: a tree may be deeper than generators should be.
  const waiting: string[] = [''];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (options.signal?.aborted) return;
    const found = await readEntries(folder, path);
    if (found === undefined) {
      yield { path: path || '.', kind: 'unreadable', size: 0 };
      continue;
    }
    if (path !== '') yield { path, kind: 'folder', size: 0 };
    const folders: string[] = [];
    for (let at = 0; at < found.length; at += sideBySide) {
      if (options.signal?.aborted) return;
      const group = found.slice(at, at + sideBySide);
      for (const entry of await Promise.all(group.map((one) => examine(folder, path, one)))) {
        if (entry.kind === 'folder' && options.enters(entry.path)) folders.push(entry.path);
        else yield entry;
      }
    }
    waiting.push(...folders.reverse());
  }
}

async function readEntries(folder: string, path: string): Promise<Dirent[] | undefined> {
  try {
    const found = await readdir(join(folder, path), { withFileTypes: true });
    return found.sort((one, other) => (one.name < other.name ? -1 : 1));
  } catch {
    return undefined;
  }
}

async function examine(folder: string, parent: string, entry: Dirent): Promise<FolderEntry> {
  const path = parent === '' ? entry.name : `${parent}/${entry.name}`;
  if (entry.isSymbolicLink()) return { path, kind: 'link', size: 0 };
  if (entry.isDirectory()) return { path, kind: 'folder', size: 0 };
  if (!entry.isFile()) return { path, kind: 'other', size: 0 };
  try {
    return { path, kind: 'file', size: (await lstat(join(folder, path))).size };
  } catch {
    return { path, kind: 'unreadable', size: 0 };
  }
}
