// Finds the first place at which Go's encoding/json refuses a text, with Go's own words, so that what Slipway
// says of a daemon.json is what dockerd would have said. JSON.parse names other places, and Node versions differ.

export interface JsonFlaw {
  /** Bytes before the refused one; the length of the text when it ends too early. */
  readonly offset: number;
  /** As Go prints it, such as `invalid character '}' looking for beginning of object key string`. */
  readonly message: string;
}

/** The first flaw of a JSON text as Go 1 sees it, or undefined when it is well-formed. Never throws. */
export function findJsonFlaw(bytes: Uint8Array): JsonFlaw | undefined {
  const open: Container[] = [];
  let expecting: Expecting = 'value';
  let at = skipSpace(bytes, 0);
  while (at < bytes.length) {
    const step = readToken({ bytes, at, expecting, open });
    if ('message' in step) return step;
    expecting = step.expecting;
    at = skipSpace(bytes, step.at);
  }
  return expecting === 'end' ? undefined : cutShort(bytes);
}

type Container = 'object' | 'array';

/** What may come next; the words stand in Go's messages. */
type Expecting = 'value' | 'value-or-close' | 'key' | 'key-or-close' | 'colon' | 'more' | 'end';

interface Cursor {
  readonly bytes: Uint8Array;
  readonly at: number;
  readonly expecting: Expecting;
  /** The containers around, innermost last. Changed in place. */
  readonly open: Container[];
}

type Step = { readonly at: number; readonly expecting: Expecting } | JsonFlaw;

function readToken(cursor: Cursor): Step {
  const byte = cursor.bytes[cursor.at];
  switch (cursor.expecting) {
    case 'key-or-close':
      return byte === code('}') ? closeContainer(cursor) : readKey(cursor);
    case 'key':
      return readKey(cursor);
    case 'colon':
      return byte === code(':')
        ? { at: cursor.at + 1, expecting: 'value' }
        : refuse(cursor.bytes, cursor.at, 'after object key');
    case 'value-or-close':
      return byte === code(']') ? closeContainer(cursor) : readValue(cursor);
    case 'value':
      return readValue(cursor);
    case 'more':
      return readSeparator(cursor);
    case 'end':
      return refuse(cursor.bytes, cursor.at, 'after top-level value');
  }
}

function readKey({ bytes, at }: Cursor): Step {
  return bytes[at] === code('"')
    ? readString(bytes, at, 'colon')
    : refuse(bytes, at, 'looking for beginning of object key string');
}

function readValue({ bytes, at, open }: Cursor): Step {
  const after = open.length === 0 ? 'end' : 'more';
  switch (bytes[at]) {
    case code('{'):
      open.push('object');
      return { at: at + 1, expecting: 'key-or-close' };
    case code('['):
      open.push('array');
      return { at: at + 1, expecting: 'value-or-close' };
    case code('"'):
      return readString(bytes, at, after);
    case code('t'):
      return readWord(bytes, at, { word: 'true', after });
    case code('f'):
      return readWord(bytes, at, { word: 'false', after });
    case code('n'):
      return readWord(bytes, at, { word: 'null', after });
    default:
      return bytes[at] === code('-') || isDigit(bytes[at])
        ? readNumber(bytes, at, after)
        : refuse(bytes, at, 'looking for beginning of value');
  }
}

function readSeparator(cursor: Cursor): Step {
  const { bytes, at, open } = cursor;
  const inObject = open.at(-1) === 'object';
  if (bytes[at] === code(',')) return { at: at + 1, expecting: inObject ? 'key' : 'value' };
  if (bytes[at] === code(inObject ? '}' : ']')) return closeContainer(cursor);
  return refuse(bytes, at, inObject ? 'after object key:value pair' : 'after array element');
}

function closeContainer({ at, open }: Cursor): Step {
  open.pop();
  return { at: at + 1, expecting: open.length === 0 ? 'end' : 'more' };
}

