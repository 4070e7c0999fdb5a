// The files of a described PC. A folder that is described whole says of everything else in it: absent.
import type {
  DescribedFile,
  DescribedFolder,
  MachineDescription,
} from '../../contract/machine-description.ts';
import type {
  FileReplacement,
  FileResult,
  Files,
  FolderResult,
  ReplaceResult,
  FolderEntry as WalkedEntry,
} from '../ports.ts';
import type { Described, WrittenFile } from './described.ts';
import { encodeText } from './encode-text.ts';
import { findNameBelow, findParentKey, toPathKey } from './path-keys.ts';
import { fillTimes } from './placeholders.ts';

const defaultCap = 1024 * 1024;

export function createDescribedFiles(described: Described): Files {
  const { description, now } = described;
  return {
    read: async (path, cap = defaultCap): Promise<FileResult> => {
      const tree = await readTree(described);
      const key = toPathKey(path, description.platform);
      const closed = findClosed(tree, key);
      if (closed) return { outcome: closed };
      const file = tree.files.get(key);
      if (file) return readFile(file, { cap, now: now(), platform: description.platform });
      if (tree.folders.has(key) || listNames(tree, key).length > 0) {
        return { outcome: 'failed', code: 'EISDIR' };
      }
      return { outcome: isKnownAbsent(tree, key) ? 'absent' : 'not-recorded' };
    },
    list: async (path): Promise<FolderResult> => {
      const tree = await readTree(described);
      const key = toPathKey(path, description.platform);
      const closed = findClosed(tree, key);
      if (closed) return { outcome: closed };
      const file = tree.files.get(key);
      if (file) return file.denied ? { outcome: 'denied' } : { outcome: 'failed', code: 'ENOTDIR' };
      const names = listNames(tree, key);
      if (tree.folders.has(key)) return { outcome: 'listed', names };
      const above = findDescribedAbove(tree, key);
      if (above?.isWhole && names.length > 0) return { outcome: 'listed', names };
      return { outcome: isKnownAbsent(tree, key) ? 'absent' : 'not-recorded' };
    },
    walk: (folder, options) => walkDescribed(described, folder, options),
    readLink: async () => undefined,
    replace: (request) => replaceDescribed(described, request),
    // A folder needs no making: the first file in it brings it about.
    makeFolder: async (folder) => {
      const tree = await readTree(described);
      const key = toPathKey(folder, description.platform);
      if (tree.files.has(key)) return { outcome: 'failed', code: 'EEXIST' };
      if (findClosed(tree, key) === 'denied') return { outcome: 'failed', code: 'EACCES' };
      const isKnown = tree.folders.has(key) || listNames(tree, key).length > 0;
      return { outcome: isKnown || isKnownAbsent(tree, key) ? 'made' : 'not-recorded' };
    },
  };
}

/** Parents first, as the real one does; what is closed is an entry of its own. */
async function* walkDescribed(
  described: Described,
  folder: string,
  options: Parameters<Files['walk']>[1],
): AsyncGenerator<WalkedEntry, void> {
  const { description, now } = described;
  const { platform } = description;
  const tree = await readTree(described);
  const separator = platform === 'win32' ? '\\' : '/';
  const waiting = [''];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (options.signal?.aborted) return;
    const key = toPathKey(at === '' ? folder : `${folder}/${at}`, platform);
    const isThere = tree.folders.has(key) || listNames(tree, key).length > 0;
    if (findClosed(tree, key) || !isThere) {
      yield { path: at || '.', kind: 'unreadable', size: 0 };
      continue;
    }
    if (at !== '') yield { path: at, kind: 'folder', size: 0 };
    const folders: string[] = [];
    for (const name of listNames(tree, key)) {
      const path = at === '' ? name : `${at}/${name}`;
      const file = tree.files.get(toPathKey(key + separator + name, platform));
      if (file) yield { path, kind: 'file', size: measureFile(file, now(), platform) };
      else if (options.enters(path)) folders.push(path);
      else yield { path, kind: 'folder', size: 0 };
    }
    waiting.push(...folders.reverse());
  }
}

/** What may not be read still has a size, which nobody described. */
function measureFile(file: DescribedFile, now: number, platform: 'win32' | 'linux'): number {
  const read = readFile(file, { cap: Number.POSITIVE_INFINITY, now, platform });
  return read.outcome === 'read' ? read.bytes.length : 0;
}

/** The conflict check of the real writer; links and locks do not exist here. */
async function replaceDescribed(
  described: Described,
  { path, expected, bytes }: FileReplacement,
): Promise<ReplaceResult> {
  const { description } = described;
  const key = toPathKey(path, description.platform);
  const tree = await readTree(described);
  const file = tree.files.get(key);
  if (file?.denied || findClosed(tree, key) === 'denied')
    return { outcome: 'failed', code: 'EACCES' };
  if (file === undefined && findClosed(tree, key) === undefined && !isKnownAbsent(tree, key)) {
    return { outcome: 'not-recorded' };
  }
  const read =
    file &&
    readFile(file, {
      cap: Number.POSITIVE_INFINITY,
      now: described.now(),
      platform: description.platform,
    });
  const found = read?.outcome === 'read' ? read.bytes : null;
  if (!isSame(found, expected)) return { outcome: 'conflict', found };
  await described.write(key, bytes === null ? null : { path, bytes });
  return { outcome: 'replaced' };
}

