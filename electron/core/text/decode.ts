// Bytes of Windows programs to text. One pipe may carry UTF-16LE (wsl.exe) and then UTF-8 (the program inside Linux),
// and WSL_UTF8=1 is not obeyed by every wsl.exe, so the encoding is told line by line from the bytes themselves.
//
//   BOM ──► that encoding to the end
//   line with a NUL byte before or right after its first 0A ──► UTF-16LE (0A may be half of a character: U+4E0A)
//   line that is UTF-8 ──► UTF-8, unless it opens a stream that reads as UTF-16LE further on
//   anything else ──► the code page that the caller names, or UTF-8 with U+FFFD
import { type CodePageDecoder, findCodePage } from './code-pages.ts';

/** Takes bytes in any split and gives back the same text as one call would. Line ends stay as they came. */
export interface OutputDecoder {
  /** Text of the lines that are complete, or nothing yet. */
  push(bytes: Uint8Array): string;
  /** Text of what is left. */
  end(): string;
}

/**
 * All bytes of one stream to text. `oemCodePage` is the console's (such as 850 or 936) for netsh, bcdedit, dism and
 * the like; without it, or with one nobody knows, bytes that are no UTF-8 become U+FFFD.
 */
export function decodeOutput(bytes: Uint8Array, oemCodePage?: number): string {
  const decoder = createDecoder(oemCodePage);
  return decoder.push(bytes) + decoder.end();
}

/**
 * The same for a stream that is still coming. With a code page the text comes at the end: "状态" in page 936 happens
 * to be UTF-8, and only the other lines tell.
 */
export function createDecoder(oemCodePage?: number): OutputDecoder {
  const fallback = oemCodePage === undefined ? undefined : findCodePage(oemCodePage);
  let taken: Taken = { text: '', rest: new Uint8Array(0), stream: { kind: 'start', fallback } };
  const take = (ended: boolean): string => {
    taken = takeLines(taken.rest, taken.stream, ended);
    return taken.text;
  };
  return {
    push: (bytes) => {
      taken = { ...taken, rest: joinBytes(taken.rest, bytes) };
      return fallback === undefined ? take(false) : '';
    },
    end: () => {
      const { rest, stream } = taken;
      const text = take(true);
      return taken.stream.usesFallback
        ? takeLines(rest, { ...stream, usesFallback: true }, true).text
        : text;
    },
  };
}

interface Taken {
  readonly text: string;
  readonly rest: Uint8Array;
  readonly stream: Stream;
}

function takeLines(bytes: Uint8Array, start: Stream, ended: boolean): Taken {
  let text = '';
  let rest = bytes;
  let stream = start;
  for (;;) {
    const line = takeLine(rest, stream, ended);
    if (line === undefined) return { text, rest, stream };
    text += line.text;
    rest = rest.subarray(line.bytes);
    stream = line.next;
  }
}

/** What the lines so far have told about the stream. */
interface Stream {
  readonly kind: 'start' | 'utf-16le' | 'utf-16be' | 'bytes';
  /** A byte order mark settled it. */
  readonly marked?: boolean;
  /** The code page for lines that are no UTF-8. */
  readonly fallback: CodePageDecoder | undefined;
  /** A line has needed the code page: the others that are not ASCII come from the same program. */
  readonly usesFallback?: boolean;
}

interface Line {
  readonly text: string;
  readonly bytes: number;
  readonly next: Stream;
}

/** How far ahead a line that could be either is read before it is settled. */
const lookAhead = 512;

/** Takes the first line off, or undefined while more bytes could change the answer. */
function takeLine(rest: Uint8Array, stream: Stream, ended: boolean): Line | undefined {
  if (stream.kind === 'start' && !stream.marked) {
    if (rest.length < 3 && !ended) return undefined;
    const marked = readMark(rest, stream);
    if (marked) return marked;
  }
  if (rest.length === 0) return undefined;
  const kind = stream.marked ? stream.kind : tellKind(rest, stream, ended);
  if (kind === undefined) return undefined;
  return kind === 'bytes'
    ? takeByteLine(rest, stream, ended)
    : takeWideLine(rest, { ...stream, kind }, ended);
}

function readMark(rest: Uint8Array, stream: Stream): Line | undefined {
  if (rest[0] === 0xef && rest[1] === 0xbb && rest[2] === 0xbf) {
    return { text: '', bytes: 3, next: { ...stream, kind: 'bytes', marked: true } };
  }
  if (rest[0] === 0xff && rest[1] === 0xfe) {
    return { text: '', bytes: 2, next: { ...stream, kind: 'utf-16le', marked: true } };
  }
  if (rest[0] === 0xfe && rest[1] === 0xff) {
    return { text: '', bytes: 2, next: { ...stream, kind: 'utf-16be', marked: true } };
  }
  return undefined;
}

