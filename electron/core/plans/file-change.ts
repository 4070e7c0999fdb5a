// What an edit step does to its file. Its words carry line, before and after, so that what a person read is exactly
// what is done: there is no second description that could differ.
import type { Text } from '../../contract/text.ts';
import { detectEncoding } from '../wslconfig/detect-encoding.ts';
import { decodeConfig, encodeConfig } from '../wslconfig/encoding.ts';
import { showLine } from '../wslconfig/show-line.ts';

/** One file before and after. `null` is no file. */
export interface FileOutcome {
  readonly bytes: Uint8Array | null;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** Where the content of a renamed file goes: it is written there first, then taken away here. */
export function findRenameTarget({ key, params }: Text): string | undefined {
  return key === 'wslconfig.edits.rename' && params?.to !== undefined
    ? String(params.to)
    : undefined;
}

/**
 * Applies an edit step to the file's bytes; undefined when the file no longer has what the step was shown with, or
 * the step is none that can be applied. Encoding, comments, order and line ends of everything else stay.
 */
export function applyFileChange(bytes: Uint8Array, change: Text): FileOutcome | undefined {
  const params = change.params ?? {};
  switch (change.key) {
    case 'wslconfig.edits.replace':
      return editLines(bytes, params, [String(params.after)]);
    case 'wslconfig.edits.remove':
      return editLines(bytes, params, []);
    case 'wslconfig.edits.insert':
      return insertBelow(bytes, params);
    case 'wslconfig.edits.move':
      return moveLine(bytes, params);
    case 'wslconfig.edits.rewrite':
      return rewrite(bytes);
    default:
      return undefined;
  }
}

type Params = NonNullable<Text['params']>;

interface SourceLine {
  readonly text: string;
  readonly end: string;
}

interface Source {
  readonly lines: readonly SourceLine[];
  readonly write: (lines: readonly SourceLine[]) => Uint8Array;
  readonly lineEnd: string;
}

function openSource(bytes: Uint8Array): Source {
  const source = decodeConfig(bytes, 'wslconfig');
  const rows = source.text.split(/(\r\n|\r|\n)/);
  const lines: SourceLine[] = [];
  for (let at = 0; at < rows.length; at += 2) {
    lines.push({ text: rows[at] ?? '', end: rows[at + 1] ?? '' });
  }
  return {
    lines,
    write: (changed) =>
      encodeConfig({ ...source, text: changed.map(({ text, end }) => text + end).join('') }),
    lineEnd: /\r?\n/.exec(source.text)?.[0] ?? '\r\n',
  };
}

/** The place that reads as `before`, nearest to where it was: steps in front of this one may have moved it. */
function findPlace(lines: readonly SourceLine[], params: Params): Place | undefined {
  const before = String(params.before);
  const wanted = Number(params.line) - 1;
  // A value that goes on behind a backslash is shown on one row.
  const height = before.split(' ↵ ').length;
  const places = lines.flatMap((_line, at) => {
    const text = lines.slice(at, at + height).map((line) => line.text);
    return showLine({ text: text.join('\n') }) === before ? [{ at, height }] : [];
  });
  places.sort((one, other) => Math.abs(one.at - wanted) - Math.abs(other.at - wanted));
  return places[0];
}

interface Place {
  readonly at: number;
  readonly height: number;
}

function editLines(
  bytes: Uint8Array,
  params: Params,
  rows: readonly string[],
): FileOutcome | undefined {
  const { lines, write, lineEnd } = openSource(bytes);
  const place = findPlace(lines, params);
  if (place === undefined) return undefined;
  const { at, height } = place;
  const old = lines.slice(at, at + height);
  const end = old.at(-1)?.end ?? '';
  const indent = /^[ \t]*/.exec(old[0]?.text ?? '')?.[0] ?? '';
  const added = rows.map((row, index) => ({
    text: indent + row,
    end: index === rows.length - 1 ? end : lineEnd,
  }));
  return {
    bytes: write([...lines.slice(0, at), ...added, ...lines.slice(at + height)]),
    removed: old.map(({ text }) => text),
    added: added.map(({ text }) => text),
  };
}

/** Below the named line. The step before may have changed that line, so its number counts where it is not found. */
function insertBelow(bytes: Uint8Array, params: Params): FileOutcome | undefined {
  const source = openSource(bytes);
  const at = findPlace(source.lines, params)?.at ?? Number(params.line) - 1;
  if (source.lines[at] === undefined) return undefined;
  const row = String(params.after);
  return { bytes: source.write(insertRow(source, at, row)), removed: [], added: [row] };
}

function insertRow(source: Source, at: number, row: string): readonly SourceLine[] {
  const { lines, lineEnd } = source;
  const above = lines[at];
  const isOpen = above?.end === '';
  return [
    ...lines.slice(0, at),
    ...(above ? [{ ...above, end: isOpen ? lineEnd : above.end }] : []),
    { text: row, end: isOpen ? '' : lineEnd },
    ...lines.slice(at + 1),
  ];
}

/** Behind the last written line of that section, or below a new header at the end. */
function moveLine(bytes: Uint8Array, params: Params): FileOutcome | undefined {
  const source = openSource(bytes);
  const place = findPlace(source.lines, params);
  if (place === undefined) return undefined;
  const row = source.lines[place.at]?.text ?? '';
  const left = source.lines.filter((_line, index) => index !== place.at);
  const section = `[${String(params.section)}]`;
  const header = left.findIndex(({ text }) => text.trim().toLowerCase() === section.toLowerCase());
  const hasHeader = header >= 0;
  const next = left.findIndex(({ text }, index) => index > header && text.trim().startsWith('['));
  const body = left.slice(0, hasHeader && next >= 0 ? next : undefined);
  const at = body.findLastIndex(({ text }) => text.trim() !== '');
  const rows = hasHeader ? [row.trim()] : [section, row.trim()];
  let lines: readonly SourceLine[] = left;
  for (const [index, text] of rows.entries()) {
    lines = insertRow({ ...source, lines }, at + index, text);
  }
  return { bytes: source.write(lines), removed: [row], added: rows };
}

/** The same text as UTF-8 without a mark; undefined where the file is no UTF-16. */
function rewrite(bytes: Uint8Array): FileOutcome | undefined {
  const marked = markUtf16(bytes);
  if (marked === undefined) return undefined;
  const { text } = decodeConfig(marked, 'wslconfig');
  const written = encodeConfig({ encoding: 'utf-8', text, rest: new Uint8Array(0) });
  const rows = text.split(/\r\n|\r|\n/).filter((row) => row !== '');
  return { bytes: written, removed: rows, added: rows };
}

/** As little-endian UTF-16 with its mark, which is the one that can be read. */
function markUtf16(bytes: Uint8Array): Uint8Array | undefined {
  const kind = detectEncoding(bytes);
  if (kind === 'utf-16le-bom') return bytes;
  if (kind !== 'utf-16') return undefined;
  const isBig = (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] !== 0);
  if (!isBig) return Uint8Array.from([0xff, 0xfe, ...bytes]);
  const swapped = Uint8Array.from(bytes, (_byte, at) => bytes[at ^ 1] ?? 0);
  return swapped[0] === 0xff ? swapped : Uint8Array.from([0xff, 0xfe, ...swapped]);
}
