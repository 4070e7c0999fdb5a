// One header of a tar archive, as POSIX has it: ustar, with a pax header in front of what does not fit in there.
// Ours instead of tar-stream's packer, which makes an object and a stream a file: a context has tens of thousands.

export interface TarEntry {
  /** With forward slashes; a folder's ends with one. */
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'link';
  /** Permission bits. */
  readonly mode: number;
  readonly size: number;
  /** Seconds since 1970. */
  readonly modified: number;
  /** Where a link leads; empty for anything else. */
  readonly target: string;
}

export const blockLength = 512;

/** Owner and group are root, as docker's own client sends them: who owns a file here means nothing in an image. */
export function writeTarHeader(entry: TarEntry): Buffer {
  const records = findPaxRecords(entry);
  const type = { file: '0', folder: '5', link: '2' }[entry.kind];
  const header = writeUstar(entry, type);
  if (records === '') return header;
  const body = Buffer.from(records, 'utf8');
  const pax = { ...entry, path: 'PaxHeaders/entry', size: body.length, mode: 0o644, target: '' };
  return Buffer.concat([writeUstar(pax, 'x'), body, Buffer.alloc(padding(body.length)), header]);
}

/** Bytes to add so that the next header begins at a whole block. */
export function padding(length: number): number {
  return (blockLength - (length % blockLength)) % blockLength;
}

/** Largest size that eleven octal digits can tell: 8 GiB less one byte. */
const largestSize = 0o77777777777;
const longestName = 100;

function findPaxRecords({ path, target, size }: TarEntry): string {
  const records = [
    ...(fits(path) ? [] : [writePaxRecord('path', path)]),
    ...(fits(target) ? [] : [writePaxRecord('linkpath', target)]),
    ...(size > largestSize ? [writePaxRecord('size', String(size))] : []),
  ];
  return records.join('');
}

/** Only ASCII means the same everywhere in an ustar header. */
function fits(text: string): boolean {
  return text.length <= longestName && Buffer.byteLength(text) === text.length;
}

/** `length key=value\n`, where the length counts its own digits too. */
function writePaxRecord(key: string, value: string): string {
  const rest = Buffer.byteLength(` ${key}=${value}\n`);
  let length = rest + String(rest).length;
  if (String(length).length > String(rest).length) length = rest + String(length).length;
  return `${length} ${key}=${value}\n`;
}

function writeUstar({ path, mode, size, modified, target }: TarEntry, type: string): Buffer {
  const header = Buffer.alloc(blockLength);
  header.write(cut(path), 0, longestName, 'latin1');
  header.write(`${octal(mode, 7)}\0${octal(0, 7)}\0${octal(0, 7)}\0`, 100, 'latin1');
  header.write(octal(size > largestSize ? 0 : size, 11), 124, 'latin1');
  header.write(octal(Math.max(0, Math.floor(modified)), 11), 136, 'latin1');
  header.write(`        ${type}`, 148, 'latin1');
  header.write(cut(target), 157, longestName, 'latin1');
  header.write('ustar\u000000', 257, 'latin1');
  let sum = 0;
  for (const byte of header) sum += byte;
  header.write(`${octal(sum, 6)}\0 `, 148, 'latin1');
  return header;
}

/** What does not fit stands in the pax header; this is for readers that know none. */
function cut(text: string): string {
  return fits(text) ? text : Buffer.from(text.slice(-longestName)).toString('latin1').slice(0, 100);
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0');
}
