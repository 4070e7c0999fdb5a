// The analysis of a Go project: from what was read of its folder to everything the wizard builds on.
import type { ProjectAnalysis } from '../../contract/image/project.ts';
import { isEmbedMissing } from './find-embeds.ts';
import type { FoundNeed } from './find-needs.ts';
import { bundledRoots, bundledZones, cgoModules, isWithin, isWithinAny } from './known-packages.ts';
import { createProgramFinder } from './linked-programs.ts';
import { findPrivateModules } from './private-modules.ts';
import {
  createEmbedTree,
  findCaseConflicts,
  findExisting,
  hasVendor,
  measureContext,
} from './project-context.ts';
import { isGoFolder, joinFolder, type ProjectFacts } from './project-facts.ts';
import { findMains } from './project-mains.ts';
import {
  findGoVersion,
  findPackageFolder,
  listReplacedFolders,
  type ProjectModules,
  readModules,
  selectFiles,
} from './project-modules.ts';
import { findHealthPath, findPorts } from './project-ports.ts';
import { findProblems } from './project-problems.ts';
import type { GoFile } from './read-go-file.ts';
import { createScope } from './resolve-value.ts';

/** Judges a project by what was read. Never throws; the same facts give the same answer. */
export function analyseProject(facts: ProjectFacts): ProjectAnalysis {
  const modules = readModules(facts);
  const goFiles = facts.goFiles.filter(({ folder }) => isGoFolder(folder));
  const all = [...selectFiles(goFiles, modules)].sort((left, right) =>
    left.path < right.path ? -1 : 1,
  );
  const files = all.filter(isProgramFile);
  const name = findName(modules, facts.folderName);
  const scope = createScope(files, (path) => findPackageFolder(modules, path));
  const programs = findMains(files, modules, name);
  const ports = findPorts(files, scope, createProgramFinder(files, programs.mains, modules));
  const tree = createEmbedTree(facts.entries);
  const found: Omit<ProjectAnalysis, 'problems'> = {
    folder: facts.folder,
    name,
    location: facts.location,
    module: describeModule(modules),
    workspace: modules.work === null ? [] : modules.used.map(({ folder }) => folder),
    replacedFolders: [...listReplacedFolders(modules)],
    mains: programs.mains,
    packages: new Set(files.map(({ folder }) => folder)).size,
    testFiles: all.filter(({ constraint }) => constraint.isTest).length,
    cgo: findCgo(files),
    embeds: all.flatMap(({ embeds, folder }) =>
      embeds.map((one) => ({ ...one, isMissing: isEmbedMissing(one.pattern, folder, tree) })),
    ),
    buildTags: countTags(all),
    ports: [...ports.ports],
    healthPath: findHealthPath(files, scope),
    needs: findNeeds(files),
    windowsHints: files.flatMap(({ hints }) => hints).slice(0, mostEvidence),
    privateModules: findPrivateModules(modules, facts.privatePatterns),
    hasVendor: modules.used.some(({ folder }) => hasVendor(facts.entries, folder)),
    hasGoSum: hasSums(facts, modules),
    existing: findExisting(facts.entries),
    context: measureContext(facts),
    crlfScripts: [...facts.crlfScripts],
    ms: facts.ms,
  };
  const conflicts = findCaseConflicts(facts.entries, all, modules);
  const { windowsOnly } = programs;
  const problems = findProblems({ facts, modules, ports, conflicts, windowsOnly, found });
  return { ...found, problems };
}

/** Places of one kind that an answer carries; thousands would help nobody. */
const mostEvidence = 200;

function isProgramFile({ constraint, packageName }: GoFile): boolean {
  return packageName !== null && !constraint.isTest && (constraint.linux || constraint.windows);
}

/** The last word of the module's path that is no major version. */
function findName({ used }: ProjectModules, folderName: string): string {
  const [first] = used;
  const path = first?.folder === '.' ? (first.mod.module ?? '') : '';
  const words = path.split('/').filter((word) => word !== '' && !/^v\d+$/.test(word));
  return words.at(-1) ?? folderName;
}

function describeModule(modules: ProjectModules): ProjectAnalysis['module'] {
  const [first] = modules.used;
  if (first === undefined || first.mod.module === null) return null;
  return {
    path: first.mod.module,
    go: findGoVersion(modules),
    toolchain: modules.work?.toolchain ?? first.mod.toolchain,
  };
}

function hasSums({ entries }: ProjectFacts, { used, work }: ProjectModules): boolean {
  const wanted = used.map(({ folder }) => joinFolder(folder, 'go.sum'));
  if (work !== null) wanted.push('go.work.sum');
  return entries.some(({ path }) => wanted.includes(path));
}

function findCgo(files: readonly GoFile[]): ProjectAnalysis['cgo'] {
  const seen = new Set<string>();
  return files.flatMap(({ imports }) =>
    imports.flatMap(({ path, place, excerpt }): ProjectAnalysis['cgo'] => {
      if (path === 'C') return [{ because: 'import-c', place, excerpt }];
      const known = cgoModules.find((root) => isWithin(path, root));
      if (known === undefined || seen.has(known)) return [];
      seen.add(known);
      return [{ because: 'known-module', place, excerpt }];
    }),
  );
}

function countTags(files: readonly GoFile[]): ProjectAnalysis['buildTags'] {
  const counts = new Map<string, number>();
  for (const { constraint } of files) {
    for (const tag of constraint.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts]
    .map(([tag, count]) => ({ tag, files: count }))
    .sort((left, right) => (left.tag < right.tag ? -1 : 1));
}

/** What the program brings along itself is no need. */
function findNeeds(files: readonly GoFile[]): ProjectAnalysis['needs'] {
  const imports = (root: string) =>
    files.some((file) => file.imports.some(({ path }) => isWithinAny(path, [root])));
  const met = new Set<FoundNeed['need']>();
  if (imports(bundledZones)) met.add('time-zones');
  if (imports(bundledRoots)) met.add('tls-roots');
  const seen = new Set<string>();
  const needs = files
    .flatMap((file) => file.needs)
    .filter(({ need, place }) => {
      const key = `${need} ${place.file}:${place.line}`;
      if (met.has(need) || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
  return needs.slice(0, mostEvidence);
}
