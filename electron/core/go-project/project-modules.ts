// Modules of a project: its own, those of its workspace, and which Go files belong to which.
import type { SourcePlace } from '../../contract/image/project.ts';
import { type GoMod, type GoWork, parseGoMod, parseGoWork } from './go-mod.ts';
import type { ModFlaw } from './go-mod-syntax.ts';
import { findFolder, type ProjectFacts } from './project-facts.ts';
import type { GoFile } from './read-go-file.ts';

export interface ProjectModule {
  /** `.` is the project's folder. */
  readonly folder: string;
  readonly mod: GoMod;
}

export interface ProjectModules {
  /** The folder's own module first. Empty: the folder is no module and no workspace. */
  readonly used: readonly ProjectModule[];
  readonly work: GoWork | null;
  /** Folders of go.mod files that neither the folder nor its workspace uses. */
  readonly others: readonly string[];
  readonly flaws: readonly (ModFlaw & { readonly file: string })[];
}

export function readModules(facts: Pick<ProjectFacts, 'goMods' | 'goWork'>): ProjectModules {
  const work = facts.goWork === null ? null : parseGoWork(facts.goWork);
  const named = (work?.file.use ?? []).map(normalizeFolder);
  const wanted = [...new Set(['.', ...named])].filter((folder) => facts.goMods.has(folder));
  const readings = wanted.map((folder) => ({
    folder,
    reading: parseGoMod(facts.goMods.get(folder) ?? ''),
  }));
  const flawed = readings.flatMap(({ folder, reading }) =>
    reading.flaws.map((flaw) => ({
      ...flaw,
      file: folder === '.' ? 'go.mod' : `${folder}/go.mod`,
    })),
  );
  const workFlaws = work?.flaws.map((flaw) => ({ ...flaw, file: 'go.work' })) ?? [];
  return {
    used: readings.map(({ folder, reading }) => ({ folder, mod: reading.file })),
    work: work?.file ?? null,
    others: [...facts.goMods.keys()].filter((folder) => !wanted.includes(folder)).sort(),
    flaws: [...workFlaws, ...flawed],
  };
}

/** `./api/` of go.work as the analysis writes folders: `api`. */
export function normalizeFolder(path: string): string {
  const words = path
    .replaceAll('\\', '/')
    .split('/')
    .filter((word) => word !== '' && word !== '.');
  return words.length === 0 ? '.' : words.join('/');
}

/** Files that the project's modules compile; all of them where there is no go.mod at all. */
export function selectFiles(
  goFiles: readonly GoFile[],
  { used, others }: ProjectModules,
): readonly GoFile[] {
  if (used.length === 0 && others.length === 0) return goFiles;
  const folders = new Set(used.map(({ folder }) => folder));
  const stops = new Set([...folders, ...others]);
  const owners = new Map<string, boolean>();
  const isOwned = (folder: string): boolean => {
    const known = owners.get(folder);
    if (known !== undefined) return known;
    const owned = stops.has(folder)
      ? folders.has(folder)
      : folder !== '.' && isOwned(findFolder(folder));
    owners.set(folder, owned);
    return owned;
  };
  return goFiles.filter(({ folder }) => isOwned(folder));
}

/** Folder of a package by its import path; undefined for a package of somebody else. */
export function findPackageFolder(
  { used }: Pick<ProjectModules, 'used'>,
  importPath: string,
): string | undefined {
  for (const { folder, mod } of used) {
    if (mod.module === null || mod.module === '') continue;
    if (importPath === mod.module) return folder;
    if (importPath.startsWith(`${mod.module}/`)) {
      const below = importPath.slice(mod.module.length + 1);
      return folder === '.' ? below : `${folder}/${below}`;
    }
  }
  return undefined;
}

/** The newest language version that any of the modules asks for; null: none says. */
export function findGoVersion({ used, work }: ProjectModules): string | null {
  const versions = [work?.go, ...used.map(({ mod }) => mod.go)].filter(
    (version) => version !== null && version !== undefined,
  );
  return versions.reduce<string | null>(
    (newest, version) => (newest === null || isNewer(version, newest) ? version : newest),
    null,
  );
}

function isNewer(left: string, right: string): boolean {
  const numbers = (version: string) => (version.match(/\d+/g) ?? []).map(Number);
  const [one, other] = [numbers(left), numbers(right)];
  for (let at = 0; at < Math.max(one.length, other.length); at++) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

/** Folders below the project's that stand in for modules, from the project's folder. */
export function listReplacedFolders({ used }: Pick<ProjectModules, 'used'>): readonly string[] {
  const found = used.flatMap(({ folder, mod }) =>
    mod.replace
      .filter((one) => one.new.version === null && !leadsOutside(folder, one.new.path))
      .map((one) => resolveFolder(`${folder}/${one.new.path}`)),
  );
  return [...new Set(found)].filter((folder) => folder !== '.').sort();
}

function resolveFolder(path: string): string {
  const words: string[] = [];
  for (const word of normalizeFolder(path).split('/')) {
    if (word === '..') words.pop();
    else if (word !== '.') words.push(word);
  }
  return words.length === 0 ? '.' : words.join('/');
}

export interface OutsideReplacement {
  readonly path: string;
  readonly place: SourcePlace;
}

/** Replacements by folders that are not below the project: the builder does not get them. */
export function findOutsideReplacements({ used }: ProjectModules): OutsideReplacement[] {
  return used.flatMap(({ folder, mod }) =>
    mod.replace
      .filter((one) => one.new.version === null && leadsOutside(folder, one.new.path))
      .map((one) => ({
        path: one.new.path,
        place: { file: folder === '.' ? 'go.mod' : `${folder}/go.mod`, line: one.line },
      })),
  );
}

function leadsOutside(folder: string, path: string): boolean {
  if (/^(?:[/\\]|[A-Za-z]:)/.test(path)) return true;
  let depth = folder === '.' ? 0 : folder.split('/').length;
  for (const word of path.replaceAll('\\', '/').split('/')) {
    if (word === '..') depth--;
    else if (word !== '.' && word !== '') depth++;
    if (depth < 0) return true;
  }
  return false;
}