function tellKind(
  rest: Uint8Array,
  stream: Stream,
  ended: boolean,
): 'utf-16le' | 'bytes' | undefined {
  const view = rest.subarray(0, lookAhead);
  const complete = ended || rest.length >= lookAhead;
  const nul = view.indexOf(0);
  const feed = view.indexOf(lineFeed);
  if (nul !== -1 && (feed === -1 || nul <= feed + 1)) return 'utf-16le';
  if (feed === -1 || feed === view.length - 1) {
    // The byte after the line feed still tells 0A 00 from 0A.
    if (!complete) return undefined;
  }
  const line = feed === -1 ? view : view.subarray(0, feed + 1);
  const isText = isUtf8(line, feed === -1);
  if (stream.kind === 'bytes' && isText) return 'bytes';
  if (stream.kind === 'utf-16le' && !isText) return 'utf-16le';
  // Chinese in UTF-16LE may look like short ASCII lines ("中上" is 2D 4E 0A 4E); a NUL further on gives it away.
  if (nul === -1) return complete ? 'bytes' : undefined;
  const before = view.subarray(0, nul);
  return isUtf8(before, true) && !isEastAsian(before) ? 'bytes' : 'utf-16le';
}

function takeByteLine(rest: Uint8Array, stream: Stream, ended: boolean): Line | undefined {
  const feed = rest.indexOf(lineFeed);
  if (feed === -1 && !ended) return undefined;
  const line = feed === -1 ? rest : rest.subarray(0, feed + 1);
  const next: Stream = { ...stream, kind: 'bytes' };
  if (!isAscii(line) && stream.fallback && (stream.usesFallback || !isUtf8(line, false))) {
    return {
      text: stream.fallback(line),
      bytes: line.length,
      next: { ...next, usesFallback: true },
    };
  }
  return { text: utf8.decode(line), bytes: line.length, next };
}

function takeWideLine(rest: Uint8Array, stream: Stream, ended: boolean): Line | undefined {
  const [low, high] = stream.kind === 'utf-16be' ? [1, 0] : [0, 1];
  for (let at = 0; at + 1 < rest.length; at += 2) {
    if (rest[at + low] !== lineFeed || rest[at + high] !== 0) continue;
    return { text: decodeWide(rest.subarray(0, at + 2), low), bytes: at + 2, next: stream };
  }
  return ended ? { text: decodeWide(rest, low), bytes: rest.length, next: stream } : undefined;
}

function decodeWide(bytes: Uint8Array, low: number): string {
  return (low === 0 ? utf16le : utf16be).decode(bytes);
}

/** Valid UTF-8 without the control characters that no text has; `cut` forgives a character cut off at the end. */
function isUtf8(bytes: Uint8Array, cut: boolean): boolean {
  let highest = 0;
  for (const byte of bytes) {
    if (byte < 0x09 && byte !== backspace) return false;
    if (byte > highest) highest = byte;
  }
  if (highest < 0x80) return true;
  for (let dropped = 0; dropped <= (cut ? 3 : 0) && dropped <= bytes.length; dropped += 1) {
    try {
      strictUtf8.decode(bytes.subarray(0, bytes.length - dropped));
      return true;
    } catch {
      // One byte less may end at a whole character.
    }
  }
  return false;
}

/** Read as UTF-16LE: nothing but Chinese, Japanese or Korean. A blank or digit in ASCII text soon says no. */
function isEastAsian(bytes: Uint8Array): boolean {
  for (let at = 1; at < bytes.length; at += 2) {
    const high = bytes[at] ?? 0;
    const known = high === 0x30 || (high >= 0x4e && high <= 0x9f) || (high >= 0xac && high <= 0xd7);
    if (!known && high !== 0xff) return false;
  }
  return true;
}

function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte >= 0x80) return false;
  return true;
}

function joinBytes(left: Uint8Array, right: Uint8Array): Uint8Array {
  if (left.length === 0) return right;
  const joined = new Uint8Array(left.length + right.length);
  joined.set(left);
  joined.set(right, left.length);
  return joined;
}

const lineFeed = 0x0a;
const backspace = 0x08;

/** Both Node and browsers have it, under different types; this folder is built with neither. */
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal?: boolean; readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const strictUtf8 = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });
const utf16le = new TextDecoder('utf-16le', { ignoreBOM: true });
const utf16be = new TextDecoder('utf-16be', { ignoreBOM: true });
