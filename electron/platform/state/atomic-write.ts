// Replaces a file so that a reader, even after a crash at any moment, finds the old text or the new one.
import { open, rename } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** Writes `text` to `temporary`, in the same folder tree, and renames it over `path`. One writer at a time. */
export async function writeAtomically(
  path: string,
  temporary: string,
  text: string,
): Promise<void> {
  const handle = await open(temporary, 'w', 0o600);
  try {
    await handle.writeFile(text);
    // The rename must not reach the disk before the text does.
    await handle.sync();
  } finally {
    await handle.close();
  }
  await retryWhileBusy(() => rename(temporary, path));
}

/** Virus scanners and indexers open files for moments, and Windows then refuses: tried again for a while. */
export async function retryWhileBusy<Value>(
  attempt: () => Promise<Value>,
  patienceMs = 2000,
): Promise<Value> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      const isBusy = code === 'EPERM' || code === 'EBUSY' || (code === 'EACCES' && isWindows);
      if (!isBusy || performance.now() > deadline) throw error;
      await sleep(20);
    }
  }
}

const isWindows = process.platform === 'win32';
