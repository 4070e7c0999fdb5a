// A file of the person's that Slipway may change, wherever it lies: on this PC, or inside a distro.
import type { FileResult, Machine, ReplaceResult } from '../../platform/ports.ts';
import { findHome, joinPath } from '../probes/profile-paths.ts';
import { openDistroFile } from './distro-file.ts';

/** One file that is read whole and replaced whole: afterwards it is the old one or the new one. */
export interface PersonFile {
  /** As the journal names it. */
  readonly path: string;
  /** The distro it lies in; absent for a file of this PC. */
  readonly distro?: string;
  /** See `FilePlace`. */
  readonly chosen?: true;
  /** `modifiedMs` is 0 where nothing says. */
  read(): Promise<FileResult>;
  /** Nothing is written when the file is no longer `expected`; null is no file on both sides. */
  replace(change: {
    readonly expected: Uint8Array | null;
    readonly bytes: Uint8Array | null;
  }): Promise<ReplaceResult>;
}

export interface FilePlace {
  readonly path: string;
  readonly distro?: string | undefined;
  /** The person named this path on the command line: it may lie anywhere, but no link may lead out of its folder. */
  readonly chosen?: true | undefined;
}

export function openFile(machine: Machine, { path, distro, chosen }: FilePlace): PersonFile {
  if (distro !== undefined) return openDistroFile(machine, distro);
  return {
    path,
    ...(chosen ? { chosen } : {}),
    read: () => machine.files.read(path, largestFile),
    replace: async (change) => {
      const within = chosen ? findFolder(path) : findRoot(machine, path);
      if (within === undefined) return { outcome: 'failed', code: 'no profile folder' };
      return machine.files.replace({ path, within, ...change });
    },
  };
}

/** Configuration is text of a few kilobytes; what is longer is something else. */
const largestFile = 1024 * 1024;

/** With its separator at the end, so that it is the root of a drive as well. */
function findFolder(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** Folders outside the profile that hold a configuration file which Tune edits; nothing else there is written. */
function findRoot(machine: Machine, path: string): string | undefined {
  const { platform, environment } = machine;
  const key = (name: string) => (platform === 'win32' ? name.toLowerCase() : name);
  const data = environment.ProgramData || 'C:\\ProgramData';
  const places =
    platform === 'win32'
      ? [{ folder: joinPath(machine, data, 'docker', 'config'), names: ['daemon.json'] }]
      : [
          { folder: '/etc/docker', names: ['daemon.json'] },
          { folder: '/etc', names: ['wsl.conf'] },
        ];
  const outside = places.find(({ folder, names }) =>
    names.some((name) => key(joinPath(machine, folder, name)) === key(path)),
  );
  return outside?.folder ?? findHome(machine);
}
