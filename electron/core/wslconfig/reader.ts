// Characters of a configuration file one by one, as WSL's parser is given them.
import type { Dialect } from './document.ts';

/** A place in a text that moves on. It never leaves the functions that parse one file. */
export interface Reader {
  readonly text: string;
  /** Where WSL stops: Ctrl+Z, or the end of the text. */
  readonly end: number;
  readonly foldsCrLf: boolean;
  at: number;
}

/** In .wslconfig (text mode of the C run-time) CR LF is one line feed and Ctrl+Z ends the file. */
export function createReader(text: string, dialect: Dialect): Reader {
  const foldsCrLf = dialect === 'wslconfig';
  const stop = foldsCrLf ? text.indexOf(ctrlZ) : -1;
  return { text, end: stop < 0 ? text.length : stop, foldsCrLf, at: 0 };
}

/** The next character, empty at the end. */
export function peekChar({ text, end, foldsCrLf, at }: Reader): string {
  if (at >= end) return '';
  const char = text.charAt(at);
  return foldsCrLf && char === '\r' && at + 1 < end && text.charAt(at + 1) === '\n' ? '\n' : char;
}

/** The next character, and the reader behind it. */
export function takeChar(reader: Reader): string {
  const char = peekChar(reader);
  reader.at += char === '\n' && reader.text.charAt(reader.at) === '\r' ? 2 : char.length;
  return char;
}

/** Blank is a space or a tab, nothing else. */
export function isBlank(char: string): boolean {
  return char === ' ' || char === '\t';
}

export function skipBlanks(reader: Reader): void {
  while (isBlank(peekChar(reader))) reader.at += 1;
}

/** Up to and with the next line feed. */
export function skipLine(reader: Reader): void {
  for (let char = takeChar(reader); char !== '\n' && char !== ''; ) char = takeChar(reader);
}

/** A letter and the letters and digits behind it; empty where there is no letter. ASCII only. */
export function takeName(reader: Reader): string {
  const start = reader.at;
  if (!/[A-Za-z]/.test(peekChar(reader))) return '';
  while (/[A-Za-z0-9]/.test(peekChar(reader))) reader.at += 1;
  return reader.text.slice(start, reader.at);
}

const ctrlZ = '\x1a';
