// Secrets of a build, read at the moment they are used: they are held while it runs, and nowhere else.
import type { ImageChoices } from '../../../contract/image/choices.ts';
import type { Machine } from '../../../platform/ports.ts';
import { findHome, joinPath } from '../../probes/profile-paths.ts';

export type ReadSecrets =
  | { readonly state: 'read'; readonly secrets: ReadonlyMap<string, Uint8Array> }
  /** `from`: the variable or file that has none. */
  | { readonly state: 'missing'; readonly id: string; readonly from: string };

export async function readSecrets(
  machine: Machine,
  folder: string,
  wanted: ImageChoices['secrets'],
): Promise<ReadSecrets> {
  const secrets = new Map<string, Uint8Array>();
  for (const { id, from } of wanted) {
    const place = from.kind === 'environment' ? from.name : from.path;
    const bytes =
      from.kind === 'environment'
        ? readVariable(machine, from.name)
        : await readFile(machine, folder, from.path);
    if (bytes === undefined) return { state: 'missing', id, from: place };
    secrets.set(id, bytes);
  }
  return { state: 'read', secrets };
}

function readVariable({ environment }: Machine, name: string): Uint8Array | undefined {
  const value = environment[name];
  return value === undefined || value === '' ? undefined : new TextEncoder().encode(value);
}

async function readFile(
  machine: Machine,
  folder: string,
  path: string,
): Promise<Uint8Array | undefined> {
  const read = await machine.files.read(resolvePath(machine, folder, path));
  // Half a secret is none.
  return read.outcome === 'read' && !read.truncated ? read.bytes : undefined;
}

/** Absolute as it is, `~/…` from home, anything else from the project's folder. */
export function resolvePath(machine: Machine, folder: string, path: string): string {
  const isAbsolute =
    machine.platform === 'win32' ? /^(?:[A-Za-z]:[\\/]|[\\/]{2})/.test(path) : path.startsWith('/');
  if (isAbsolute) return path;
  const [, below] = /^~[\\/](.*)$/.exec(path) ?? [];
  const names = (below ?? path).split(/[\\/]/).filter((name) => name !== '' && name !== '.');
  return joinPath(
    machine,
    (below === undefined ? undefined : findHome(machine)) ?? folder,
    ...names,
  );
}
