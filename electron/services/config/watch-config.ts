// Notices that a file is changed outside, so that nobody goes on editing an old text.
import type { ConfigTarget } from '../../contract/config.ts';
import { type Asker, findPlace } from './place.ts';
import { markBytes, readPlace } from './read-config.ts';

export interface WatchedFile {
  readonly revision: string | null;
  readonly modifiedMs: number | null;
}

/**
 * How the file stands, at once and whenever that changes. A file inside a distro is looked at once only: every look
 * keeps the distro from going idle; a save finds the conflict all the same.
 */
export async function* watchConfig(
  asker: Asker,
  target: ConfigTarget,
  signal: AbortSignal | undefined,
): AsyncGenerator<WatchedFile, void> {
  const place = await findPlace(asker, { target, start: false }, signal);
  if (place.state !== 'file') return;
  let last: WatchedFile | undefined;
  while (!signal?.aborted) {
    const read = await readPlace(place);
    // One that cannot be read at this moment, since it is being replaced, has not changed yet.
    if (read.state === 'read') {
      const seen = { revision: await markBytes(read.bytes), modifiedMs: read.modifiedMs };
      const isNew = last?.revision !== seen.revision || last.modifiedMs !== seen.modifiedMs;
      if (isNew) yield seen;
      last = seen;
    }
    if (place.file.distro !== undefined) return;
    await pause(signal);
  }
}

const pollMs = 2_000;

function pause(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, pollMs);
    signal?.addEventListener('abort', finish, { once: true });
  });
}
