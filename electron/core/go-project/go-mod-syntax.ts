// Tokens and statements of go.mod and go.work: one grammar, as golang.org/x/mod/modfile reads it. Lines and columns
// count from 1, columns in characters, and every refusal is worded as Go words it.

export interface ModPosition {
  readonly line: number;
  readonly column: number;
}

export interface ModFlaw extends ModPosition {
  /** Go's own words, without file and position. */
  readonly message: string;
}

export interface ModLine extends ModPosition {
  readonly tokens: readonly string[];
  /** Text of the comment behind it, without slashes; empty: none. */
  readonly comment: string;
}

export type ModStatement =
  | { readonly kind: 'line'; readonly line: ModLine }
  | {
      readonly kind: 'block';
      readonly head: readonly string[];
      readonly lines: readonly ModLine[];
      readonly position: ModPosition;
    };

export type ModSyntax =
  | { readonly outcome: 'read'; readonly statements: readonly ModStatement[] }
  | { readonly outcome: 'malformed'; readonly flaw: ModFlaw };

/** Reads the statements. It stops at the first flaw, as Go does. Never throws. */
export function readModSyntax(text: string, file: string): ModSyntax {
  const lexed = lexModFile(text);
  const statements: ModStatement[] = [];
  const { lines } = lexed;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || line.tokens.length === 0) continue;
    const { tokens } = line;
    if (tokens.length >= 3 && tokens.at(-1) === ')' && tokens.at(-2) === '(') {
      statements.push({ kind: 'block', head: tokens.slice(0, -2), lines: [], position: line });
    } else if (tokens.length >= 2 && tokens.at(-1) === '(') {
      const block = readBlock(lines, at);
      if ('end' in block) {
        const { column, line: start } = line;
        const whole = block.end < lines.length;
        if (!whole) {
          const message = `syntax error (unterminated block started at ${file}:${start}:${column})`;
          return { outcome: 'malformed', flaw: lexed.flaw ?? { ...lexed.end, message } };
        }
        const head = tokens.slice(0, -1);
        statements.push({ kind: 'block', head, lines: block.lines, position: line });
        at = block.end;
      } else return { outcome: 'malformed', flaw: block };
    } else statements.push({ kind: 'line', line });
  }
  if (lexed.flaw) return { outcome: 'malformed', flaw: lexed.flaw };
  return { outcome: 'read', statements };
}

function readBlock(
  lines: readonly LexedLine[],
  start: number,
): { readonly lines: readonly ModLine[]; readonly end: number } | ModFlaw {
  const found: ModLine[] = [];
  for (let at = start + 1; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || line.tokens.length === 0) continue;
    if (line.tokens[0] === ')') {
      if (line.tokens.length === 1) return { lines: found, end: at };
      const message = 'syntax error (expected newline after closing paren)';
      return { ...(line.afterFirst ?? line), message };
    }
    found.push(line);
  }
  return { lines: found, end: lines.length };
}

interface LexedLine extends ModLine {
  /** Position after the second token: where Go stands when it sees that `)` does not end its line. */
  readonly afterFirst: ModPosition | undefined;
}

interface Lexed {
  readonly lines: readonly LexedLine[];
  readonly flaw: ModFlaw | undefined;
  readonly end: ModPosition;
}

function lexModFile(text: string): Lexed {
  const lines: LexedLine[] = [];
  const characters = Array.from(text);
  let at = 0;
  let number = 1;
  while (at < characters.length) {
    const line = lexLine(characters, at, number);
    lines.push(line);
    if (line.flaw) return { lines, flaw: line.flaw, end: line.flaw };
    if (line.next >= characters.length && characters[line.next - 1] !== '\n') {
      return { lines, flaw: undefined, end: { line: line.endLine, column: line.endColumn } };
    }
    number = line.endLine + 1;
    at = line.next;
  }
  return { lines, flaw: undefined, end: { line: number, column: 1 } };
}

interface LineEnd {
  readonly flaw: ModFlaw | undefined;
  readonly next: number;
  readonly endLine: number;
  readonly endColumn: number;
}

