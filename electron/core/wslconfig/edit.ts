// Changes one key and nothing else, where WSL's own writer would change it (wslconfig-grammar: the WSL Settings app).
import { type ConfigKey, nameKey } from '../../contract/wslconfig-keys/key.ts';
import type { ConfigDocument, ConfigLine, EntryLine, InvalidLine } from './document.ts';
import { encodeConfig } from './encoding.ts';
import { parseConfig } from './parse.ts';
import { findKey } from './settings.ts';

/** Replaces a stretch of the document's text; offsets as in `ConfigDocument.text`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

/**
 * Gives a key a value, written as it stands in the file (`formatValue`). The first occurrence gets it and keeps its
 * spacing and comment; an absent key goes behind the last key of the first section of that name, or into a new one.
 */
export function planSet(document: ConfigDocument, key: ConfigKey, written: string): TextEdit {
  const first = findOccurrences(document, key)[0];
  if (first !== undefined) return { ...findValue(first), insert: written };
  const lines = listReadable(document);
  const header = lines.findIndex(
    (line) => line.kind === 'section' && line.name.toLowerCase() === key.section.toLowerCase(),
  );
  const assignment = `${key.name}=${written}`;
  if (header < 0) {
    const place = lines.at(-1);
    const rows = [...(place === undefined ? [] : ['']), `[${key.section}]`, assignment];
    return insertBehind(document, place, rows);
  }
  const next = lines.findIndex(({ kind }, index) => index > header && isHeader(kind, lines[index]));
  const section = lines.slice(header, next < 0 ? undefined : next);
  const last = section.findLast(({ kind }) => kind !== 'blank' && kind !== 'comment');
  return insertBehind(document, last, [assignment]);
}

/** Removes a key wherever it stands. A comment behind it stays, on a line of its own. */
export function planUnset(document: ConfigDocument, key: ConfigKey): readonly TextEdit[] {
  return findOccurrences(document, key).map((line) => {
    const behind = document.text.slice(findValue(line).end, line.start + line.text.length);
    const hasComment = /^[ \t]*#/.test(behind);
    const comment = hasComment ? behind.replace(/^[ \t]*/, '') : '';
    return { start: line.start, end: line.start + line.text.length, insert: comment };
  });
}

/** The document after some edits that do not overlap. */
export function applyEdits(document: ConfigDocument, edits: readonly TextEdit[]): ConfigDocument {
  const backwards = [...edits].sort((one, other) => other.start - one.start);
  const text = backwards.reduce(
    (result, { start, end, insert }) => result.slice(0, start) + insert + result.slice(end),
    document.text,
  );
  return parseConfig(encodeConfig({ ...document, text }), document.dialect);
}

type Occurrence = EntryLine | (InvalidLine & { readonly valueStart: number });

/** Every line of a key, those included whose value is so broken that WSL drops them. */
function findOccurrences(document: ConfigDocument, key: ConfigKey): readonly Occurrence[] {
  const name = nameKey(key);
  return document.lines.filter((line): line is Occurrence => {
    if (line.kind !== 'entry' && line.kind !== 'invalid') return false;
    if (line.fullName === undefined || line.valueStart === undefined) return false;
    const known = findKey(document.dialect, line.fullName);
    return known !== undefined && nameKey(known) === name;
  });
}

function findValue(line: Occurrence): { readonly start: number; readonly end: number } {
  if (line.kind === 'entry') return { start: line.valueStart, end: line.valueEnd };
  const source = line.text.slice(line.valueStart - line.start);
  // Without quotes nothing hides a comment; with them it is anyone's guess, and all of it is the value.
  const value = source.includes('"')
    ? /^(?:\\(?:\r\n|[\s\S])|[^\r\n\\])*/
    : /^(?:\\(?:\r\n|[\s\S])|[^\r\n\\#])*/;
  const length = (value.exec(source)?.[0] ?? '').trimEnd().length;
  return { start: line.valueStart, end: line.valueStart + length };
}

/** Lines before which something new is still read by WSL. */
function listReadable({ lines, dialect }: ConfigDocument): readonly ConfigLine[] {
  const stop = lines.findIndex(
    ({ kind, text }, index) =>
      kind === 'unread' ||
      (kind === 'invalid' && dialect === 'wsl.conf') ||
      // A backslash at the very end would swallow what is written behind it.
      (kind === 'invalid' && /\\[\r\n]*$/.test(text) && isLast(lines[index + 1])),
  );
  return stop < 0 ? lines : lines.slice(0, stop);
}

/** Nothing WSL reads stands behind. */
function isLast(next: ConfigLine | undefined): boolean {
  return next === undefined || next.kind === 'unread';
}

/** A broken header ends a section just as a good one does. */
function isHeader(kind: ConfigLine['kind'], line: ConfigLine | undefined): boolean {
  return kind === 'section' || (kind === 'invalid' && /^[ \t]*\[/.test(line?.text ?? ''));
}

/** Whole lines behind a line, or at the very beginning; the file's way of ending its last line is kept. */
function insertBehind(
  document: ConfigDocument,
  line: ConfigLine | undefined,
  rows: readonly string[],
): TextEdit {
  const lineEnd = findLineEnd(document);
  const start = line === undefined ? 0 : line.start + line.text.length;
  // A lone CR behind a backslash is skipped; with one line feed behind it, the two would be a continuation.
  const isSkipped = line?.text.endsWith('\\\r') ?? false;
  const block = [...(isSkipped ? [''] : []), ...rows].join(lineEnd);
  const isOpen = line !== undefined && needsLineEnd(line);
  const insert = isOpen ? lineEnd + block : block + lineEnd;
  const joins = isOpen && start < document.text.length;
  return { start, end: start, insert: joins ? insert + lineEnd : insert };
}

/** No line end, or one that the line does not end at: a lone CR in a comment, a backslash in front of it. */
function needsLineEnd(line: ConfigLine): boolean {
  const endsInValue = line.kind === 'entry' && line.valueEnd === line.start + line.text.length;
  return endsInValue || !line.text.endsWith('\n');
}

/** A lone CR does not end a comment or a broken line, so it is never written. */
function findLineEnd({ text, dialect }: ConfigDocument): string {
  const known = /\r?\n/.exec(text)?.[0];
  return known ?? (dialect === 'wslconfig' ? '\r\n' : '\n');
}
