// Turns a described text into the bytes that a program on that PC writes.
import type { DescribedText, TextEncoding } from '../../contract/machine-description.ts';

/** Lines are ended by CR LF on Windows. A character that a code page lacks becomes `?`, as Windows does it. */
export function encodeText(
  text: DescribedText | undefined,
  platform: 'win32' | 'linux',
): Uint8Array {
  if (text === undefined) return new Uint8Array();
  if (typeof text === 'string' || Array.isArray(text)) {
    return encode(joinLines(text, platform), 'utf8');
  }
  if ('base64' in text) return new Uint8Array(Buffer.from(text.base64, 'base64'));
  return encode(joinLines(text.text, platform), text.encoding);
}

function joinLines(text: string | readonly string[], platform: 'win32' | 'linux'): string {
  if (typeof text === 'string') return text;
  const lineEnd = platform === 'win32' ? '\r\n' : '\n';
  return text.map((line) => line + lineEnd).join('');
}

function encode(text: string, encoding: TextEncoding): Uint8Array {
  switch (encoding) {
    case 'utf8':
      return new Uint8Array(Buffer.from(text, 'utf8'));
    case 'utf8-bom':
      return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf8'));
    case 'utf16le':
      return new Uint8Array(Buffer.from(text, 'utf16le'));
    case 'utf16le-bom':
      return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
    default:
      return encodeInCodePage(text, encoding);
  }
}

const labels = {
  cp866: 'ibm866',
  cp932: 'shift_jis',
  cp936: 'gbk',
  cp949: 'euc-kr',
  cp950: 'big5',
  cp1252: 'windows-1252',
} as const;

function encodeInCodePage(text: string, codePage: keyof typeof labels): Uint8Array {
  const table = tables.get(codePage) ?? createTable(labels[codePage]);
  tables.set(codePage, table);
  return Uint8Array.from([...text].flatMap((character) => table.get(character) ?? [question]));
}

const question = 0x3f;
const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Node only decodes these: every one and two bytes are decoded once, and the table read backwards. */
function createTable(label: string): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(label, { fatal: true });
  const add = (...bytes: readonly number[]) => {
    try {
      const character = decoder.decode(Uint8Array.from(bytes));
      if ([...character].length === 1 && !table.has(character)) table.set(character, bytes);
    } catch {
      // No character has these bytes.
    }
  };
  for (let first = 0; first < 256; first += 1) add(first);
  for (let first = 0x81; first < 0xff; first += 1) {
    for (let second = 0x40; second < 0xff; second += 1) add(first, second);
  }
  return table;
}
