// Test support: the processes that this one has started and that still run, with everything those have started.
import { readdirSync, readFileSync } from 'node:fs';

const name = 'SLIPWAY_TEST_OWNER';

let isMarking = false;

/** For the environment of what a test starts: a process whose parent has ended is known by it. */
export function markOwner(): Readonly<Record<string, string>> {
  isMarking = true;
  return { [name]: String(process.pid) };
}

/** `pid name` of each; none where the system has no /proc. One that has ended but was not collected yet (Z) is none. */
export function listChildren(): readonly string[] {
  const own = listOrNothing('/proc/self/task').flatMap((thread) =>
    readOrNothing(`/proc/self/task/${thread}/children`).split(' ').filter(Boolean),
  );
  // Reading what every process was started with takes its time.
  const marked = (isMarking ? listOrNothing('/proc') : []).filter(
    (pid) =>
      /^\d+$/.test(pid) &&
      readOrNothing(`/proc/${pid}/environ`).split('\0').includes(`${name}=${process.pid}`),
  );
  return [...new Set([...own, ...marked])]
    .map((pid) => readOrNothing(`/proc/${pid}/stat`))
    .flatMap((stat) => /^(\d+) \((.*)\) [^Z]/.exec(stat)?.slice(1, 3).join(' ') ?? []);
}

function listOrNothing(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A process may end between two looks. */
function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
