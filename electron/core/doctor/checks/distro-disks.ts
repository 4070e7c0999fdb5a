// Where the virtual disks of distributions lie, and which are not there: three checks ask.
import type { DistroFact, LxssFact } from '../facts.ts';

interface MissingDisk {
  readonly id: string;
  readonly name: string;
  readonly basePath: string;
  /** Where the file should be. */
  readonly path: string;
}

/** WSL 2 distros whose disk file was looked for and not found. One that runs or is being installed has its own reasons. */
export function findMissingDisks(
  lxss: LxssFact,
  distros: readonly DistroFact[] | undefined,
): readonly MissingDisk[] {
  return lxss.distros
    .filter(({ isWsl2, vhdExists }) => isWsl2 && vhdExists === false)
    .filter(({ name }) => {
      const state = distros?.find((distro) => distro.name === name)?.state;
      return state === undefined || state === 'Stopped' || state === 'Unknown';
    })
    .map(({ id, name, basePath, vhdFileName }) => ({
      id,
      name,
      basePath,
      path: `${basePath}\\${vhdFileName}`,
    }));
}

/** Drives such as `C:` that hold virtual disks. */
export function listDiskDrives(lxss: LxssFact): readonly string[] {
  const drives = lxss.distros
    .filter(({ isWsl2 }) => isWsl2)
    .map(({ basePath }) => /^[A-Za-z]:/.exec(basePath)?.[0]?.toUpperCase());
  return [...new Set(drives.filter((drive) => drive !== undefined))];
}
