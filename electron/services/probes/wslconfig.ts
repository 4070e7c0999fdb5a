// The .wslconfig with its bytes, files that look like it, and whether its swap file has a folder to lie in.
import type { WslconfigFact } from '../../core/doctor/facts.ts';
import { readWslconfig } from '../../core/wslconfig/effective.ts';
import { parseConfig } from '../../core/wslconfig/parse.ts';
import { findParent } from '../../core/wslconfig/windows-path.ts';
import type { FolderResult, Machine } from '../../platform/ports.ts';
import type { Probe } from './probe.ts';
import { findHome, joinPath } from './profile-paths.ts';
import { known, notAnswered, windowsOnly } from './reasons.ts';

export const wslconfigProbe: Probe<'wslconfig'> = {
  fact: 'wslconfig',
  deadlineMs: 5_000,
  ask: async ({ machine }) => {
    if (machine.platform !== 'win32') return windowsOnly;
    const home = findHome(machine);
    if (home === undefined) return notAnswered({ outcome: 'absent' }, '%USERPROFILE%');
    const path = joinPath(machine, home, '.wslconfig');
    const [read, listed] = await Promise.all([machine.files.read(path), machine.files.list(home)]);
    if (read.outcome !== 'read' && read.outcome !== 'absent') return notAnswered(read, path);
    const file =
      read.outcome === 'read'
        ? { path, exists: true, bytes: read.bytes, modifiedMs: read.modifiedMs }
        : { path, exists: false, bytes: new Uint8Array(), modifiedMs: 0 };
    return known({
      file,
      lookalikes: listed.outcome === 'listed' ? listed.names.filter(isLookalike) : null,
      swapFolderExists: await findSwapFolder(machine, file.bytes),
    });
  },
};

/** Notepad's `.wslconfig.txt`, `.wslconf`, `wslconfig`, `wsl.conf`; not the name itself. */
function isLookalike(name: string): boolean {
  return /^(?!\.wslconfig$)\.?wsl\.?conf(ig)?(\.txt|\.ini)?$/i.test(name);
}

/** Null where the file names no swap file, or the folder could not be looked for. */
async function findSwapFolder(
  machine: Machine,
  bytes: Uint8Array,
): Promise<WslconfigFact['swapFolderExists']> {
  const { settings } = readWslconfig(parseConfig(bytes, 'wslconfig'), {});
  const path = settings.get('wsl2.swapFile')?.effective;
  if (typeof path !== 'string' || path === '') return null;
  // A control character, left by a single backslash, is in no path; %VARIABLES% stay as they are.
  if (/\p{Cc}|^%/u.test(path)) return false;
  const folder = findParent(path);
  return folder === undefined ? null : exists(await machine.files.list(folder));
}

function exists(listed: FolderResult): boolean | null {
  switch (listed.outcome) {
    case 'listed':
    case 'denied':
      return true;
    case 'absent':
      return false;
    case 'failed':
    case 'not-recorded':
      return null;
  }
}
