// A layer of a Windows image, written without Windows: what BuildKit makes when it builds one on Linux
// (moby/buildkit util/winlayers/differ.go; read by hcsshim internal/wclayer and its tar format).

export interface LayerFile {
  /** Below `C:\`, with forward slashes: `app.exe`, `app/static/index.html`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The pieces of the tar archive in order. `modified`: seconds since 1970, the same for all, so that it repeats. */
export function* writeWindowsLayer(
  files: readonly LayerFile[],
  modified: number,
): Generator<Uint8Array, void> {
  // The registry hives are a folder of every layer, also of one that changes none.
  yield* writeEntry({ path: 'Hives', isFolder: true, size: 0, descriptor: null, modified });
  yield* writeEntry({ path: 'Files', isFolder: true, size: 0, descriptor: null, modified });
  for (const folder of listFolders(files)) {
    const descriptor = folderDescriptor;
    yield* writeEntry({ path: `Files/${folder}`, isFolder: true, size: 0, descriptor, modified });
  }
  for (const { path, bytes } of files) {
    const size = bytes.length;
    const descriptor = fileDescriptor;
    yield* writeEntry({ path: `Files/${path}`, isFolder: false, size, descriptor, modified });
    yield bytes;
    yield new Uint8Array(findPadding(size));
  }
  yield new Uint8Array(2 * blockLength);
}

const blockLength = 512;

/** O:BAG:SYD:(A;OICI;FA;;;BA)(A;OICI;FA;;;SY)(A;;FA;;;BA)(A;OICIIO;GA;;;CO)(A;OICI;0x1200a9;;;BU)(A;CI;LC;;;BU)(A;CI;DC;;;BU) */
const folderDescriptor =
  'AQAEgBQAAAAkAAAAAAAAADAAAAABAgAAAAAABSAAAAAgAgAAAQEAAAAAAAUSAAAAAgCoAAcAAAAAAxgA/wEfAAECAAAAAAAFIAAAACACAAAAAxQA/wEfAAEBAAAAAAAFEgAAAAAAGAD/AR8AAQIAAAAAAAUgAAAAIAIAAAALFAAAAAAQAQEAAAAAAAMAAAAAAAMYAKkAEgABAgAAAAAABSAAAAAhAgAAAAIYAAQAAAABAgAAAAAABSAAAAAhAgAAAAIYAAIAAAABAgAAAAAABSAAAAAhAgAA';
/** O:BAG:SYD:(A;;FA;;;BA)(A;;FA;;;SY)(A;;0x1200a9;;;BU) */
const fileDescriptor =
  'AQAEgBQAAAAkAAAAAAAAADAAAAABAgAAAAAABSAAAAAgAgAAAQEAAAAAAAUSAAAAAgBMAAMAAAAAABgA/wEfAAECAAAAAAAFIAAAACACAAAAABQA/wEfAAEBAAAAAAAFEgAAAAAAGACpABIAAQIAAAAAAAUgAAAAIQIAAA==';

/** Every folder above a file, parents first. */
function listFolders(files: readonly LayerFile[]): readonly string[] {
  const folders = new Set<string>();
  for (const { path } of files) {
    const parts = path.split('/').slice(0, -1);
    for (const [index] of parts.entries()) folders.add(parts.slice(0, index + 1).join('/'));
  }
  return [...folders].sort();
}

interface Entry {
  readonly path: string;
  readonly isFolder: boolean;
  readonly size: number;
  /** Who may do what with it, as Windows keeps it, in base64. */
  readonly descriptor: string | null;
  readonly modified: number;
}

function* writeEntry(entry: Entry): Generator<Uint8Array, void> {
  const { path, isFolder, descriptor, modified } = entry;
  // FILE_ATTRIBUTE_DIRECTORY is 16, FILE_ATTRIBUTE_ARCHIVE 32.
  const records = encode(
    [
      writeRecord('LIBARCHIVE.creationtime', `${modified}.0`),
      writeRecord('MSWINDOWS.fileattr', isFolder ? '16' : '32'),
      ...(descriptor === null ? [] : [writeRecord('MSWINDOWS.rawsd', descriptor)]),
      ...(encode(path).length <= longestName && isAscii(path) ? [] : [writeRecord('path', path)]),
    ].join(''),
  );
  const pax = { path: 'PaxHeaders.0/entry', mode: 0, size: records.length, type: 'x', modified };
  yield writeHeader(pax);
  yield records;
  yield new Uint8Array(findPadding(records.length));
  const mode = isFolder ? 0o40755 : 0o100755;
  yield writeHeader({ ...entry, mode, type: isFolder ? '5' : '0' });
}

/** `length key=value\n` in UTF-8, where the length counts its own digits too. */
function writeRecord(key: string, value: string): string {
  const rest = encode(` ${key}=${value}\n`).length;
  let length = rest + String(rest).length;
  if (String(length).length > String(rest).length) length = rest + String(length).length;
  return `${length} ${key}=${value}\n`;
}

const longestName = 100;

function writeHeader(header: {
  readonly path: string;
  readonly mode: number;
  readonly size: number;
  readonly modified: number;
  readonly type: string;
}): Uint8Array {
  const block = new Uint8Array(blockLength);
  const write = (text: string, at: number) => block.set(encode(text), at);
  // What does not fit stands in the record before; this is for readers that know none.
  const name = isAscii(header.path) ? header.path : header.path.replaceAll(/[^ -~]/gu, '_');
  write(name.slice(0, longestName), 0);
  write(`${octal(header.mode, 7)}\0${octal(0, 7)}\0${octal(0, 7)}\0`, 100);
  write(octal(header.size, 11), 124);
  write(octal(header.modified, 11), 136);
  write(`        ${header.type}`, 148);
  write('ustar\u000000', 257);
  let sum = 0;
  for (const byte of block) sum += byte;
  write(`${octal(sum, 6)}\0 `, 148);
  return block;
}

function isAscii(text: string): boolean {
  return /^[ -~]*$/.test(text);
}

function findPadding(length: number): number {
  return (blockLength - (length % blockLength)) % blockLength;
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0');
}

/** The language has it everywhere; its type stands here because the core has neither Node's types nor the page's. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
