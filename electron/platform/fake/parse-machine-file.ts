// Turns the text of a machine file into a checked value, or into one error that names the place.
import { AppError } from '../../contract/app-error.ts';
import { findFlaw, formatPlace } from '../../contract/flaws.ts';
import { type MachineFile, machineFile } from '../../contract/machine-description.ts';
import { findJsonError } from './find-json-error.ts';

/** `file` names it in errors. Throws `AppError`: MACHINE_NOT_JSON, MACHINE_VERSION, MACHINE_FIELD. */
export function parseMachineFile(text: string, file: string): MachineFile {
  const value = parseJson(text.replace(/^\uFEFF/, ''), file);
  if (typeof value === 'object' && value !== null && 'slipwayMachine' in value) {
    const version = value.slipwayMachine;
    if (typeof version === 'number' && version !== 1) {
      throw new AppError('MACHINE_VERSION', { file, version: String(version), supported: '1' });
    }
  }
  const parsed = checkFields(value, file);
  if (parsed.success) return parsed.data;
  const { path, ...flaw } = findFlaw(parsed.error);
  if (path.length === 0) {
    throw new AppError('MACHINE_FIELD', { file, place: '', flaw: 'noFields', detail: '' });
  }
  throw new AppError('MACHINE_FIELD', { file, place: formatPlace(path), ...flaw });
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const { line, column, found } = findJsonError(text) ?? { line: 1, column: 1, found: '' };
    throw new AppError(
      'MACHINE_NOT_JSON',
      { file, line, column, reason: `unexpected ${found}` },
      { cause },
    );
  }
}

function checkFields(value: unknown, file: string) {
  try {
    return machineFile.safeParse(value, { reportInput: true });
  } catch (cause) {
    // Only a document nested thousands of levels deep does this: the schema walks it recursively.
    throw new AppError(
      'MACHINE_FIELD',
      { file, place: '', flaw: 'tooDeep', detail: '' },
      { cause },
    );
  }
}