function isSame(left: Uint8Array | null, right: Uint8Array | null): boolean {
  if (left === null || right === null) return left === right;
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}

interface Folder {
  readonly path: string;
  readonly isWhole: boolean;
  readonly names: readonly string[];
  readonly closed: 'absent' | 'denied' | undefined;
}

/** What there is at this moment, by path key. */
interface Tree {
  readonly platform: MachineDescription['platform'];
  readonly files: ReadonlyMap<string, DescribedFile>;
  /** Taken away by name: nothing below or in another entry brings it back. */
  readonly absent: ReadonlySet<string>;
  readonly folders: ReadonlyMap<string, Folder>;
}

async function readTree({ description, selectNow, written }: Described): Promise<Tree> {
  const { platform } = description;
  const files = new Map<string, DescribedFile>();
  const absent = new Set<string>();
  for (const [key, file] of await written()) {
    if (file === null) absent.add(key);
    else files.set(key, toDescribedFile(file));
  }
  for (const file of await selectNow(description.files)) {
    const key = toPathKey(file.path, platform);
    if (files.has(key) || absent.has(key)) continue;
    if (file.absent) absent.add(key);
    else files.set(key, file);
  }
  const folders = new Map<string, Folder>();
  for (const folder of await selectNow(description.folders.map(toFolderEntry))) {
    const key = toPathKey(folder.path, platform);
    if (!folders.has(key)) folders.set(key, toFolder(folder));
  }
  return { platform, files, absent, folders };
}

function toDescribedFile({ path, bytes, modifiedMs }: WrittenFile): DescribedFile {
  const modified = new Date(modifiedMs).toISOString();
  return { path, base64: Buffer.from(bytes).toString('base64'), modified };
}

type FolderEntry = Exclude<DescribedFolder, string>;

function toFolderEntry(folder: DescribedFolder): FolderEntry {
  return typeof folder === 'string' ? { path: folder } : folder;
}

function toFolder({ path, names, denied, absent }: FolderEntry): Folder {
  const closed = denied ? 'denied' : absent ? 'absent' : undefined;
  return { path, isWhole: names === undefined, names: names ?? [], closed };
}

/** The path itself or a folder above it may not be read, or is not there. */
function findClosed(tree: Tree, key: string): 'absent' | 'denied' | undefined {
  if (tree.absent.has(key)) return 'absent';
  for (let at: string | undefined = key; at !== undefined; at = findParentKey(at, tree.platform)) {
    const closed = tree.folders.get(at)?.closed;
    if (closed) return closed;
  }
  return undefined;
}

function findDescribedAbove(tree: Tree, key: string): Folder | undefined {
  let at = findParentKey(key, tree.platform);
  while (at !== undefined && !tree.folders.has(at)) at = findParentKey(at, tree.platform);
  return at === undefined ? undefined : tree.folders.get(at);
}

/** The nearest described folder above decides: whole, or by the names it lists. */
function isKnownAbsent(tree: Tree, key: string): boolean {
  const above = findDescribedAbove(tree, key);
  if (above === undefined) return false;
  if (above.isWhole) return true;
  const folderKey = toPathKey(above.path, tree.platform);
  const name = findNameBelow(folderKey, key, tree.platform);
  const names = listNames(tree, folderKey).map((one) => toPathKey(one, tree.platform));
  return name !== undefined && !names.includes(name);
}

function listNames(tree: Tree, key: string): readonly string[] {
  const { platform, files, folders } = tree;
  const present = [...files.values(), ...folders.values()].filter(
    ({ path }) => findClosed(tree, toPathKey(path, platform)) !== 'absent',
  );
  const below = present.flatMap(({ path }) => findNameBelow(key, path, platform) ?? []);
  const names = new Map<string, string>();
  for (const name of [...(folders.get(key)?.names ?? []), ...below]) {
    const nameKey = toPathKey(name, platform);
    if (!names.has(nameKey)) names.set(nameKey, name);
  }
  return [...names.values()].sort();
}

function readFile(
  file: DescribedFile,
  { cap, now, platform }: { cap: number; now: number; platform: 'win32' | 'linux' },
): FileResult {
  if (file.denied) return { outcome: 'denied' };
  const text = { text: file.text ?? '', encoding: file.encoding ?? 'utf8' };
  const bytes = encodeText(file.base64 === undefined ? text : { base64: file.base64 }, platform);
  return {
    outcome: 'read',
    bytes: bytes.subarray(0, cap),
    modifiedMs: file.modified === undefined ? 0 : Date.parse(fillTimes(file.modified, now)),
    truncated: bytes.length > cap,
  };
}