function readString(bytes: Uint8Array, start: number, after: Expecting): Step {
  let at = start + 1;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === code('"')) return { at: at + 1, expecting: after };
    if (byte < 0x20) return refuse(bytes, at, 'in string literal');
    if (byte !== code('\\')) {
      at += 1;
      continue;
    }
    const flaw = findEscapeFlaw(bytes, at + 1);
    if (flaw) return flaw;
    at += bytes[at + 1] === code('u') ? 6 : 2;
  }
  return cutShort(bytes);
}

function findEscapeFlaw(bytes: Uint8Array, at: number): JsonFlaw | undefined {
  const byte = bytes[at];
  if (byte !== code('u')) {
    return byte !== undefined && '"\\/bfnrt'.includes(String.fromCharCode(byte))
      ? undefined
      : refuse(bytes, at, 'in string escape code');
  }
  for (let digit = at + 1; digit <= at + 4; digit += 1) {
    if (!/[0-9a-fA-F]/.test(String.fromCharCode(bytes[digit] ?? 0))) {
      return refuse(bytes, digit, 'in \\u hexadecimal character escape');
    }
  }
  return undefined;
}

function readWord(
  bytes: Uint8Array,
  start: number,
  { word, after }: { readonly word: string; readonly after: Expecting },
): Step {
  for (let index = 1; index < word.length; index += 1) {
    const at = start + index;
    const wanted = word.charAt(index);
    if (bytes[at] !== code(wanted)) {
      return refuse(bytes, at, `in literal ${word} (expecting '${wanted}')`);
    }
  }
  return { at: start + word.length, expecting: after };
}

function readNumber(bytes: Uint8Array, start: number, after: Expecting): Step {
  let at = bytes[start] === code('-') ? start + 1 : start;
  const skipDigits = () => {
    while (isDigit(bytes[at])) at += 1;
  };
  if (!isDigit(bytes[at])) return refuse(bytes, at, 'in numeric literal');
  // A leading zero stands alone: Go then refuses the digit behind it as something after a value.
  if (bytes[at] === code('0')) at += 1;
  else skipDigits();
  if (bytes[at] === code('.')) {
    at += 1;
    if (!isDigit(bytes[at])) return refuse(bytes, at, 'after decimal point in numeric literal');
    skipDigits();
  }
  if (bytes[at] === code('e') || bytes[at] === code('E')) {
    at += 1;
    if (bytes[at] === code('+') || bytes[at] === code('-')) at += 1;
    if (!isDigit(bytes[at])) return refuse(bytes, at, 'in exponent of numeric literal');
    skipDigits();
  }
  return { at, expecting: after };
}

function refuse(bytes: Uint8Array, offset: number, where: string): JsonFlaw {
  // At the end Go feeds its scanner a space, and inside a word, number or escape it is the space that is refused.
  const byte = bytes[offset] ?? 0x20;
  return { offset, message: `invalid character ${quote(byte)} ${where}` };
}

function cutShort(bytes: Uint8Array): JsonFlaw {
  return { offset: bytes.length, message: 'unexpected end of JSON input' };
}

/** Go shows the byte as the Latin-1 character of that number, so a UTF-8 BOM reads as `ï`. */
function quote(byte: number): string {
  const named: Readonly<Record<number, string>> = {
    7: '\\a',
    8: '\\b',
    9: '\\t',
    10: '\\n',
    11: '\\v',
    12: '\\f',
    13: '\\r',
    39: "\\'",
    92: '\\\\',
  };
  const shown = named[byte];
  if (shown) return `'${shown}'`;
  const printable = (byte > 0x1f && byte < 0x7f) || (byte > 0xa0 && byte !== 0xad);
  if (printable) return `'${String.fromCharCode(byte)}'`;
  const hex = byte.toString(16).padStart(2, '0');
  return byte < 0x80 ? `'\\x${hex}'` : `'\\u00${hex}'`;
}

function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while ([0x20, 0x09, 0x0a, 0x0d].includes(bytes[at] ?? 0)) at += 1;
  return at;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function code(character: string): number {
  return character.charCodeAt(0);
}
