// The grammar of .wslconfig and wsl.conf, line by line, exactly as WSL reads it (src/shared/configfile/configfile.cpp).
// It looks like INI and is not: the first duplicate wins, `;` is no comment, and a broken header breaks what follows.
import type {
  ConfigDocument,
  ConfigLine,
  Diagnostic,
  DiagnosticCode,
  Dialect,
  SyntaxCode,
} from './document.ts';
import { decodeConfig, encodeConfig } from './encoding.ts';
import { createLocator, type Locate } from './locate.ts';
import {
  createReader,
  peekChar,
  type Reader,
  skipBlanks,
  skipLine,
  takeChar,
  takeName,
} from './reader.ts';
import { scanValue } from './scan-value.ts';

/** Never throws: every file has a meaning, if only that nothing in it counts. */
export function parseConfig(bytes: Uint8Array, dialect: Dialect): ConfigDocument {
  const source = decodeConfig(bytes, dialect);
  const parse: Parse = {
    dialect,
    reader: createReader(source.text, dialect),
    locate: createLocator(source.text),
    diagnostics: [],
    section: '',
    isBroken: false,
    reportedLine: 1,
  };
  const lines = takeLines(parse);
  return { ...source, dialect, lines, diagnostics: parse.diagnostics };
}

/** The bytes of a document: of an untouched one, those it was parsed from. */
export function printConfig(document: ConfigDocument): Uint8Array {
  return encodeConfig({ ...document, text: document.lines.map(({ text }) => text).join('') });
}

interface Parse {
  readonly dialect: Dialect;
  readonly reader: Reader;
  readonly locate: Locate;
  readonly diagnostics: Diagnostic[];
  /** The section in force, as WSL looks it up; NUL characters are padding left by a broken header. */
  section: string;
  isBroken: boolean;
  /** WSL's own count. */
  reportedLine: number;
}

type Draft = ConfigLine extends infer Line
  ? Line extends ConfigLine
    ? Omit<Line, 'text' | 'start'>
    : never
  : never;

function takeLines(parse: Parse): readonly ConfigLine[] {
  const { reader, dialect } = parse;
  const lines: ConfigLine[] = [];
  while (reader.at < reader.end) {
    const start = reader.at;
    const draft = takeLine(parse);
    lines.push({ ...draft, text: reader.text.slice(start, reader.at), start } as ConfigLine);
    if (draft.kind === 'invalid' && dialect === 'wsl.conf') break;
  }
  const start = reader.at;
  const text = reader.text.slice(start);
  if (text !== '') {
    lines.push({ kind: 'unread', text, start });
    // A lone Ctrl+Z is how some old editors end a file; nothing is lost by it.
    if (text.trim() !== '\x1a' && text.trim() !== '') {
      note(parse, 'rest-not-read', [start, reader.text.length]);
    }
  }
  return lines;
}

function takeLine(parse: Parse): Draft {
  const { reader } = parse;
  skipBlanks(reader);
  const char = peekChar(reader);
  switch (char) {
    case '':
      return { kind: 'blank' };
    case '\n':
    case '\r':
      takeLineEnd(parse, 'blank');
      return { kind: 'blank' };
    case '#':
      skipLine(reader);
      parse.reportedLine += 1;
      return { kind: 'comment' };
    case '[':
      return takeSection(parse);
    default:
      return /[A-Za-z]/.test(char) ? takeEntry(parse) : drop(parse, 'invalid-key-name');
  }
}

function takeSection(parse: Parse): Draft {
  const { reader } = parse;
  const start = reader.at;
  takeChar(reader);
  const name = takeName(reader);
  if (name === '') return drop(parse, 'invalid-section-name', { start });
  if (peekChar(reader) !== ']') return breakSection(parse, 'expected-bracket', name);
  takeChar(reader);
  skipBlanks(reader);
  if (!['', '\n', '\r', '#'].includes(peekChar(reader))) {
    return breakSection(parse, 'expected-line-end', name);
  }
  takeRestOfLine(parse);
  parse.section = name;
  parse.isBroken = false;
  return { kind: 'section', name };
}

/**
 * The line is dropped, but its name has already replaced the old one, cut or padded to the old one's LENGTH: an
 * accident of WSL's implementation that other keys then suffer from, or are saved by.
 */
function breakSection(parse: Parse, code: SyntaxCode, name: string): Draft {
  const { length } = parse.section;
  parse.section = name.slice(0, length).padEnd(length, '\0');
  parse.isBroken = true;
  return drop(parse, code);
}

function takeEntry(parse: Parse): Draft {
  const { reader } = parse;
  const key = takeName(reader);
  const prefix = parse.section === '' ? '' : `${parse.section}.`;
  // WSL's names are C strings: they end at the padding of a broken header.
  const fullName = `${prefix}${key}`.split('\0', 1)[0] ?? '';
  skipBlanks(reader);
  if (peekChar(reader) !== '=') return drop(parse, 'expected-equals', { fullName });
  takeChar(reader);
  skipBlanks(reader);
  const valueStart = reader.at;
  const scanned = scanValue(reader);
  parse.reportedLine += scanned.continuations;
  if (scanned.outcome !== 'value') {
    const char = scanned.outcome === 'invalid-escape' ? scanned.char : undefined;
    return drop(parse, scanned.outcome, {
      fullName,
      valueStart,
      start: scanned.start,
      ...(char === undefined ? {} : { params: { char } }),
    });
  }
  const reportedLine = parse.reportedLine;
  takeRestOfLine(parse);
  return {
    kind: 'entry',
    fullName,
    key,
    inBrokenSection: parse.isBroken,
    value: scanned.value,
    valueStart,
    valueEnd: scanned.end,
    reportedLine,
  };
}

interface Dropped {
  readonly fullName?: string;
  readonly valueStart?: number;
  readonly start?: number;
  readonly params?: Readonly<Record<string, string>>;
}

/** Skips an invalid line. Only a line feed ends it, whatever a lone CR looks like. */
function drop(parse: Parse, code: SyntaxCode, { start, params, ...known }: Dropped = {}): Draft {
  const { reader } = parse;
  const from = start ?? reader.at;
  // An escaped line feed has been taken already, and the character it was taken with ends at the line's end.
  note(parse, code, [from, Math.max(from + 1, reader.at)], params);
  skipLine(reader);
  parse.reportedLine += 1;
  return { kind: 'invalid', code, ...known };
}

/** A trailing comment, or the line's end, behind what WSL accepted. */
function takeRestOfLine(parse: Parse): void {
  const { reader } = parse;
  skipBlanks(reader);
  if (peekChar(reader) === '#') {
    skipLine(reader);
    parse.reportedLine += 1;
  } else takeLineEnd(parse, 'accepted');
}

/** WSL counts a line at CR and once more at the LF behind it, except on a blank line. */
function takeLineEnd(parse: Parse, line: 'blank' | 'accepted'): void {
  const { reader } = parse;
  const first = takeChar(reader);
  const isPair = first === '\r' && peekChar(reader) === '\n';
  if (isPair) takeChar(reader);
  if (line === 'accepted') parse.reportedLine += isPair ? 2 : 1;
  else if (first === '\n' || isPair) parse.reportedLine += 1;
}

function note(
  parse: Parse,
  code: DiagnosticCode,
  [start, end]: readonly [number, number],
  params: Readonly<Record<string, string>> = {},
): void {
  parse.diagnostics.push({
    code,
    severity: 'warning',
    start,
    end: Math.min(end, parse.reader.text.length),
    ...parse.locate(start),
    reportedLine: parse.reportedLine,
    params,
  });
}
