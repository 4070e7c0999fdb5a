// A project folder as a tar archive, made while it is sent: nothing of it is kept, and no file is left out silently.
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildContext, ContextUnreadable } from '../engine-ports.ts';
import { type ContextFile, readContextFile, readLarge } from './read-context-file.ts';
import { blockLength, padding, writeTarHeader } from './tar-header.ts';

/** Files that are read side by side, ahead of the one that is sent. */
const sideBySide = 32;
/** Bytes that are handed on in one piece; small pieces cost a chunk of HTTP each. */
const pieceLength = 256 * 1024;

/**
 * Parents first, names sorted, links as links, sockets and devices left out. On Windows, where files have no mode,
 * everything may be executed, as with docker (moby/moby pkg/archive/archive_windows.go, chmodTarEntry).
 * Rejects with `ContextUnreadable`. Back-pressure is the reader's: nothing is read before it asks.
 */
export async function* packContext(context: BuildContext): AsyncGenerator<Buffer, void> {
  let sent = 0;
  for await (const piece of gather(packEntries(context))) {
    yield piece;
    sent += piece.length;
    context.onSent?.(sent);
  }
}

/** Joins small buffers into pieces, so that the connection gets few and large ones. */
async function* gather(parts: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const part of parts) {
    waiting.push(part);
    length += part.length;
    if (length < pieceLength) continue;
    yield Buffer.concat(waiting, length);
    waiting = [];
    length = 0;
  }
  // Two empty blocks are the end of an archive.
  yield Buffer.concat([...waiting, Buffer.alloc(2 * blockLength)]);
}

async function* packEntries(context: BuildContext): AsyncGenerator<Buffer, void> {
  const laidOver = new Set(context.extra.map(({ path }) => path));
  await checkFolder(context.folder);
  const waiting = [''];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const entries = await listEntries(context.folder, path);
    if (path !== '' && context.includes(path)) yield await packFolder(context.folder, path);
    const files: Found[] = [];
    const folders: string[] = [];
    for (const entry of entries) {
      const below = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) {
        if (context.includes(below) || context.enters(below)) folders.push(below);
      } else if ((entry.isFile() || entry.isSymbolicLink()) && !laidOver.has(below)) {
        if (context.includes(below)) files.push({ path: below, isLink: entry.isSymbolicLink() });
      }
    }
    yield* packFiles(context.folder, files);
    waiting.push(...folders.reverse());
  }
  for (const { path, bytes } of context.extra) yield packExtra(path, bytes);
}

interface Found {
  readonly path: string;
  readonly isLink: boolean;
}

async function checkFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch((error: unknown) => reject('.', error));
  if (!found.isDirectory()) throw new ContextUnreadable('.', 'ENOTDIR');
}

async function listEntries(folder: string, path: string): Promise<Dirent[]> {
  const found = await readdir(join(folder, path), { withFileTypes: true }).catch((error: unknown) =>
    reject(path || '.', error),
  );
  return found.sort((one, other) => (one.name < other.name ? -1 : 1));
}

async function packFolder(folder: string, path: string): Promise<Buffer> {
  const { mode, mtimeMs } = await stat(join(folder, path)).catch((error) => reject(path, error));
  return writeTarHeader({
    path: `${path}/`,
    kind: 'folder',
    mode: toMode(mode),
    size: 0,
    modified: mtimeMs / 1000,
    target: '',
  });
}

async function* packFiles(folder: string, files: readonly Found[]): AsyncGenerator<Buffer, void> {
  const ahead: Promise<ContextFile>[] = [];
  let next = 0;
  const readOn = () => {
    while (ahead.length < sideBySide && next < files.length) {
      const file = files[next++];
      if (file) ahead.push(readContextFile(folder, file.path, file.isLink));
    }
  };
  try {
    for (const { path } of files) {
      readOn();
      const file = await ahead.shift();
      if (file) yield* packFile(path, file);
    }
  } finally {
    // Whoever leaves early leaves no file open.
    for (const file of await Promise.all(ahead)) {
      if (file.kind === 'large') await readLarge(file.descriptor, 0).next();
    }
  }
}

async function* packFile(path: string, file: ContextFile): AsyncGenerator<Buffer, void> {
  switch (file.kind) {
    case 'gone':
      return;
    case 'unreadable':
      throw new ContextUnreadable(path, file.code);
    case 'link': {
      const { target } = file;
      yield writeTarHeader({ path, kind: 'link', mode: 0o777, size: 0, modified: 0, target });
      return;
    }
    case 'small':
      yield writeFileHeader(path, file.stats, file.bytes.length);
      yield file.bytes;
      yield zeros.subarray(0, padding(file.bytes.length));
      return;
    case 'large':
      yield writeFileHeader(path, file.stats, file.stats.size);
      if ((yield* readLarge(file.descriptor, file.stats.size)) === 'shorter') {
        throw new ContextUnreadable(path, 'ERR_FILE_CHANGED');
      }
      yield zeros.subarray(0, padding(file.stats.size));
  }
}

const zeros = Buffer.alloc(blockLength);

function writeFileHeader(
  path: string,
  stats: { readonly mode: number; readonly mtimeMs: number },
  size: number,
): Buffer {
  const modified = stats.mtimeMs / 1000;
  return writeTarHeader({
    path,
    kind: 'file',
    mode: toMode(stats.mode),
    size,
    modified,
    target: '',
  });
}

function packExtra(path: string, bytes: Uint8Array): Buffer {
  // `#!`: a script is there to be run.
  const isScript = bytes[0] === 0x23 && bytes[1] === 0x21;
  const mode = isScript ? 0o755 : 0o644;
  const size = bytes.length;
  const header = writeTarHeader({ path, kind: 'file', mode, size, modified: 0, target: '' });
  return Buffer.concat([header, bytes, Buffer.alloc(padding(size))]);
}

function toMode(mode: number): number {
  return process.platform === 'win32' ? 0o755 : mode & 0o7777;
}

function reject(path: string, error: unknown): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN';
  throw new ContextUnreadable(path, code, { cause: error });
}
