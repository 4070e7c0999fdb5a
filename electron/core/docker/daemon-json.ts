// Judges a daemon.json by its bytes: encodings that Go refuses look perfect in an editor.
import { findJsonFlaw } from './scan-json.ts';

export type DaemonJsonJudgement =
  | { readonly kind: 'valid' }
  /** Nothing but blanks: the daemon takes its defaults. */
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'encoding';
      readonly encoding: 'UTF-8 with BOM' | 'UTF-16';
      readonly message: string;
    }
  | {
      readonly kind: 'syntax';
      /** Both count from 1; the column counts characters. */
      readonly line: number;
      readonly column: number;
      readonly message: string;
    }
  | { readonly kind: 'not-an-object'; readonly message: string };

/** What the daemon would make of these bytes, in the words of Go's parser. */
export function judgeDaemonJson(bytes: Uint8Array): DaemonJsonJudgement {
  if (bytes.every(isBlank)) return { kind: 'empty' };
  const flaw = findJsonFlaw(bytes);
  const encoding = recognizeEncoding(bytes);
  if (encoding && flaw) return { kind: 'encoding', encoding, message: flaw.message };
  if (flaw) return { kind: 'syntax', ...locate(bytes, flaw.offset), message: flaw.message };
  const first = bytes.find((byte) => !isBlank(byte));
  // Go reads `null` into a structure without a word and leaves it empty.
  if (first === 0x7b || first === 0x6e) return { kind: 'valid' };
  return {
    kind: 'not-an-object',
    message: `cannot unmarshal ${describeValue(first)} into a configuration`,
  };
}

function recognizeEncoding(bytes: Uint8Array): 'UTF-8 with BOM' | 'UTF-16' | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'UTF-8 with BOM';
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16';
  // Without a BOM: JSON begins with two ASCII characters, so one of the first two bytes is zero.
  return first === 0 || second === 0 ? 'UTF-16' : undefined;
}

function locate(bytes: Uint8Array, offset: number): { line: number; column: number } {
  const before = bytes.subarray(0, offset);
  const lineStart = before.lastIndexOf(0x0a) + 1;
  const line = before.filter((byte) => byte === 0x0a).length + 1;
  // Bytes 10xxxxxx continue a UTF-8 character that was counted already.
  const column = before.subarray(lineStart).filter((byte) => (byte & 0xc0) !== 0x80).length + 1;
  return { line, column };
}

function describeValue(first: number | undefined): string {
  switch (first) {
    case 0x5b:
      return 'array';
    case 0x22:
      return 'string';
    case 0x74:
    case 0x66:
      return 'bool';
    default:
      return 'number';
  }
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}
