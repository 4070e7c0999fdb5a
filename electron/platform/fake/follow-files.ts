// State variables of a described PC that follow what stands in one of its files: what a program reads when it starts.
import type { MachineDescription, VariableValues } from '../../contract/machine-description.ts';
import type { WrittenFile } from './described.ts';
import { encodeText } from './encode-text.ts';
import { toPathKey } from './path-keys.ts';
import { holds } from './state-variables.ts';

export interface FollowedState {
  /** The state variables as they are without the files. */
  readonly values: VariableValues;
  /** What was written since the described start, by path key. */
  readonly written: ReadonlyMap<string, WrittenFile | null>;
}

/** The first entry of a variable whose pattern matches says its value; one that nothing matches keeps its own. */
export function followFiles(
  description: Pick<MachineDescription, 'follows' | 'files' | 'platform'>,
  state: FollowedState,
): VariableValues {
  const found: Record<string, VariableValues[string]> = {};
  for (const { variable, path, pattern, value, times } of description.follows) {
    if (Object.hasOwn(found, variable)) continue;
    const match = new RegExp(pattern, 'm').exec(readText(description, path, state));
    if (match === null) continue;
    const group = match[1] ?? '';
    found[variable] = value ?? (times === undefined ? group : Math.round(Number(group) * times));
  }
  return found;
}

/** Empty where there is no such file. */
function readText(
  { files, platform }: Pick<MachineDescription, 'files' | 'platform'>,
  path: string,
  { values, written }: FollowedState,
): string {
  const key = toPathKey(path, platform);
  const own = written.get(key);
  if (own !== undefined) return own === null ? '' : decode(own.bytes);
  const file = files.find(
    (one) => toPathKey(one.path, platform) === key && holds(one.when, values),
  );
  if (file === undefined || file.denied || file.absent) return '';
  const text = { text: file.text ?? '', encoding: file.encoding ?? 'utf8' };
  return decode(encodeText(file.base64 === undefined ? text : { base64: file.base64 }, platform));
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(
    bytes,
  );
}
