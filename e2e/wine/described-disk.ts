// Lays the files and programs of a described PC into the prefix, and tells the described PC what was written there.
import { copyFile, mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { MachineDescription } from '../../electron/contract/machine-description.ts';
import { type Machine, type Program, programs } from '../../electron/platform/ports.ts';
import type { Prefix } from './prefix.ts';
import { findOnHost } from './windows-paths.ts';

const systemFolder = 'C:\\Windows\\System32';

/** There on every Windows, whether a description names them or not. */
const alwaysThere = ['netsh', 'netstat', 'bcdedit', 'dism', 'reg', 'net', 'shutdown'].map(
  (name) => `${systemFolder}\\${name}.exe`,
);
const powershell = `${systemFolder}\\WindowsPowerShell\\v1.0\\powershell.exe`;
const usualPlaces: Partial<Record<Program, string>> = {
  wsl: `${systemFolder}\\wsl.exe`,
  'docker-cli': 'C:\\Program Files\\Docker\\Docker\\DockerCli.exe',
};

export interface DescribedDisk {
  /** Prefix → described PC: what Slipway or a person wrote since. */
  takeOver(): Promise<void>;
  /** Described PC → prefix: files and programs of this moment. */
  layOut(): Promise<void>;
  /** Where programs may rightly be started from, in lower case. */
  places(): ReadonlySet<string>;
}

export function createDescribedDisk(
  prefix: Prefix,
  { machine, description }: { readonly machine: Machine; readonly description: MachineDescription },
): DescribedDisk {
  const laid = new Map<string, Buffer>();
  const places = new Set([...alwaysThere, powershell].map((path) => path.toLowerCase()));
  const paths = uniquePaths([
    ...description.files.map(({ path }) => path),
    ...description.follows.map(({ path }) => path),
  ]);
  return {
    places: () => places,
    takeOver: async () => {
      for (const path of paths) await takeOverFile(prefix, { machine, path, laid });
    },
    layOut: async () => {
      for (const path of [...alwaysThere, powershell]) await placeProgram(prefix, path);
      for (const program of programs) {
        await layOutProgram(prefix, { program, machine, description, places });
      }
      for (const folder of description.folders) {
        if (typeof folder === 'string' || !(folder.absent || folder.denied)) {
          const path = typeof folder === 'string' ? folder : folder.path;
          await mkdir(await findOnHost(prefix, path), { recursive: true });
        }
      }
      for (const path of paths) await layOutFile(prefix, { machine, path, laid });
    },
  };
}

interface OneFile {
  readonly machine: Machine;
  readonly path: string;
  /** What was last laid out, by path: anything else on disk was written by somebody. */
  readonly laid: Map<string, Buffer>;
}

async function takeOverFile(prefix: Prefix, { machine, path, laid }: OneFile): Promise<void> {
  const found = await readFile(await findOnHost(prefix, path)).catch(() => undefined);
  const before = laid.get(path);
  if (found === undefined ? before === undefined : before?.equals(found)) return;
  const told = await machine.files.replace({
    path,
    expected: before ?? null,
    bytes: found ?? null,
    within: dirname(path),
  });
  if (told.outcome !== 'replaced') throw new Error(`${path} cannot be taken over: ${told.outcome}`);
  if (found) laid.set(path, found);
  else laid.delete(path);
}

async function layOutFile(prefix: Prefix, { machine, path, laid }: OneFile): Promise<void> {
  const described = await machine.files.read(path, Number.MAX_SAFE_INTEGER);
  const host = await findOnHost(prefix, path);
  if (described.outcome !== 'read') {
    await rm(host, { force: true });
    laid.delete(path);
    return;
  }
  const bytes = Buffer.from(described.bytes);
  if (laid.get(path)?.equals(bytes)) return;
  await mkdir(dirname(host), { recursive: true });
  await writeFile(host, bytes);
  await utimes(host, described.modifiedMs / 1000, described.modifiedMs / 1000);
  laid.set(path, bytes);
}

async function layOutProgram(
  prefix: Prefix,
  about: {
    readonly program: Program;
    readonly machine: Machine;
    readonly description: MachineDescription;
    readonly places: Set<string>;
  },
): Promise<void> {
  const { program, machine, description, places } = about;
  const isSaid = Object.hasOwn(description.installed, program);
  const isPlayed = description.commands.some((command) => command.program === program);
  const usual = usualPlaces[program];
  const path =
    (await machine.commands.locate(program)) ?? (!isSaid && isPlayed ? usual : undefined);
  if (path !== undefined) {
    places.add(path.toLowerCase());
    await placeProgram(prefix, path);
  } else if (usual !== undefined) {
    await rm(await findOnHost(prefix, usual), { force: true });
  }
}

/** Puts the stand-in there. One that is there may be running, and is the same. */
export async function placeProgram(prefix: Prefix, path: string): Promise<void> {
  const host = await findOnHost(prefix, path);
  const [there, ours] = await Promise.all([sizeOf(host), sizeOf(prefix.standIn)]);
  if (there === ours) return;
  await mkdir(dirname(host), { recursive: true });
  await copyFile(prefix.standIn, host);
}

function sizeOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ size }) => size,
    () => undefined,
  );
}

function uniquePaths(paths: readonly string[]): readonly string[] {
  return [...new Map(paths.map((path) => [path.toLowerCase(), path])).values()];
}
