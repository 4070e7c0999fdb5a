// How a file was really saved, which is not always how WSL reads it.

/** `utf-16` without a mark, or with the big-endian one, is what WSL misreads; everything else it takes as UTF-8. */
export type FileEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le-bom' | 'utf-16';

export function detectEncoding(bytes: Uint8Array): FileEncoding {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le-bom';
  if (first === 0xfe && second === 0xff) return 'utf-16';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8-bom';
  // Text in Latin letters has a zero in every second byte; a stray one elsewhere is something else.
  const zeros = bytes.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0);
  return zeros >= 2 && zeros >= bytes.length / 4 ? 'utf-16' : 'utf-8';
}
