// What a described command does with a file of the PC: enough for `cat`, `dd`, `cp`, `mv`, `rm` and `test`.
import type { MachineDescription } from '../../contract/machine-description.ts';
import type { Files } from '../ports.ts';
import type { Described } from './described.ts';
import { toPathKey } from './path-keys.ts';

export type FileEffect = NonNullable<MachineDescription['commands'][number]['file']>;

export interface FileAnswer {
  readonly exitCode: number;
  readonly stdout: Uint8Array;
}

/** Exit code 1 without the file it needs, as those programs have it. */
export async function playFileEffect(
  { description, write }: Pick<Described, 'description' | 'write'>,
  files: Pick<Files, 'read'>,
  {
    effect: { does, path, to },
    input,
  }: { readonly effect: FileEffect; readonly input?: Uint8Array },
): Promise<FileAnswer> {
  const keep = (name: string, bytes: Uint8Array | null) =>
    write(toPathKey(name, description.platform), bytes === null ? null : { path: name, bytes });
  const read = await files.read(path);
  const bytes = read.outcome === 'read' ? read.bytes : null;
  if (does === 'fill') await keep(path, input ?? nothing);
  else if (does === 'remove') await keep(path, null);
  else if (bytes === null) return { exitCode: 1, stdout: nothing };
  else if (does === 'print') return { exitCode: 0, stdout: bytes };
  else if (to !== undefined) {
    await keep(to, bytes);
    if (does === 'move') await keep(path, null);
  }
  return { exitCode: 0, stdout: nothing };
}

const nothing = new Uint8Array();
