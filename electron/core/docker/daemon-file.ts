// Reads a daemon.json as dockerd would, and says with line and column what keeps it from starting.
import { getNodeValue, parseTree } from 'jsonc-parser';
import type { DaemonEngine } from '../../contract/daemon-keys.ts';
import type { Text } from '../../contract/text.ts';
import { decodeUtf8, encodeConfig } from '../wslconfig/encoding.ts';
import { createLocator } from '../wslconfig/locate.ts';
import { type DaemonNote, judgeDaemonTree } from './daemon-values.ts';
import { isObject, type JsonObject } from './read-json.ts';
import { findJsonFlaw } from './scan-json.ts';

export type DaemonEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be';

/** The codes are permanent, as those of .wslconfig are. */
export type DaemonCode =
  | 'byte-order-mark'
  | 'utf-16'
  | 'not-utf-8'
  | 'comment'
  | 'trailing-comma'
  | 'syntax'
  | 'not-an-object'
  | 'unknown-key'
  | 'other-engine'
  | 'duplicate-key'
  | 'wrong-type'
  | 'wrong-value'
  | 'tcp-listener'
  | 'insecure-registries';

export interface DaemonDiagnostic {
  readonly code: DaemonCode;
  /** `error`: dockerd does not start. `warning`: it may not, or it opens this PC. `info`: worth knowing. */
  readonly severity: 'error' | 'warning' | 'info';
  /** Offsets in `text`, the end one excluded. */
  readonly start: number;
  readonly end: number;
  /** Both from 1, in UTF-16 units, as an editor counts. */
  readonly line: number;
  readonly column: number;
  readonly text: Text;
}

export interface DaemonFile {
  readonly encoding: DaemonEncoding;
  /** Without a byte order mark; bytes that are no UTF-8 stand as U+DC80 to U+DCFF. */
  readonly text: string;
  /** Null while it is no JSON object. An empty file is an empty object, as dockerd takes it. */
  readonly values: JsonObject | null;
  /** In the order of the file. */
  readonly diagnostics: readonly DaemonDiagnostic[];
}

/** Never throws; no bytes at all are an empty file. `engine` decides which keys there are. */
export function readDaemonFile(bytes: Uint8Array, engine: DaemonEngine): DaemonFile {
  const { encoding, text } = decodeDaemonText(bytes);
  const notes = noteEncoding(encoding, text);
  const content = encoding === 'utf-8' ? bytes : encodeDaemonText(text);
  const flaw = text.trim() === '' ? undefined : findJsonFlaw(content);
  if (flaw !== undefined) {
    const at = decodeUtf8(content.subarray(0, flaw.offset)).length;
    const note = noteFlaw(text, at, flaw.message);
    // With a comment or a comma too many it is still clear what the rest says.
    const isClear = note.code === 'comment' || note.code === 'trailing-comma';
    const tree = isClear ? parseTree(text, [], { allowTrailingComma: true }) : undefined;
    const others = tree?.type === 'object' ? judgeDaemonTree(tree, engine) : [];
    return finish({ encoding, text, values: null }, [...notes, note, ...others]);
  }
  const tree = text.trim() === '' ? undefined : parseTree(text);
  const value: unknown = tree === undefined ? {} : getNodeValue(tree);
  // Go reads `null` into a structure without a word and leaves it empty.
  if (value === null || tree === undefined) return finish({ encoding, text, values: {} }, notes);
  if (!isObject(value)) {
    const end = tree.offset + tree.length;
    const note = { code: 'not-an-object', severity: 'error', start: tree.offset, end } as const;
    return finish({ encoding, text, values: null }, [...notes, note]);
  }
  return finish({ encoding, text, values: value }, [...notes, ...judgeDaemonTree(tree, engine)]);
}

/** The text of a file in any encoding that Windows tools write it in. */
export function decodeDaemonText(bytes: Uint8Array): {
  readonly encoding: DaemonEncoding;
  readonly text: string;
} {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return { encoding: 'utf-8-bom', text: decodeUtf8(bytes.subarray(3)) };
  }
  if (first === 0xff && second === 0xfe) return decodeUtf16(bytes.subarray(2), 'utf-16le');
  if (first === 0xfe && second === 0xff) return decodeUtf16(bytes.subarray(2), 'utf-16be');
  // Without a mark: JSON begins with two ASCII characters, so one of the first two bytes is zero.
  if (second === 0 && first !== undefined && first !== 0) return decodeUtf16(bytes, 'utf-16le');
  if (first === 0 && second !== undefined) return decodeUtf16(bytes, 'utf-16be');
  return { encoding: 'utf-8', text: decodeUtf8(bytes) };
}

/** What is saved: UTF-8 without a byte order mark. */
export function encodeDaemonText(text: string): Uint8Array {
  return encodeConfig({ encoding: 'utf-8', text, rest: new Uint8Array(0) });
}

function decodeUtf16(
  bytes: Uint8Array,
  encoding: 'utf-16le' | 'utf-16be',
): { readonly encoding: DaemonEncoding; readonly text: string } {
  const [low, high] = encoding === 'utf-16le' ? [0, 1] : [1, 0];
  const units: string[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    units.push(String.fromCharCode((bytes[at + low] ?? 0) | ((bytes[at + high] ?? 0) << 8)));
  }
  return { encoding, text: units.join('') };
}

function noteEncoding(encoding: DaemonEncoding, text: string): readonly DaemonNote[] {
  const place = { severity: 'error', start: 0, end: 0 } as const;
  if (encoding === 'utf-8-bom') return [{ ...place, code: 'byte-order-mark' }];
  if (encoding !== 'utf-8') return [{ ...place, code: 'utf-16' }];
  const broken = text.search(/[\uDC80-\uDCFF]/u);
  return broken < 0 ? [] : [{ ...place, code: 'not-utf-8', start: broken, end: broken + 1 }];
}

/** People write JSON as JavaScript: comments and commas behind the last item have words of their own. */
function noteFlaw(text: string, start: number, message: string): DaemonNote {
  const character = text[start] ?? '';
  const place = { severity: 'error', start, end: Math.min(text.length, start + 1) } as const;
  if (character === '/' || character === '#')
    return { ...place, code: 'comment', params: { message } };
  const comma = /,\s*$/.exec(text.slice(0, start));
  return comma !== null && /[}\]]/.test(character)
    ? {
        ...place,
        start: comma.index,
        end: comma.index + 1,
        code: 'trailing-comma',
        params: { message },
      }
    : { ...place, code: 'syntax', params: { message } };
}

function finish(file: Omit<DaemonFile, 'diagnostics'>, notes: readonly DaemonNote[]): DaemonFile {
  const locate = createLocator(file.text);
  const diagnostics = [...notes]
    .sort((one, other) => one.start - other.start)
    .map(({ code, severity, start, end, words, params = {} }) => ({
      code,
      severity,
      start,
      end,
      ...locate(start),
      text: { key: `tune.daemon.${words ?? code}`, params },
    }));
  return { ...file, diagnostics };
}
