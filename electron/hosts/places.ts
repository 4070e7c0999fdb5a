// Where Slipway's own files are: in the repository, in an installed npm package, or beside the packaged app's archive.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Places {
  /** Folder of package.json. */
  readonly root: string;
  /** Folder of `machines`, `powershell` and `sample`: outside an archive, since PowerShell cannot read inside. */
  readonly resourcesFolder: string;
  /** The built page. It may not exist when Slipway runs from its sources. */
  readonly pageFolder: string;
  readonly version: string;
  /** The project's address, without a slash at its end. */
  readonly homepage: string;
}

/** Looks upwards from this file, which the build moves to `out/main`. */
export function findPlaces(start: string = import.meta.dirname): Places {
  const root = climb(start, (folder) => isOurPackage(join(folder, 'package.json')));
  const outside = join(root, '..', 'machines');
  const { version, homepage } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
    homepage: string;
  };
  return {
    root,
    resourcesFolder: existsSync(outside) ? dirname(outside) : join(root, 'resources'),
    pageFolder: join(root, 'out', 'renderer'),
    version,
    homepage,
  };
}

function climb(start: string, isIt: (folder: string) => boolean): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (isIt(folder)) return folder;
    if (folder === dirname(folder)) throw new Error(`Slipway's package.json is not above ${start}`);
  }
}

function isOurPackage(file: string): boolean {
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === 'slipway';
}
