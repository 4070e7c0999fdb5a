// Go source as tokens, by Go's lexical rules: what stands in a comment, a string or a rune is never taken for code.

export type GoTokenKind = 'name' | 'string' | 'rune' | 'number' | 'symbol';

export interface GoToken {
  readonly kind: GoTokenKind;
  /** The token as written, quotes included. */
  readonly text: string;
  readonly start: number;
  /** A line ended before it, so that a statement may have, too. */
  readonly startsLine: boolean;
}

/** `//go:embed x`, `//go:build y`, `// +build z`: comments that are instructions, from column 1 of their line. */
export interface GoDirective {
  readonly text: string;
  readonly start: number;
}

export interface GoScan {
  readonly tokens: readonly GoToken[];
  readonly directives: readonly GoDirective[];
}

/** Reads to the end whatever the text is. Never throws; a literal without an end reaches to the end. */
export function scanGo(text: string): GoScan {
  const tokens: GoToken[] = [];
  const directives: GoDirective[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let startsLine = true;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === newline) startsLine = true;
    if (isBlank(code)) {
      at++;
      continue;
    }
    const start = at;
    if (code === slash && isComment(text, at)) {
      at = findCommentEnd(text, at);
      if (text.charCodeAt(start + 1) === slash) {
        if (isDirective(text, start)) {
          directives.push({ text: text.slice(start, at).trimEnd(), start });
        }
      } else if (text.slice(start, at).includes('\n')) startsLine = true;
      continue;
    }
    const kind = findKind(text, at, code);
    at = findEnd(text, at, kind);
    tokens.push({ kind, text: text.slice(start, at), start, startsLine });
    startsLine = false;
  }
  return { tokens, directives };
}

const newline = 0x0a;
const slash = 0x2f;
const star = 0x2a;
const quote = 0x22;
const backquote = 0x60;
const apostrophe = 0x27;
const backslash = 0x5c;
const dot = 0x2e;

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

function isComment(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return next === slash || next === star;
}

function findCommentEnd(text: string, at: number): number {
  const isLine = text.charCodeAt(at + 1) === slash;
  const end = isLine ? text.indexOf('\n', at) : text.indexOf('*/', at + 2);
  if (end < 0) return text.length;
  return isLine ? end : end + 2;
}

function isDirective(text: string, start: number): boolean {
  if (start > 0 && text.charCodeAt(start - 1) !== newline) {
    // A mark of byte order does not move the first line.
    if (start !== 1 || text.charCodeAt(0) !== 0xfeff) return false;
  }
  return (
    text.startsWith('//go:', start) || /^\/\/[ \t]*\+build[ \t]/.test(text.slice(start, start + 40))
  );
}

function findKind(text: string, at: number, code: number): GoTokenKind {
  if (code === quote || code === backquote) return 'string';
  if (code === apostrophe) return 'rune';
  if (isDigit(code) || (code === dot && isDigit(text.charCodeAt(at + 1)))) return 'number';
  return isNameStart(code) ? 'name' : 'symbol';
}

function findEnd(text: string, at: number, kind: GoTokenKind): number {
  switch (kind) {
    case 'string':
      return text.charCodeAt(at) === backquote
        ? findRawEnd(text, at)
        : findQuoteEnd(text, at, quote);
    case 'rune':
      return findQuoteEnd(text, at, apostrophe);
    case 'name':
      return findWordEnd(text, at);
    case 'number':
      return findNumberEnd(text, at);
    case 'symbol':
      return findSymbolEnd(text, at);
  }
}

function findRawEnd(text: string, at: number): number {
  const end = text.indexOf('`', at + 1);
  return end < 0 ? text.length : end + 1;
}

/** A line end closes a broken literal: the rest of the file is read as code again. */
function findQuoteEnd(text: string, start: number, closing: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === closing) return at + 1;
    if (code === newline) return at;
    if (code === backslash && text.charCodeAt(at + 1) !== newline) at++;
  }
  return text.length;
}

function findWordEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (!isNameStart(code) && !isDigit(code)) break;
    at++;
  }
  return at;
}

/** `1e-9`, `0x1p-2`, `1_000`: a sign belongs to it after an exponent only. */
function findNumberEnd(text: string, start: number): number {
  const isHex = /^0[xX]/.test(text.slice(start, start + 2));
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isDigit(code) || isNameStart(code) || code === dot) at++;
    else if ((code === 0x2b || code === 0x2d) && isExponent(text.charCodeAt(at - 1), isHex)) at++;
    else break;
  }
  return at;
}

function isExponent(code: number, isHex: boolean): boolean {
  const letter = code | 0x20;
  return isHex ? letter === 0x70 : letter === 0x65;
}

/** The few marks of two characters that our readers look for; any other is a token of one. */
function findSymbolEnd(text: string, at: number): number {
  const pair = text.slice(at, at + 2);
  return pair === ':=' || pair === '==' || pair === '!=' || pair === '&&' || pair === '||'
    ? at + 2
    : at + 1;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Letters beyond ASCII are taken as they come: a name in Chinese is one token. */
function isNameStart(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    code === 0x5f ||
    code >= 0x80
  );
}
