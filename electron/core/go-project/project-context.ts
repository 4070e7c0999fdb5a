// What would be sent to the builder, and what in the tree breaks on Linux because only the case of a name differs.
import type { ProjectAnalysis, SourcePlace } from '../../contract/image/project.ts';
import type { EmbedTree } from './find-embeds.ts';
import { findFolder, joinFolder, type ProjectEntry, type ProjectFacts } from './project-facts.ts';
import { findPackageFolder, type ProjectModules } from './project-modules.ts';
import type { GoFile } from './read-go-file.ts';

const mostShown = 5;

/** Sums of what is sent, and the largest files and folders directly in the project's. */
export function measureContext({
  entries,
  isSent,
}: Pick<ProjectFacts, 'entries' | 'isSent'>): ProjectAnalysis['context'] {
  const tops = new Map<string, number>();
  let files = 0;
  let bytes = 0;
  for (const { path, kind, size } of entries) {
    if (kind !== 'file' || !isSent(path)) continue;
    files++;
    bytes += size;
    const end = path.indexOf('/');
    const top = end < 0 ? path : path.slice(0, end);
    tops.set(top, (tops.get(top) ?? 0) + size);
  }
  const largest = [...tops]
    .map(([path, size]) => ({ path, bytes: size }))
    .sort((left, right) => right.bytes - left.bytes || (left.path < right.path ? -1 : 1));
  return { files, bytes, largest: largest.slice(0, mostShown) };
}

/** The tree as //go:embed sees it. */
export function createEmbedTree(entries: readonly ProjectEntry[]): EmbedTree {
  const files = new Set<string>();
  const names = new Map<string, string[]>();
  const filled = new Set<string>();
  const filledWithHidden = new Set<string>();
  for (const { path, kind } of entries) {
    const folder = findFolder(path);
    const name = path.slice(path.lastIndexOf('/') + 1);
    const key = folder === '.' ? '' : folder;
    const list = names.get(key);
    if (list) list.push(name);
    else names.set(key, [name]);
    if (kind !== 'file') continue;
    files.add(path);
    noteFolders(path, filled, filledWithHidden);
  }
  return {
    files,
    hasFiles: (folder, withHidden) => (withHidden ? filledWithHidden : filled).has(folder),
    names: (folder) => names.get(folder) ?? [],
  };
}

/** Marks every folder above a file as one that holds something. */
function noteFolders(path: string, filled: Set<string>, filledWithHidden: Set<string>): void {
  let isHidden = /^[._]/.test(path.slice(path.lastIndexOf('/') + 1));
  for (let folder = findFolder(path); folder !== '.'; folder = findFolder(folder)) {
    filledWithHidden.add(folder);
    if (!isHidden) filled.add(folder);
    isHidden ||= /^[._]/.test(folder.slice(folder.lastIndexOf('/') + 1));
  }
  filledWithHidden.add('');
  if (!isHidden) filled.add('');
}

export interface CaseConflict {
  /** As it is written. */
  readonly wanted: string;
  /** As it is. */
  readonly found: string;
  readonly place: SourcePlace | null;
}

/** Names that differ in nothing but case, and imports that only Windows would find. */
export function findCaseConflicts(
  entries: readonly ProjectEntry[],
  files: readonly GoFile[],
  modules: ProjectModules,
): CaseConflict[] {
  const paths = new Set(entries.map(({ path }) => path));
  const byCase = new Map<string, string>();
  const conflicts: CaseConflict[] = [];
  for (const { path } of entries) {
    const key = path.toLowerCase();
    const twin = byCase.get(key);
    if (twin === undefined) byCase.set(key, path);
    else if (findFolder(twin) === findFolder(path)) {
      conflicts.push({ wanted: twin, found: path, place: null });
    }
  }
  for (const file of files) {
    for (const { path, place } of file.imports) {
      const folder = findPackageFolder(modules, path);
      if (folder === undefined || folder === '.' || paths.has(folder)) continue;
      const found = byCase.get(folder.toLowerCase());
      if (found !== undefined) conflicts.push({ wanted: folder, found, place });
    }
  }
  return conflicts;
}

const composeNames = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];
const dockerfileNames = ['Dockerfile', 'dockerfile', 'Containerfile', 'build/Dockerfile'];

/** Files of earlier work that the wizard has to respect. */
export function findExisting(entries: readonly ProjectEntry[]): ProjectAnalysis['existing'] {
  const files = new Set(entries.flatMap(({ path, kind }) => (kind === 'folder' ? [] : [path])));
  const find = (names: readonly string[]) => names.find((name) => files.has(name)) ?? null;
  return {
    dockerfile: find(dockerfileNames),
    dockerignore: files.has('.dockerignore'),
    compose: find(composeNames),
    slipway: files.has('slipway.yaml'),
  };
}

/** Whether dependencies lie in the project, as `go mod vendor` leaves them. */
export function hasVendor(entries: readonly ProjectEntry[], folder: string): boolean {
  const list = joinFolder(folder, 'vendor/modules.txt');
  return entries.some(({ path }) => path === list);
}
