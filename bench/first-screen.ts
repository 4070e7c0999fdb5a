// How much JavaScript a browser loads before the first screen stands: the page's entry and what it imports statically.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Measurement } from './run.ts';

const aimBytes = 300_000;

/** The build lists the static imports in index.html as modulepreload. */
export function measureFirstScreen(): Measurement {
  const folder = join(import.meta.dirname, '..', 'out', 'renderer');
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const files = [...html.matchAll(/(?:src|href)="\.?\/?([^"]+\.js)"/g)].map(
    (match) => match[1] ?? '',
  );
  const sizes = files.map((file) => gzipSync(readFileSync(join(folder, file))).length);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return {
    name: 'JavaScript of the first screen, gzip',
    value: `${Math.round(bytes / 1000)} kB`,
    aim: '≤ 300 kB',
    isReached: bytes <= aimBytes,
    detail: `${files.length} files`,
  };
}
