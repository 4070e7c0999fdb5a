// One value, from behind the equals sign to its end: quotes, escapes, continuations.
import { decodeUtf8, showText } from './encoding.ts';
import { isBlank, peekChar, type Reader, takeChar } from './reader.ts';

export type ScannedValue =
  | {
      readonly outcome: 'value';
      readonly value: string;
      /** Behind the last character that counts; the reader stands at the line's end or the comment. */
      readonly end: number;
      readonly continuations: number;
    }
  | {
      readonly outcome: 'invalid-escape';
      /** The character behind the backslash, empty at the end of the file. */
      readonly char: string;
      readonly start: number;
      readonly continuations: number;
    }
  | { readonly outcome: 'expected-quote'; readonly start: number; readonly continuations: number };

/** Reads up to the line's end, an unquoted `#`, or what makes the whole line invalid. */
export function scanValue(reader: Reader): ScannedValue {
  let value = '';
  let kept = 0;
  let end = reader.at;
  let quote = -1;
  let continuations = 0;
  for (;;) {
    const start = reader.at;
    const char = peekChar(reader);
    if (char === '' || char === '\n' || char === '\r' || (char === '#' && quote < 0)) break;
    takeChar(reader);
    if (char === '"') quote = quote < 0 ? start : -1;
    else if (char === '\\') {
      const escaped = takeChar(reader);
      const meaning = escapes[escaped];
      if (meaning === undefined) {
        return { outcome: 'invalid-escape', char: escaped, start, continuations };
      }
      value += meaning;
      if (escaped === '\n') continuations += 1;
    } else value += char;
    if (!isBlank(char)) {
      kept = value.length;
      end = reader.at;
    }
  }
  if (quote >= 0) return { outcome: 'expected-quote', start: quote, continuations };
  return { outcome: 'value', value: narrow(value.slice(0, kept), reader), end, continuations };
}

/** A CR behind a backslash is skipped in silence (microsoft/WSL#41590); WSL after 2.9.12 drops the line instead. */
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\',
  '"': '"',
  b: '\b',
  n: '\n',
  t: '\t',
  '\n': '',
  '\r': '',
};

/**
 * WSL stores the low byte of each character and reads the result as UTF-8 text that ends at a zero byte, so nothing
 * above U+007F survives (configfile.cpp, `static_cast<char>`; read in the source, not seen on Windows).
 */
function narrow(value: string, { foldsCrLf }: Reader): string {
  const isPlain = [...value].every((char) => char > '\0' && char <= '\x7f');
  if (isPlain) return value;
  // Windows' characters have 16 bits, those of Linux 32.
  const characters = foldsCrLf ? value.split('') : [...value];
  const bytes = characters.map((char) => {
    const code = char.codePointAt(0) ?? 0;
    return code >= 0xdc80 && code <= 0xdcff ? replacement : code & 0xff;
  });
  const zero = bytes.indexOf(0);
  const known = zero < 0 ? bytes : bytes.slice(0, zero);
  return showText(decodeUtf8(Uint8Array.from(known)));
}

/** Low byte of U+FFFD, which broken UTF-8 turns into when it is read. */
const replacement = 0xfd;
