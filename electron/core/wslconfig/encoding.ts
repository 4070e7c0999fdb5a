// Bytes of a configuration file to text and back without losing one: an editor must return what it did not touch.
import type { ConfigSource, Dialect } from './document.ts';

/**
 * The text as WSL sees it. For .wslconfig the C run-time skips a UTF-8 BOM and obeys a UTF-16LE one (`ccs=UTF-8`,
 * Microsoft's documentation of fopen); on Linux nothing is skipped.
 */
export function decodeConfig(bytes: Uint8Array, dialect: Dialect): ConfigSource {
  const none = new Uint8Array(0);
  if (dialect === 'wslconfig' && bytes[0] === 0xff && bytes[1] === 0xfe) {
    const end = bytes.length - (bytes.length % 2);
    return {
      encoding: 'utf-16le-bom',
      text: decodeUtf16(bytes.subarray(2, end)),
      rest: bytes.slice(end),
    };
  }
  if (dialect === 'wslconfig' && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return { encoding: 'utf-8-bom', text: decodeUtf8(bytes.subarray(3)), rest: none };
  }
  return { encoding: 'utf-8', text: decodeUtf8(bytes), rest: none };
}

/** The bytes of a text in the encoding it came in; the inverse of `decodeConfig`. */
export function encodeConfig({ encoding, text, rest }: ConfigSource): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return Uint8Array.from(encodeUtf8(text));
    case 'utf-8-bom':
      return Uint8Array.from([0xef, 0xbb, 0xbf, ...encodeUtf8(text)]);
    case 'utf-16le-bom':
      return Uint8Array.from([0xff, 0xfe, ...encodeUtf16(text), ...rest]);
  }
}

/** UTF-8 to text; a byte that is none becomes U+DC00 plus itself, which UTF-8 itself can never produce. */
export function decodeUtf8(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const { point, size } = readCharacter(bytes, at);
    text += String.fromCodePoint(point);
    at += size;
  }
  return text;
}

/** The bytes behind stand-ins for broken UTF-8 are gone from sight: people see U+FFFD. */
export function showText(text: string): string {
  return text.replace(/[\uDC80-\uDCFF]/gu, '\uFFFD');
}

function readCharacter(bytes: Uint8Array, at: number): { point: number; size: number } {
  const first = bytes[at] ?? 0;
  const broken = { point: 0xdc00 + first, size: 1 };
  if (first < 0x80) return { point: first, size: 1 };
  const size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4 || at + size > bytes.length) return broken;
  let point = first & (0x7f >> size);
  for (let more = 1; more < size; more += 1) {
    const next = bytes[at + more] ?? 0;
    if ((next & 0xc0) !== 0x80) return broken;
    point = (point << 6) | (next & 0x3f);
  }
  const overlong = point < (size === 4 ? 0x10000 : size === 3 ? 0x800 : 0x80);
  const impossible = point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff);
  return overlong || impossible ? broken : { point, size };
}

function encodeUtf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point >= 0xdc80 && point <= 0xdcff) bytes.push(point - 0xdc00);
    else bytes.push(...encodePoint(point >= 0xd800 && point <= 0xdfff ? 0xfffd : point));
  }
  return bytes;
}

function encodePoint(point: number): readonly number[] {
  if (point < 0x80) return [point];
  const last = 0x80 | (point & 0x3f);
  if (point < 0x800) return [0xc0 | (point >> 6), last];
  const middle = 0x80 | ((point >> 6) & 0x3f);
  if (point < 0x10000) return [0xe0 | (point >> 12), middle, last];
  return [0xf0 | (point >> 18), 0x80 | ((point >> 12) & 0x3f), middle, last];
}

function decodeUtf16(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8));
  }
  return text;
}

function encodeUtf16(text: string): number[] {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    bytes.push(unit & 0xff, unit >> 8);
  }
  return bytes;
}
