// Programs of a project, and which of them cannot be built for Linux whatever one does.
import type { ProjectAnalysis } from '../../contract/image/project.ts';
import type { Evidence } from './go-source.ts';
import { findPackageFolder, type ProjectModules } from './project-modules.ts';
import type { GoFile } from './read-go-file.ts';
import { groupByFolder } from './resolve-value.ts';

export interface ProjectMains {
  readonly mains: ProjectAnalysis['mains'];
  /** For every main that is for Windows only, the line that makes it so. */
  readonly windowsOnly: readonly Evidence[];
}

/** `files` are those of the project's modules without tests. `name` is what the one in the project's folder is called. */
export function findMains(
  files: readonly GoFile[],
  modules: ProjectModules,
  name: string,
): ProjectMains {
  const folders = groupByFolder(files);
  const mains: ProjectAnalysis['mains'] = [];
  const reasons: Evidence[] = [];
  for (const [folder, siblings] of [...folders].sort(([left], [right]) => compare(left, right))) {
    const file = siblings.find((one) => one.packageName === 'main' && one.main !== null);
    if (!file?.main) continue;
    const reason = findWindowsReason(folder, folders, modules);
    if (reason) reasons.push(reason);
    mains.push({
      folder: folder === '.' ? '.' : `./${folder}`,
      name: folder === '.' ? name : (folder.split('/').at(-1) ?? folder),
      place: file.main.place,
      windowsOnly: reason !== null,
    });
  }
  return { mains, windowsOnly: reasons };
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left === '.' || (right !== '.' && left < right) ? -1 : 1;
}

/** Walks the packages that a main imports on Linux; null: nothing keeps it from being built there. */
function findWindowsReason(
  main: string,
  folders: ReadonlyMap<string, readonly GoFile[]>,
  modules: ProjectModules,
): Evidence | null {
  const seen = new Set([main]);
  for (const folder of seen) {
    const files = folders.get(folder) ?? [];
    const first = files[0];
    if (first === undefined) continue;
    const onLinux = files.filter(({ constraint }) => constraint.linux);
    if (onLinux.length === 0) {
      return first.main ?? { place: { file: first.path, line: 1 }, excerpt: first.path };
    }
    for (const file of onLinux) {
      if (file.windowsOnly) return file.windowsOnly;
      for (const { path } of file.imports) {
        const below = findPackageFolder(modules, path);
        if (below !== undefined) seen.add(below);
      }
    }
  }
  return null;
}
