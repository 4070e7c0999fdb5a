// Turns the text of a machine file into a checked value, or into one error that names the place.
import type { z } from 'zod';
import { AppError } from '../../contract/app-error.ts';
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
  const [issue] = parsed.error.issues;
  throw new AppError('MACHINE_FIELD', { file, ...describeIssue(issue) });
}

/** A place as people write it: `commands[3].exitCode`. */
export function formatPlace(path: readonly PropertyKey[]): string {
  return path
    .map((part) => {
      if (typeof part === 'number') return `[${part}]`;
      const name = String(part);
      return /^[$\w-]+$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
    })
    .join('')
    .replace(/^\./, '');
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
    return machineFile.safeParse(value);
  } catch (cause) {
    // Only a document nested thousands of levels deep does this: the schema walks it recursively.
    throw new AppError(
      'MACHINE_FIELD',
      { file, place: '', reason: 'nested too deeply' },
      { cause },
    );
  }
}

type Issue = z.core.$ZodIssue;

function describeIssue(issue: Issue | undefined): { place: string; reason: string } {
  if (issue === undefined) return { place: '', reason: 'not valid' };
  const { path, reason } = findDeepest(issue, []);
  return { place: formatPlace(path), reason };
}

/** For a union the branch that fits best speaks: the one whose first trouble lies deepest. */
function findDeepest(
  issue: Issue,
  parent: readonly PropertyKey[],
): { path: readonly PropertyKey[]; reason: string } {
  const path = [...parent, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return { path: [...path, issue.keys[0] ?? ''], reason: 'no such field' };
  }
  if (issue.code !== 'invalid_union') return { path, reason: clean(issue.message) };
  const branches = issue.errors.map((errors) => errors.map((error) => findDeepest(error, path)));
  const depths = branches.map((found) => Math.min(...found.map((one) => one.path.length)));
  const deepest = Math.max(...depths);
  const best = branches[depths.indexOf(deepest)]?.[0];
  if (best !== undefined && deepest > path.length) return best;
  const reasons = branches.flatMap(([first]) => (first ? [first.reason] : []));
  return { path, reason: [...new Set(reasons)].join('; ') };
}

function clean(message: string): string {
  return message.replace(/^Invalid input: /, '');
}
