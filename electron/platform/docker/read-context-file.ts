// Reads what a context sends, many files at once: small ones whole, large ones as an open handle for later.
import { close as closeFile, constants, fstat, open, read, readlink, type Stats } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ContextUnreadable } from '../engine-ports.ts';

export type ContextFile =
  | { readonly kind: 'small'; readonly stats: Stats; readonly bytes: Buffer }
  | { readonly kind: 'large'; readonly stats: Stats; readonly descriptor: number }
  | { readonly kind: 'link'; readonly target: string }
  /** Somebody deleted it since the folder was listed: as if it had never been there. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'unreadable'; readonly code: ContextUnreadable['code'] };

/** Largest file that is read in one piece, in bytes. */
export const largestSmall = 256 * 1024;

// Not node:fs/promises: its file handles, one object a file, cost more than the reading itself.
const openFile = promisify(open);
const readStats = promisify(fstat) as (descriptor: number) => Promise<Stats>;
const readBytes = promisify(read);
const closeDescriptor = promisify(closeFile);
const readTarget = promisify(readlink) as (path: string) => Promise<string>;

/** Never follows a link that took the file's place, and never waits on a pipe. */
const how = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Never rejects. A `large` one has to be closed by who asked. */
export async function readContextFile(
  folder: string,
  path: string,
  isLink: boolean,
): Promise<ContextFile> {
  try {
    const full = join(folder, path);
    if (isLink) return { kind: 'link', target: (await readTarget(full)).replaceAll('\\', '/') };
    return await readOpened(await openFile(full, how));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN';
    // A name that is no UTF-8 cannot be asked for again by what was read of it.
    if (code === 'ENOENT' && path.includes('\uFFFD')) return { kind: 'unreadable', code: 'EILSEQ' };
    return code === 'ENOENT' ? { kind: 'gone' } : { kind: 'unreadable', code };
  }
}

async function readOpened(descriptor: number): Promise<ContextFile> {
  let keep = false;
  try {
    const stats = await readStats(descriptor);
    if (!stats.isFile()) return { kind: 'unreadable', code: 'ERR_FILE_CHANGED' };
    if (stats.size > largestSmall) {
      keep = true;
      return { kind: 'large', stats, descriptor };
    }
    const buffer = Buffer.allocUnsafe(stats.size);
    let length = 0;
    while (length < buffer.length) {
      const { bytesRead } = await readBytes(
        descriptor,
        buffer,
        length,
        buffer.length - length,
        null,
      );
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return { kind: 'small', stats, bytes: buffer.subarray(0, length) };
  } finally {
    if (!keep) await closeDescriptor(descriptor);
  }
}

/** The bytes of a large file, exactly as many as its size says; closes it in the end. */
export async function* readLarge(
  descriptor: number,
  size: number,
): AsyncGenerator<Buffer, 'whole' | 'shorter'> {
  try {
    let left = size;
    while (left > 0) {
      const buffer = Buffer.allocUnsafe(Math.min(left, largestSmall));
      const { bytesRead } = await readBytes(descriptor, buffer, 0, buffer.length, null);
      if (bytesRead === 0) return 'shorter';
      left -= bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
    return 'whole';
  } finally {
    await closeDescriptor(descriptor);
  }
}
