// Which processes a process started, from what wmic lists: for the PC where taskkill cannot end a tree.
// wmic is a feature on demand since Windows 11 22H2; where it is missing, nothing is listed.
import { execFile } from 'node:child_process';
import { win32 } from 'node:path';

export interface ListedProcess {
  readonly pid: number;
  readonly parent: number;
  /** As CIM writes it, `20261121092551.123456+060`; absent where it is not told. */
  readonly created?: string;
}

/** Every process of this PC, or none when they cannot be listed. */
export async function listProcesses(systemFolder: string): Promise<readonly ListedProcess[]> {
  const wmic = win32.join(systemFolder, 'wbem', 'wmic.exe');
  for (const columns of ['CreationDate,ParentProcessId,ProcessId', 'ParentProcessId,ProcessId']) {
    const listed = parseProcessList(await readOutput(wmic, ['process', 'get', columns]));
    if (listed.length > 0) return listed;
    // Wine's wmic does not know when a process was created, and refuses the whole question.
  }
  return [];
}

/** Rows of numbers; the headings, and the zero bytes of UTF-16, fall away. */
export function parseProcessList(text: string): readonly ListedProcess[] {
  const rows = text.replaceAll('\0', '').split(/\r?\n|\r/);
  return rows.flatMap((row) => {
    const [, created, parent, pid] =
      /^(?:(\d{14}\.\d{6}[+-]\d{3})\s+)?(\d+)\s+(\d+)\s*$/.exec(row) ?? [];
    if (parent === undefined || pid === undefined) return [];
    return [
      { pid: Number(pid), parent: Number(parent), ...(created === undefined ? {} : { created }) },
    ];
  });
}

/**
 * Everything below a process, parents first. A process keeps the number of a parent that is long gone, and Windows gives
 * such numbers again: who is older than its parent is none of its children.
 */
export function findDescendants(
  root: number,
  processes: readonly ListedProcess[],
): readonly number[] {
  const found: ListedProcess[] = [];
  const seen = new Set([root]);
  const waiting = processes.filter(({ pid }) => pid === root);
  for (let parent = waiting.shift(); parent !== undefined; parent = waiting.shift()) {
    const { pid: parentPid, created = '' } = parent;
    const children = processes.filter(
      (one) => one.parent === parentPid && !seen.has(one.pid) && (one.created ?? '') >= created,
    );
    for (const child of children) seen.add(child.pid);
    found.push(...children);
    waiting.push(...children);
  }
  return found.map(({ pid }) => pid);
}

function readOutput(file: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const options = { windowsHide: true, timeout: 1500, maxBuffer: 4 * 1024 * 1024 };
    const child = execFile(file, args, options, (error, stdout) => resolve(error ? '' : stdout));
    // wmic waits for the end of its input.
    child.stdin?.end();
  });
}
