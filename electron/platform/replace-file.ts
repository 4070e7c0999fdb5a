// Writes a person's file so that a crash at any moment leaves the old text or the new one, never a mixture.
//
//   look (links, kind, rights) → write a temporary file beside it → sync → look again (conflict?) → rename over it
//
// The rename is what makes it atomic, on NTFS and on Linux alike. Virus scanners and editors hold files for
// moments: such a refusal of the rename is tried again for a while before they count.
import { randomBytes } from 'node:crypto';
import * as nodeFiles from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import type { FileReplacement, ReplaceResult } from './ports.ts';
import { retryWhileBusy } from './state/atomic-write.ts';

/** The calls it makes, so that tests can let the n-th one fail. */
export type ReplaceCalls = Pick<
  typeof nodeFiles,
  'chmod' | 'lstat' | 'open' | 'readFile' | 'readdir' | 'realpath' | 'rename' | 'stat' | 'unlink'
>;

export interface ReplaceOptions {
  readonly calls?: ReplaceCalls;
  /** How long a locked file is tried again, in milliseconds. */
  readonly patienceMs?: number;
}

/**
 * Replaces, creates (`expected` null) or deletes (`bytes` null) one file. The caller holds the change lock, so
 * a temporary file that is already there is the leftover of a writer that died: it is removed first.
 */
export async function replaceFile(
  request: FileReplacement,
  options: ReplaceOptions = {},
): Promise<ReplaceResult> {
  const calls = options.calls ?? nodeFiles;
  try {
    const target = await resolveTarget(request, calls);
    if (typeof target !== 'string') return target;
    await removeLeftovers(target, calls);
    const conflict = await findConflict(request, target, calls);
    if (conflict) return conflict;
    return await writeOver(request, target, { calls, patienceMs: options.patienceMs ?? 5000 });
  } catch (error) {
    return { outcome: 'failed', code: errorCode(error) };
  }
}

/** Removes what a writer that was killed left beside the file. At most one can be there. */
export async function removeLeftovers(
  path: string,
  calls: ReplaceCalls = nodeFiles,
): Promise<void> {
  const folder = dirname(path);
  const names = await calls.readdir(folder).catch(() => []);
  for (const name of names.filter((candidate) => isLeftover(candidate, basename(path)))) {
    await calls.unlink(join(folder, name)).catch(() => undefined);
  }
}

function isLeftover(name: string, target: string): boolean {
  return name.startsWith(`${target}.slipway-`) && /\.slipway-[0-9a-f]{12}\.tmp$/.test(name);
}

/** The real file behind the path, or why it must not be written. */
async function resolveTarget(
  request: FileReplacement,
  calls: ReplaceCalls,
): Promise<string | ReplaceResult> {
  if (process.platform === 'win32' && isDeviceName(basename(request.path))) {
    return { outcome: 'refused', reason: 'not-a-file' };
  }
  const home = await calls.realpath(request.within);
  const found = await calls.lstat(request.path).catch(absentIsUndefined);
  const target =
    found === undefined
      ? join(await calls.realpath(dirname(request.path)), basename(request.path))
      : await calls.realpath(request.path);
  const way = relative(home, target);
  if (way === '' || way.startsWith('..') || way.includes(':')) {
    return { outcome: 'refused', reason: 'outside' };
  }
  if (found === undefined) return target;
  const real = await calls.stat(target);
  if (!real.isFile()) return { outcome: 'refused', reason: 'not-a-file' };
  // Renaming over one name of several would leave the other names with the old text.
  if (real.nlink > 1) return { outcome: 'refused', reason: 'hard-link' };
  if ((real.mode & 0o200) === 0) return { outcome: 'refused', reason: 'read-only' };
  return target;
}

/**
 * Node writes past Windows' reserved names (its paths begin with `\\?\`), and leaves a file that most programs can
 * neither open nor delete. https://learn.microsoft.com/windows/win32/fileio/naming-a-file#naming-conventions
 */
export function isDeviceName(name: string): boolean {
  return /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])[ ]*(?:\..*)?$/i.test(name);
}

async function findConflict(
  request: FileReplacement,
  target: string,
  calls: ReplaceCalls,
): Promise<ReplaceResult | undefined> {
  const found = await calls.readFile(target).catch(absentIsUndefined);
  const { expected } = request;
  const same =
    found === undefined ? expected === null : expected !== null && found.equals(expected);
  return same ? undefined : { outcome: 'conflict', found: found ?? null };
}

async function writeOver(
  request: FileReplacement,
  target: string,
  how: { readonly calls: ReplaceCalls; readonly patienceMs: number },
): Promise<ReplaceResult> {
  const { calls } = how;
  if (request.bytes === null) {
    await retryWhileBusy(() => calls.unlink(target), how.patienceMs);
    return { outcome: 'replaced' };
  }
  const temporary = `${target}.slipway-${randomBytes(6).toString('hex')}.tmp`;
  try {
    await writeWhole(temporary, request.bytes, calls);
    const before = await calls.stat(target).catch(absentIsUndefined);
    if (before) await calls.chmod(temporary, before.mode & 0o777);
    const conflict = await findConflict(request, target, calls);
    if (conflict) return await abandon(temporary, conflict, calls);
    await retryWhileBusy(() => calls.rename(temporary, target), how.patienceMs);
    await syncFolder(dirname(target), calls);
    return { outcome: 'replaced' };
  } catch (error) {
    return abandon(temporary, { outcome: 'failed', code: errorCode(error) }, calls);
  }
}

async function writeWhole(path: string, bytes: Uint8Array, calls: ReplaceCalls): Promise<void> {
  const file = await calls.open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function abandon(
  temporary: string,
  result: ReplaceResult,
  calls: ReplaceCalls,
): Promise<ReplaceResult> {
  await calls.unlink(temporary).catch(() => undefined);
  return result;
}

/**
 * Makes the rename last through a power cut. The file is the new one already, so a failure here is none of the
 * caller's; Windows cannot sync a folder, its journal keeps the rename.
 */
async function syncFolder(folder: string, calls: ReplaceCalls): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await calls.open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function absentIsUndefined(error: unknown): undefined {
  if (errorCode(error) === 'ENOENT') return undefined;
  throw error;
}

function errorCode(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'UNKNOWN';
}
