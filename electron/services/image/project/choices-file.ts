// slipway.yaml of a project: the section `image:` read with every default, and written with what was chosen.
import { AppError } from '../../../contract/app-error.ts';
import { findFlaw, formatPlace } from '../../../contract/flaws.ts';
import { type ImageChoices, imageChoices } from '../../../contract/image/choices.ts';
import { locateValue, readSection } from '../../../core/slipway-file/read-section.ts';
import { keepChosen } from '../../../core/slipway-file/section-value.ts';
import { writeSection } from '../../../core/slipway-file/write-section.ts';
import type { Machine } from '../../../platform/ports.ts';
import { joinPath } from '../../probes/profile-paths.ts';

const fileName = 'slipway.yaml';
const section = 'image';
const longestFile = 1024 * 1024;

/** Null: the project has no such file or section. Throws `AppError` CHOICES_INVALID, PROJECT_UNREADABLE. */
export async function readChoices(machine: Machine, folder: string): Promise<ImageChoices | null> {
  const file = joinPath(machine, folder, fileName);
  const { text } = await readFile(machine, file);
  return text === null ? null : parseChoices(text, file);
}

/**
 * Writes what differs from the defaults; everything else in the file stays as it is.
 * Throws `AppError` CHOICES_INVALID for a file that cannot be read, CHOICES_NOT_EDITABLE, FILE_CHANGED, FILE_NOT_WRITTEN.
 */
export async function keepChoices(
  machine: Machine,
  folder: string,
  choices: ImageChoices,
): Promise<ImageChoices> {
  const file = joinPath(machine, folder, fileName);
  const { text, bytes } = await readFile(machine, file);
  const named = text === null ? undefined : readValue(text, file);
  const defaults = imageChoices.parse({ name: '', base: choices.base });
  const required = { name: choices.name, base: choices.base };
  const value = { ...required, ...keepChosen(choices, { ...defaults, base: '' }, named) };
  const written = writeSection(text, section, value);
  if (written === null) throw new AppError('CHOICES_NOT_EDITABLE', { file });
  const next = new TextEncoder().encode(written);
  if (bytes !== null && isSame(bytes, next)) return choices;
  const result = await machine.files.replace({
    path: file,
    expected: bytes,
    bytes: next,
    within: folder,
  });
  if (result.outcome === 'replaced') return choices;
  if (result.outcome === 'conflict') throw new AppError('FILE_CHANGED', { file });
  const reason =
    result.outcome === 'failed'
      ? result.code
      : result.outcome === 'refused'
        ? result.reason
        : result.outcome;
  throw new AppError('FILE_NOT_WRITTEN', { file, reason });
}

interface FileText {
  readonly text: string | null;
  readonly bytes: Uint8Array | null;
}

async function readFile({ files }: Machine, file: string): Promise<FileText> {
  const found = await files.read(file, longestFile);
  if (found.outcome === 'read') {
    return { text: new TextDecoder().decode(found.bytes), bytes: found.bytes };
  }
  if (found.outcome === 'absent') return { text: null, bytes: null };
  const reason = found.outcome === 'failed' ? found.code : found.outcome;
  throw new AppError('PROJECT_UNREADABLE', { folder: file, reason });
}

function readValue(text: string, file: string): unknown {
  const read = readSection(text, section);
  if (read.outcome === 'absent') return undefined;
  if (read.outcome === 'read') return read.value;
  const { outcome: _, ...flaw } = read;
  throw new AppError('CHOICES_INVALID', { file, place: '', ...flaw });
}

function parseChoices(text: string, file: string): ImageChoices | null {
  const value = readValue(text, file);
  if (value === undefined) return null;
  const parsed = imageChoices.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const { path, ...flaw } = findFlaw(parsed.error);
  const position = locateValue(text, [section, ...path]);
  const place = formatPlace([section, ...path]);
  throw new AppError('CHOICES_INVALID', { file, ...position, place, ...flaw });
}

function isSame(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, at) => byte === right[at]);
}
