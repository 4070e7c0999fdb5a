// The lock of the one instance: a file with the process in it, and a file that a second start leaves behind.
import { readFileSync, renameSync, rmSync, unlinkSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** True for the first process of a folder, which hears what every later one hands over. */
export function claimInstance(
  folder: string,
  data: Readonly<Record<string, unknown>>,
  onSecond: (handed: unknown) => void,
): boolean {
  const lock = join(folder, 'instance.lock');
  const letter = join(folder, 'second-instance.json');
  if (isHeld(lock)) {
    writeFileSync(`${letter}.new`, JSON.stringify(data));
    renameSync(`${letter}.new`, letter);
    return false;
  }
  writeFileSync(lock, String(process.pid));
  const watcher = watch(folder, (_, name) => {
    if (name !== 'second-instance.json') return;
    try {
      const handed: unknown = JSON.parse(readFileSync(letter, 'utf8'));
      unlinkSync(letter);
      onSecond(handed);
    } catch {
      // Told twice of the same one.
    }
  });
  watcher.unref();
  process.once('exit', () => rmSync(lock, { force: true }));
  return true;
}

function isHeld(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}