const punctuation = new Set(['(', ')', '[', ']', '{', '}', ',']);
const slashComment = 'mod files must use // comments (not /* */ comments)';

/** One logical line: a backslash in a string may carry it over a line end. */
function lexLine(characters: readonly string[], start: number, line: number): LexedLine & LineEnd {
  const tokens: string[] = [];
  let comment = '';
  let first: ModPosition | undefined;
  let afterFirst: ModPosition | undefined;
  let flaw: ModFlaw | undefined;
  let at = start;
  let lineStart = start;
  let endLine = line;
  const place = (index: number): ModPosition => ({ line: endLine, column: index - lineStart + 1 });
  while (at < characters.length && characters[at] !== '\n') {
    const character = characters[at] ?? '';
    if (character === ' ' || character === '\t' || character === '\r') {
      at++;
      continue;
    }
    if (character === '/' && characters[at + 1] === '/') {
      const end = findLineEnd(characters, at);
      comment = characters.slice(at, end).join('').replace(/\r$/, '').slice(2).trim();
      at = end;
      break;
    }
    const token = lexToken(characters, at);
    if (token.message !== undefined) {
      flaw = { ...place(token.end), message: token.message };
      break;
    }
    first ??= place(at);
    tokens.push(characters.slice(at, token.end).join(''));
    if (token.lineStart !== undefined) {
      endLine += token.lineBreaks;
      lineStart = token.lineStart;
    }
    at = token.end;
    if (tokens.length === 2) afterFirst = place(at);
  }
  const position = first ?? { line, column: 1 };
  const endColumn = at - lineStart + 1;
  return { tokens, comment, ...position, afterFirst, flaw, next: at + 1, endLine, endColumn };
}

interface Token {
  readonly end: number;
  readonly message?: string;
  readonly lineBreaks: number;
  /** Where the last line it covers begins; absent for a token of one line. */
  readonly lineStart?: number;
}

function lexToken(characters: readonly string[], at: number): Token {
  const character = characters[at] ?? '';
  if (character === '/' && characters[at + 1] === '*') {
    return { end: at, message: slashComment, lineBreaks: 0 };
  }
  if (punctuation.has(character)) return { end: at + 1, lineBreaks: 0 };
  if (character === '"' || character === '`') return lexString(characters, at);
  if (!isWordCharacter(character)) {
    const message = `unexpected input character '${escapeCharacter(character)}'`;
    return { end: at, message, lineBreaks: 0 };
  }
  let end = at;
  while (end < characters.length && isWordCharacter(characters[end] ?? '')) {
    if (characters[end] === '/' && characters[end + 1] === '/') break;
    if (characters[end] === '/' && characters[end + 1] === '*') {
      return { end, message: slashComment, lineBreaks: 0 };
    }
    end++;
  }
  return { end, lineBreaks: 0 };
}

/** As Go shows a character that cannot be seen. */
function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16);
  if (code < 0x80) return `\\x${digits.padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${digits.padStart(4, '0')}` : `\\U${digits.padStart(8, '0')}`;
}

function lexString(characters: readonly string[], start: number): Token {
  const quote = characters[start];
  let lineBreaks = 0;
  let lineStart: number | undefined;
  for (let at = start + 1; at < characters.length; at++) {
    const character = characters[at];
    if (character === '\n') return { end: at, message: 'unexpected newline in string', lineBreaks };
    if (character === quote) {
      return { end: at + 1, lineBreaks, ...(lineStart !== undefined && { lineStart }) };
    }
    if (character === '\\' && quote === '"') {
      at++;
      if (characters[at] === '\n') {
        lineBreaks++;
        lineStart = at + 1;
      }
    }
  }
  return { end: start, message: 'unexpected EOF in string', lineBreaks };
}

/** Go's unicode.IsPrint without spaces and the few marks that are tokens of their own. */
function isWordCharacter(character: string): boolean {
  if (punctuation.has(character)) return false;
  return /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u.test(character);
}

function findLineEnd(characters: readonly string[], start: number): number {
  const end = characters.indexOf('\n', start);
  return end < 0 ? characters.length : end;
}
