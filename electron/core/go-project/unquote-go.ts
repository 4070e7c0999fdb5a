// Go's string literals as the text they stand for. Shared by the readers of go.mod and of Go source.

/** What a quoted Go string says, raw or interpreted; null where Go would refuse the literal. */
export function unquoteGo(literal: string): string | null {
  const quote = literal[0];
  if (literal.length < 2 || !literal.endsWith(quote ?? ' ')) return null;
  const inner = literal.slice(1, -1);
  if (quote === '`') return inner.includes('`') ? null : inner.replaceAll('\r', '');
  if (quote !== '"' || inner.includes('\n')) return null;
  return inner.includes('\\') ? decodeEscapes(inner) : inner.includes('"') ? null : inner;
}

const simpleEscapes: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  f: 12,
  n: 10,
  r: 13,
  t: 9,
  v: 11,
  '\\': 92,
  '"': 34,
};

const digitCounts: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** Works on UTF-8 bytes: `\xe4\xb8\x96` is one character in Go. */
function decodeEscapes(inner: string): string | null {
  const parts: string[] = [];
  let bytes: number[] = [];
  const flush = () => {
    if (bytes.length > 0) parts.push(decodeUtf8(bytes));
    bytes = [];
  };
  for (let at = 0; at < inner.length; ) {
    if (inner[at] === '"') return null;
    if (inner[at] !== '\\') {
      const end = findPlainEnd(inner, at);
      flush();
      parts.push(inner.slice(at, end));
      at = end;
      continue;
    }
    const found = readEscape(inner, at + 1);
    if (found === null) return null;
    if (found.isByte) bytes.push(found.code);
    else {
      flush();
      parts.push(String.fromCodePoint(found.code));
    }
    at = found.end;
  }
  flush();
  return parts.join('');
}

function findPlainEnd(inner: string, start: number): number {
  let end = start;
  while (end < inner.length && inner[end] !== '\\' && inner[end] !== '"') end++;
  return end;
}

interface Escape {
  readonly code: number;
  readonly isByte: boolean;
  readonly end: number;
}

function readEscape(inner: string, at: number): Escape | null {
  const letter = inner[at] ?? '';
  const simple = simpleEscapes[letter];
  if (simple !== undefined) return { code: simple, isByte: false, end: at + 1 };
  const count = digitCounts[letter];
  if (count !== undefined) {
    const digits = inner.slice(at + 1, at + 1 + count);
    if (digits.length < count || !/^[0-9a-fA-F]+$/.test(digits)) return null;
    const code = Number.parseInt(digits, 16);
    if (letter !== 'x' && !isScalarValue(code)) return null;
    return { code, isByte: letter === 'x', end: at + 1 + count };
  }
  const octal = inner.slice(at, at + 3);
  if (!/^[0-7]{3}$/.test(octal)) return null;
  const code = Number.parseInt(octal, 8);
  return code > 255 ? null : { code, isByte: true, end: at + 3 };
}

function isScalarValue(code: number): boolean {
  return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
}

/** Small on purpose: the core has no TextDecoder. What is no UTF-8 becomes U+FFFD, as in Go's own output. */
function decodeUtf8(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    const length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
    const rest = bytes.slice(at + 1, at + length);
    const isWhole =
      length > 0 && rest.length === length - 1 && rest.every((byte) => (byte & 0xc0) === 0x80);
    const lead = length <= 1 ? first : first & (0xff >> (length + 1));
    const code = rest.reduce((value, byte) => (value << 6) | (byte & 0x3f), lead);
    text += isWhole && isScalarValue(code) ? String.fromCodePoint(code) : '\ufffd';
    at += isWhole ? length : 1;
  }
  return text;
}
