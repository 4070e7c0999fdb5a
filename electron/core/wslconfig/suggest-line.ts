// How a line that WSL does not take would have to read: only that line, and never a guess that WSL refuses as well.
import { type ConfigKey, nameKey } from '../../contract/wslconfig-keys/key.ts';
import type { ConfigDocument, ConfigLine, Diagnostic, EntryLine } from './document.ts';
import { doubleBackslashes } from './format-value.ts';
import { findNearest } from './nearest-name.ts';
import { findKey, listKeys } from './settings.ts';
import { showLine } from './show-line.ts';
import { suggestValue } from './suggest-value.ts';

/** One change of one line, as a person would do it. `line` counts from 1. */
export type LineChange = { readonly line: number; readonly before: string } & (
  | { readonly change: 'replace'; readonly after: string }
  /** A new line behind `before`. */
  | { readonly change: 'insert'; readonly after: string }
  | { readonly change: 'move'; readonly section: string }
);

/** Empty where the line needs nothing of its own, because another line's change puts it right. */
export function suggestChanges(
  document: ConfigDocument,
  diagnostic: Diagnostic,
): readonly LineChange[] {
  const line = document.lines.findLast(({ start }) => start <= diagnostic.start);
  if (line === undefined) return [];
  const place = { line: diagnostic.line, before: showLine(line) };
  const replace = (after: string): readonly LineChange[] => [
    { ...place, change: 'replace', after },
  ];
  const commentOut = () => replace(`# ${place.before.replace(/^(;|\/\/)[ \t]*/, '')}`);
  switch (diagnostic.code) {
    case 'invalid-section-name':
    case 'expected-bracket':
    case 'expected-line-end':
      return suggestHeader(document, place) ?? commentOut();
    case 'expected-equals':
      return suggestAssignment(document, line, replace) ?? commentOut();
    case 'invalid-escape':
      return replace(doubleBackslashes(place.before));
    case 'expected-quote':
      return replace(`${place.before}"`);
    case 'unknown-key':
      return line.kind === 'entry'
        ? (suggestKey(document, line, { place, replace }) ?? commentOut())
        : [];
    case 'invalid-boolean':
    case 'invalid-integer':
    case 'invalid-size':
    case 'invalid-choice':
    case 'invalid-port':
      return suggestAssignment(document, line, replace) ?? commentOut();
    default:
      return commentOut();
  }
}

interface Place {
  readonly line: number;
  readonly before: string;
}

type Replace = (after: string) => readonly LineChange[];

/** `[ wsl2 ]`, `[wsl2] ; note`, `[wsl2] memory=4GB`, `[wsl2`: the header alone, and the rest where it belongs. */
function suggestHeader(document: ConfigDocument, place: Place): readonly LineChange[] | undefined {
  const match = /^\[[ \t]*([A-Za-z0-9_-]+)[ \t]*\]?[ \t]*(.*)$/.exec(place.before);
  const name = match?.[1] && findNearest(match[1], listSections(document));
  if (!match || name === undefined || name === '') return undefined;
  const rest = match[2] ?? '';
  const note = /^(?:;|\/\/)[ \t]*(.*)$/.exec(rest)?.[1];
  const header = note === undefined ? `[${name}]` : `[${name}] # ${note}`;
  const replaced: LineChange = { ...place, change: 'replace', after: header };
  const isEntry = /^[A-Za-z][A-Za-z0-9]*[ \t]*=/.test(rest);
  return isEntry ? [replaced, { ...place, change: 'insert', after: rest }] : [replaced];
}

/** A known key with a value that can be told, in its usual spelling. */
function suggestAssignment(
  document: ConfigDocument,
  line: ConfigLine,
  replace: Replace,
): readonly LineChange[] | undefined {
  const match = /^([A-Za-z][\w-]*)[ \t]*[:=][ \t]*(.*)$/.exec(showLine(line));
  const fullName = line.kind === 'entry' || line.kind === 'invalid' ? line.fullName : undefined;
  const section = fullName?.includes('.') ? fullName.split('.', 1)[0] : undefined;
  if (match?.[1] === undefined || section === undefined) return undefined;
  const key = findInSection(document, section, match[1]);
  if (key === undefined) return undefined;
  // A note behind `;` was meant as a comment.
  const [value = '', note] = splitNote(match[2] ?? '');
  const written = suggestValue(key, value) ?? (line.kind === 'invalid' ? value : undefined);
  return written === undefined || written === ''
    ? undefined
    : replace(`${key.name}=${written}${note === undefined ? '' : ` # ${note}`}`);
}

function suggestKey(
  document: ConfigDocument,
  line: EntryLine,
  { place, replace }: { readonly place: Place; readonly replace: Replace },
): readonly LineChange[] | undefined {
  // Below a broken header the header's own change puts the key right.
  if (findHeader(document, line)?.kind === 'invalid') return [];
  const dot = line.fullName.lastIndexOf('.');
  const section = line.fullName.slice(0, Math.max(dot, 0));
  const here = findInSection(document, section, line.key);
  if (here !== undefined) return replace(place.before.replace(line.key, here.name));
  const meant = findNearest(section, listSections(document));
  if (section !== '' && meant !== undefined && meant.toLowerCase() !== section.toLowerCase()) {
    return suggestSection(document, line, meant);
  }
  const elsewhere = listKeys(document.dialect).find(
    ({ name }) => name.toLowerCase() === line.key.toLowerCase(),
  );
  return elsewhere && [{ ...place, change: 'move', section: elsewhere.section }];
}

/** The header above an unknown section's key is what is wrong: `[ws12]`. */
function suggestSection(
  document: ConfigDocument,
  line: EntryLine,
  meant: string,
): readonly LineChange[] {
  const header = findHeader(document, line);
  if (header === undefined) return [];
  const number = document.text.slice(0, header.start).split(/\r\n|\r|\n/).length;
  const before = showLine(header);
  const after = before.replace(/\[[^\]]*\]/, `[${meant}]`);
  return [{ line: number, before, change: 'replace', after }];
}

/** The header above a line, good or broken. */
function findHeader(document: ConfigDocument, line: EntryLine): ConfigLine | undefined {
  return document.lines.findLast(
    (other) =>
      other.start < line.start &&
      (other.kind === 'section' || (other.kind === 'invalid' && /^[ \t]*\[/.test(other.text))),
  );
}

function splitNote(text: string): readonly [string, string | undefined] {
  const match = /^([^;#]*?)[ \t]*(?:;|#)[ \t]*(.*)$/.exec(text);
  return match?.[2]
    ? [match[1] ?? '', match[2]]
    : [text.replace(/[ \t]*[;#][ \t]*$/, ''), undefined];
}

function findInSection(
  document: ConfigDocument,
  section: string,
  written: string,
): ConfigKey | undefined {
  const inSection = listKeys(document.dialect).filter(
    (key) => key.section.toLowerCase() === section.toLowerCase(),
  );
  const name = findNearest(
    written,
    inSection.map(({ name: known }) => known),
  );
  return name === undefined
    ? findKey(document.dialect, `${section}.${written}`)
    : inSection.find((key) => nameKey(key) === `${key.section}.${name}`);
}

function listSections({ dialect }: ConfigDocument): readonly string[] {
  return [...new Set(listKeys(dialect).map(({ section }) => section))];
}
