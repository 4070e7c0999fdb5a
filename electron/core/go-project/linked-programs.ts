// Which programs of a project a file ends up in: what one of them opens is nothing to another.
import type { ProjectAnalysis } from '../../contract/image/project.ts';
import { findPackageFolder, normalizeFolder, type ProjectModules } from './project-modules.ts';
import type { GoFile } from './read-go-file.ts';
import { groupByFolder } from './resolve-value.ts';

/** Gives the folders of `mains` that link a file; empty where none of several does. */
export function createProgramFinder(
  files: readonly GoFile[],
  mains: ProjectAnalysis['mains'],
  modules: ProjectModules,
): (file: Pick<GoFile, 'folder'>) => readonly string[] {
  // All of a project with one program is for that one, also what is linked in ways that nobody sees.
  if (mains.length < 2) return () => mains.map(({ folder }) => folder);
  const folders = groupByFolder(files);
  const linked = mains.map(({ folder }) => ({
    main: folder,
    folders: followImports(normalizeFolder(folder), folders, modules),
  }));
  return ({ folder }) => linked.filter((one) => one.folders.has(folder)).map(({ main }) => main);
}

function followImports(
  main: string,
  folders: ReadonlyMap<string, readonly GoFile[]>,
  modules: ProjectModules,
): ReadonlySet<string> {
  const seen = new Set([main]);
  for (const folder of seen) {
    for (const { path } of folders.get(folder)?.flatMap(({ imports }) => imports) ?? []) {
      const below = findPackageFolder(modules, path);
      if (below !== undefined) seen.add(below);
    }
  }
  return seen;
}

/** Ports of one program; where none is known to be its own, those that nobody can tell of. */
export function listPortsOf(
  { ports }: Pick<ProjectAnalysis, 'ports'>,
  main: string,
): ProjectAnalysis['ports'] {
  const folder = normalizeFolder(main);
  const own = ports.filter(({ programs }) =>
    programs.some((program) => normalizeFolder(program) === folder),
  );
  return own.length > 0 ? own : ports.filter(({ programs }) => programs.length === 0);
}
