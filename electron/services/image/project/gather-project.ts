// Reads a project's folder for the analysis: one walk over the tree, then the Go files one group after the other, so
// that thousands of files cost neither memory nor a second pass.
import { AppError } from '../../../contract/app-error.ts';
import {
  findFolder,
  isGoFolder,
  isScript,
  type ProjectEntry,
  type ProjectFacts,
} from '../../../core/go-project/project-facts.ts';
import { type GoFile, readGoFile } from '../../../core/go-project/read-go-file.ts';
import { createDockerignore } from '../../../core/image/dockerignore/dockerignore.ts';
import type { Machine } from '../../../platform/ports.ts';
import { joinPath } from '../../probes/profile-paths.ts';
import { nameFolder, type ProjectPlace } from './locate-folder.ts';
import { readPrivatePatterns } from './private-patterns.ts';

/** Beyond these an analysis says that it did not read all. */
export interface GatherLimits {
  readonly entries: number;
  readonly goFiles: number;
  readonly fileBytes: number;
}

const defaultLimits: GatherLimits = {
  entries: 300_000,
  goFiles: 20_000,
  fileBytes: 1024 * 1024,
};

/** Files that are read side by side. */
const sideBySide = 32;

/** Throws `AppError` PROJECT_NOT_FOUND, PROJECT_UNREADABLE, and the signal's reason when it fires. */
export async function gatherProject(
  machine: Machine,
  place: ProjectPlace,
  options: { readonly signal?: AbortSignal | undefined; readonly limits?: GatherLimits } = {},
): Promise<ProjectFacts> {
  const { signal, limits = defaultLimits } = options;
  const started = machine.clock.elapsed();
  await checkFolder(machine, place.folder);
  const patterns = readPrivatePatterns(machine, signal);
  const notRead: string[] = [];
  const entries = await walkProject(machine, place.folder, { signal, limits, notRead });
  const read = createReader(machine, place.folder, { limits, notRead });
  const goMods = await readGoMods(entries, read);
  const goFiles = await readGoFiles(entries, read, { signal, limits, notRead });
  const crlfScripts = await findCrlfScripts(entries, read);
  const ignore = createDockerignore((await readIfThere(entries, '.dockerignore', read)) ?? '');
  return {
    folder: place.folder,
    folderName: nameFolder(place.folder),
    location: place.location,
    entries,
    goMods,
    goWork: await readIfThere(entries, 'go.work', read),
    goFiles,
    crlfScripts,
    privatePatterns: await patterns,
    notRead,
    isSent: ignore.includes,
    ms: machine.clock.elapsed() - started,
  };
}

async function checkFolder({ files }: Machine, folder: string): Promise<void> {
  const found = await files.list(folder);
  if (found.outcome === 'listed') return;
  if (found.outcome === 'absent') throw new AppError('PROJECT_NOT_FOUND', { folder });
  const reason = found.outcome === 'failed' ? found.code : found.outcome;
  throw new AppError('PROJECT_UNREADABLE', { folder, reason });
}

interface Gathering {
  readonly signal?: AbortSignal | undefined;
  readonly limits: GatherLimits;
  readonly notRead: string[];
}

async function walkProject(
  { files }: Machine,
  folder: string,
  { signal, limits, notRead }: Gathering,
): Promise<ProjectEntry[]> {
  const entries: ProjectEntry[] = [];
  const walk = files.walk(folder, { enters: () => true, ...(signal && { signal }) });
  for await (const entry of walk) {
    if (entries.length >= limits.entries) {
      notRead.push(entry.path);
      break;
    }
    if (entry.kind === 'unreadable') notRead.push(entry.path);
    entries.push(entry);
  }
  signal?.throwIfAborted();
  return entries;
}

/** Text of a file; null where it is not there or cannot be read. */
type Read = (path: string) => Promise<string | null>;

function createReader(
  machine: Machine,
  folder: string,
  { limits, notRead }: Omit<Gathering, 'signal'>,
): Read {
  const decoder = new TextDecoder();
  return async (path) => {
    const absolute = joinPath(machine, folder, ...path.split('/'));
    const found = await machine.files.read(absolute, limits.fileBytes);
    if (found.outcome !== 'read') {
      notRead.push(path);
      return null;
    }
    if (found.truncated) notRead.push(path);
    return decoder.decode(found.bytes);
  };
}

async function readIfThere(
  entries: readonly ProjectEntry[],
  path: string,
  read: Read,
): Promise<string | null> {
  const isThere = entries.some((entry) => entry.path === path && entry.kind === 'file');
  return isThere ? read(path) : null;
}

async function readGoMods(
  entries: readonly ProjectEntry[],
  read: Read,
): Promise<ReadonlyMap<string, string>> {
  const goMods = new Map<string, string>();
  for (const { path, kind } of entries) {
    const folder = findFolder(path);
    if (kind !== 'file' || !/(?:^|\/)go\.mod$/.test(path) || !isGoFolder(folder)) continue;
    const text = await read(path);
    if (text !== null) goMods.set(folder, text);
  }
  return goMods;
}

async function readGoFiles(
  entries: readonly ProjectEntry[],
  read: Read,
  { signal, limits, notRead }: Gathering,
): Promise<GoFile[]> {
  const paths = entries.flatMap(({ path, kind }) =>
    kind === 'file' && isGoFile(path) && isGoFolder(findFolder(path)) ? [path] : [],
  );
  notRead.push(...paths.slice(limits.goFiles));
  const wanted = paths.slice(0, limits.goFiles);
  const goFiles: GoFile[] = [];
  for (let at = 0; at < wanted.length; at += sideBySide) {
    signal?.throwIfAborted();
    const group = wanted.slice(at, at + sideBySide);
    const texts = await Promise.all(group.map(read));
    for (const [index, path] of group.entries()) {
      const text = texts[index];
      if (text !== null && text !== undefined) goFiles.push(readGoFile(path, text));
    }
  }
  return goFiles;
}

/** The go command passes over names with a dot or underscore in front. */
function isGoFile(path: string): boolean {
  return /(?:^|\/)[^/._][^/]*\.go$/.test(path);
}

async function findCrlfScripts(
  entries: readonly ProjectEntry[],
  read: Read,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { path, kind } of entries) {
    if (kind !== 'file' || !isScript(path) || !isGoFolder(findFolder(path))) continue;
    if ((await read(path))?.includes('\r\n')) found.push(path);
  }
  return found;
}
