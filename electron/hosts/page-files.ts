// The built page as a fixed map: what is not in it cannot be asked for, so no path is ever joined or walked.
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface PageFile {
  readonly type: string;
  read(): Promise<Uint8Array<ArrayBuffer>>;
}

export interface Page {
  /** Files by the path of their address, such as `/assets/index-1a2b.js`. The page itself is not among them. */
  readonly files: ReadonlyMap<string, PageFile>;
  /** The page for one load: its nonce in place, which host serves it, and what of the window shines through. */
  render(load: {
    readonly nonce: string;
    readonly host: 'desktop' | 'web';
    readonly material?: 'mica' | 'none';
  }): string;
}

/** Lists the built page once. Throws when there is none. */
export function openPage(folder: string): Page {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const files = new Map<string, PageFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = types[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    const address = `/${relative(folder, file).split(sep).join('/')}`;
    files.set(address, { type, read: async () => new Uint8Array(await readFile(file)) });
  }
  return {
    files,
    render: ({ nonce, host, material = 'none' }) =>
      html
        .replaceAll('__NONCE__', nonce)
        .replace('<html', `<html data-host="${host}" data-material="${material}"`),
  };
}
