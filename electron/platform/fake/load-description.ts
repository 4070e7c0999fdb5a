// Finds machine files, lays each over what it extends, and checks that the whole makes sense.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { AppError } from '../../contract/app-error.ts';
import type { FlawId } from '../../contract/flaws.ts';
import type { MachineDescription } from '../../contract/machine-description.ts';
import { layOver, type PartialDescription } from './lay-over.ts';
import { readShippedFile } from './read-shipped-file.ts';

export interface LoadedDescription {
  readonly description: MachineDescription;
  /** Under this name its state is kept: the PC's own for a shipped one, with a mark of its file for any other. */
  readonly stateName: string;
}

/** The shipped described PCs in the order of their names. Throws `AppError` MACHINE_UNREADABLE. */
export async function listDescriptions(folder: string): Promise<readonly LoadedDescription[]> {
  const names = await listNames(folder);
  return Promise.all(names.map((name) => loadShipped(name, folder)));
}

/**
 * A shipped PC by its name, or a machine file by its path (with a slash or a backslash in it, or ending in `.json` or `.slipway`).
 * @param folder where the shipped ones lie.
 * Throws `AppError` MACHINE_NOT_FOUND; for a file also MACHINE_UNREADABLE, MACHINE_NOT_JSON, MACHINE_VERSION, MACHINE_FIELD.
 */
export async function loadDescription(
  nameOrFile: string,
  folder: string,
): Promise<LoadedDescription> {
  if (!/[\\/]|\.(?:json|slipway)$/i.test(nameOrFile)) {
    const known = await listNames(folder);
    if (known.includes(nameOrFile)) return loadShipped(nameOrFile, folder);
    throw new AppError('MACHINE_NOT_FOUND', { name: nameOrFile, known: known.join(', ') });
  }
  const file = resolve(nameOrFile);
  const description = await loadFile({
    file,
    shown: nameOrFile,
    folder,
    below: [],
    isShipped: false,
  });
  const mark = createHash('sha256').update(file).digest('hex').slice(0, 8);
  return {
    description: complete(description, nameOrFile),
    stateName: `${description.name}-${mark}`,
  };
}

async function loadShipped(name: string, folder: string): Promise<LoadedDescription> {
  const file = join(folder, `${name}.json`);
  const description = await loadFile({ file, shown: file, folder, below: [], isShipped: true });
  return { description: complete(description, file), stateName: name };
}

async function listNames(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((cause) => throwUnreadable(folder, cause));
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
}

interface Place {
  readonly file: string;
  /** The file as errors name it. */
  readonly shown: string;
  readonly folder: string;
  /** The files that extend this one, from the asked one on. */
  readonly below: readonly string[];
  /** Slipway's own, which its tests have checked. */
  readonly isShipped: boolean;
}

async function loadFile(place: Place): Promise<PartialDescription> {
  const { file, shown, isShipped } = place;
  const text = await readText(file, shown);
  // What checks a file is loaded for files of other people only.
  const own = isShipped
    ? readShippedFile(text)
    : (await import('./parse-machine-file.ts')).parseMachineFile(text, shown);
  const base = own.extends === undefined ? undefined : await loadBase(own.extends, place);
  const description = base === undefined ? own : layOver(own, base);
  if (!isShipped) {
    (await import('./check-variables.ts')).checkVariables(own, description.state, shown);
  }
  return description;
}

async function loadBase(name: string, place: Place): Promise<PartialDescription> {
  const { file, shown, folder, below } = place;
  const refuse = (flaw: FlawId) =>
    new AppError('MACHINE_FIELD', { file: shown, place: 'extends', flaw, detail: name });
  const base = await findBase(name, place);
  if (base === undefined) throw refuse('extendsNothing');
  if ([...below, file].includes(base)) throw refuse('extendsItself');
  const isShipped = !isFileName(name);
  return loadFile({ file: base, shown: base, folder, below: [...below, file], isShipped });
}

/** Never out of the file's own folder: a machine file that somebody sent must not make Slipway read others. */
async function findBase(name: string, { file, folder }: Place): Promise<string | undefined> {
  if (isFileName(name)) {
    const near = resolve(dirname(file), name);
    const path = relative(dirname(file), near);
    return path.startsWith('..') || isAbsolute(path) ? undefined : near;
  }
  return (await listNames(folder)).includes(name) ? join(folder, `${name}.json`) : undefined;
}

function isFileName(name: string): boolean {
  return /\.json$/i.test(name);
}

function complete(description: PartialDescription, file: string): MachineDescription {
  const { platform, docker = 'described', ...rest } = description;
  if (platform === undefined) {
    const detail = 'win32, linux';
    throw new AppError('MACHINE_FIELD', { file, place: 'platform', flaw: 'missing', detail });
  }
  return { ...rest, platform, docker };
}

const largestFile = 16 * 1024 * 1024;

async function readText(file: string, shown: string): Promise<string> {
  const bytes = await readFile(file).catch((cause) => throwUnreadable(shown, cause));
  if (bytes.length > largestFile) {
    throw new AppError('MACHINE_UNREADABLE', { file: shown, reason: 'EFBIG' });
  }
  return bytes.toString('utf8');
}

function throwUnreadable(file: string, cause: unknown): never {
  const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  throw new AppError('MACHINE_UNREADABLE', { file, reason }, { cause });
}
