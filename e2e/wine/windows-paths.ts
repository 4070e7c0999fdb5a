// Where a path of Windows lies on this machine: Wine keeps drives and shares as folders of its prefix.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Prefix } from './prefix.ts';

/** `C:\…` and `\\server\share\…`, each name as it is spelt on disk: Windows does not tell cases apart, Linux does. */
export async function findOnHost(prefix: Prefix, path: string): Promise<string> {
  const parts = path.split(/[\\/]+/).filter(Boolean);
  const isShare = /^[\\/]{2}/.test(path);
  const start = isShare
    ? join(prefix.folder, 'dosdevices', 'unc')
    : join(prefix.folder, 'dosdevices', (parts.shift() ?? 'c:').toLowerCase());
  let found = start;
  for (const part of parts) {
    const names = await readdir(found).catch(() => []);
    const name = names.find((one) => one.toLowerCase() === part.toLowerCase());
    found = join(found, name ?? part);
  }
  return found;
}

/** The path of a file of this machine as programs in Wine see it. */
export function toWindowsPath(path: string): string {
  return `Z:${path.replaceAll('/', '\\')}`;
}
