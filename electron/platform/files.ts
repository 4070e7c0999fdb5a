// Reads other programs' files: never waits on a pipe or device, never more than the cap.
import { mkdir, open, readdir, readlink, stat } from 'node:fs/promises';
import type { FileResult, Files } from './ports.ts';
import { replaceFile } from './replace-file.ts';
import { walkFolder } from './walk-folder.ts';

const defaultCap = 1024 * 1024;

export function createFiles(): Files {
  return {
    read: async (path, cap = defaultCap) => {
      try {
        return await readStart(path, cap);
      } catch (error) {
        return describeError(error);
      }
    },
    list: async (folder) => {
      try {
        return { outcome: 'listed', names: await readdir(folder) };
      } catch (error) {
        return describeError(error);
      }
    },
    walk: (folder, options) => walkFolder(folder, options),
    readLink: (path) => readlink(path).catch(() => undefined),
    replace: (request) => replaceFile(request),
    makeFolder: async (folder) => {
      try {
        await mkdir(folder, { recursive: true });
        return { outcome: 'made' };
      } catch (error) {
        return { outcome: 'failed', code: (error as NodeJS.ErrnoException).code ?? 'UNKNOWN' };
      }
    },
  };
}

async function readStart(path: string, cap: number): Promise<FileResult> {
  // Opening a named pipe or a device could wait for ever.
  const found = await stat(path);
  if (!found.isFile())
    return { outcome: 'failed', code: found.isDirectory() ? 'EISDIR' : 'ENOTFILE' };
  const handle = await open(path, 'r');
  try {
    // One byte more than asked for tells whether something follows; files in /proc claim a size of 0.
    const buffer = Buffer.alloc(Math.min(cap, Math.max(found.size, 64 * 1024)) + 1);
    let length = 0;
    while (length < buffer.length) {
      const { bytesRead } = await handle.read(buffer, length, buffer.length - length, null);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return {
      outcome: 'read',
      bytes: new Uint8Array(buffer.subarray(0, Math.min(length, buffer.length - 1))),
      modifiedMs: found.mtimeMs,
      truncated: length === buffer.length,
    };
  } finally {
    await handle.close();
  }
}

function describeError(
  error: unknown,
):
  | { readonly outcome: 'absent' | 'denied' }
  | { readonly outcome: 'failed'; readonly code: string } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN';
  if (code === 'ENOENT' || code === 'ENOTDIR') return { outcome: 'absent' };
  if (code === 'EACCES' || code === 'EPERM') return { outcome: 'denied' };
  return { outcome: 'failed', code };
}
