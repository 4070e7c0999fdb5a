// Proposes how a daemon.json that dockerd refuses would have to read. Nothing is repaired without being asked for.
import { createScanner } from 'jsonc-parser';
import type { Text } from '../../contract/text.ts';
import { decodeDaemonText, encodeDaemonText } from './daemon-file.ts';
import { findJsonFlaw } from './scan-json.ts';

export interface DaemonRepair {
  /** UTF-8 without a byte order mark. */
  readonly bytes: Uint8Array;
  /** What was changed, in words; empty where nothing had to be. */
  readonly repairs: readonly Text[];
}

/**
 * The same settings as JSON that dockerd reads: encoding, comments and commas too many. Null where it takes a person to
 * tell what was meant.
 */
export function repairDaemonFile(bytes: Uint8Array): DaemonRepair | null {
  const { encoding, text } = decodeDaemonText(bytes);
  const flaws = findExtras(text);
  const repaired = [...flaws]
    .reverse()
    .reduce((result, { start, end }) => result.slice(0, start) + result.slice(end), text);
  const result = encodeDaemonText(repaired);
  if (repaired.trim() !== '' && findJsonFlaw(result) !== undefined) return null;
  const count = (kind: Extra['kind']) => flaws.filter((flaw) => flaw.kind === kind).length;
  const repairs: readonly (Text | null)[] = [
    encoding === 'utf-8'
      ? null
      : { key: `tune.daemon.repairs.${encoding === 'utf-8-bom' ? 'mark' : 'utf16'}` },
    createCount('comments', count('comment')),
    createCount('commas', count('comma')),
  ];
  return { bytes: result, repairs: repairs.filter((repair) => repair !== null) };
}

function createCount(what: string, count: number): Text | null {
  return count === 0 ? null : { key: `tune.daemon.repairs.${what}`, params: { count } };
}

interface Extra {
  readonly kind: 'comment' | 'comma';
  readonly start: number;
  readonly end: number;
}

/** Comments, with the whole line where nothing else stands in it, and commas in front of a closing bracket. */
function findExtras(text: string): readonly Extra[] {
  const scanner = createScanner(text, false);
  const extras: Extra[] = [];
  let comma: Extra | undefined;
  for (let kind = scanner.scan(); kind !== tokens.end; kind = scanner.scan()) {
    const start = scanner.getTokenOffset();
    const end = start + scanner.getTokenLength();
    if (kind === tokens.lineComment || kind === tokens.blockComment) {
      extras.push({ kind: 'comment', ...widen(text, start, end) });
    } else if (kind === tokens.comma) {
      comma = { kind: 'comma', start, end };
    } else if (kind !== tokens.trivia && kind !== tokens.lineBreak) {
      const isClosing = kind === tokens.closeBrace || kind === tokens.closeBracket;
      if (isClosing && comma !== undefined) extras.push(comma);
      comma = undefined;
    }
  }
  return extras.sort((one, other) => one.start - other.start);
}

/** The comment with the blanks before it; with its line where it stands alone. */
function widen(text: string, start: number, end: number): { start: number; end: number } {
  const before = /[ \t]*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  const from = start - before;
  const lineEnd = /^[ \t]*(\r\n|\n|\r)/.exec(text.slice(end));
  const isAlone = from === 0 || /[\r\n]/.test(text[from - 1] ?? '');
  return isAlone && lineEnd !== null
    ? { start: from, end: end + lineEnd[0].length }
    : { start: from, end };
}

/** `SyntaxKind` of jsonc-parser is a const enum, which sources that run as they are cannot use. */
const tokens = {
  closeBrace: 2,
  closeBracket: 4,
  comma: 5,
  lineComment: 12,
  blockComment: 13,
  lineBreak: 14,
  trivia: 15,
  end: 17,
} as const;
