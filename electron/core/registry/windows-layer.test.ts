import { extract, type Headers } from 'tar-stream';
import { expect, test } from 'vitest';
import { writeWindowsLayer } from './windows-layer.ts';

function read(archive: Buffer): Promise<readonly unknown[]> {
  const entries: unknown[] = [];
  const reader = extract();
  reader.on(
    'entry',
    (header: Headers & { readonly pax?: Record<string, string> }, content, next) => {
      const { name, type, size, pax, mode } = header;
      const { 'MSWINDOWS.rawsd': descriptor, ...records } = pax ?? {};
      const hasDescriptor = descriptor !== undefined;
      let text = '';
      content.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      content.on('end', () => {
        entries.push({ name, type, size, mode, records, hasDescriptor, text });
        next();
      });
    },
  );
  return new Promise((resolve, reject) => {
    reader.on('finish', () => resolve(entries));
    reader.on('error', reject);
    reader.end(archive);
  });
}

const deep = `app/${'deep/'.repeat(25)}index.html`;
const chinese = 'app/静态/首页.html';

test('a Windows layer has its folders first, and says of each file what Windows wants to know', async () => {
  const files = [
    { path: 'orders.exe', bytes: Buffer.from('MZ') },
    { path: 'app/a.txt', bytes: Buffer.alloc(0) },
  ];
  const entries = await read(Buffer.concat([...writeWindowsLayer(files, 1_700_000_000)]));
  const folder = (name: string, hasDescriptor: boolean) => ({
    name,
    type: 'directory',
    size: 0,
    mode: 0o40755,
    records: { 'LIBARCHIVE.creationtime': '1700000000.0', 'MSWINDOWS.fileattr': '16' },
    hasDescriptor,
    text: '',
  });
  const file = (name: string, text: string) => ({
    ...folder(name, true),
    type: 'file',
    size: text.length,
    mode: 0o100755,
    records: { 'LIBARCHIVE.creationtime': '1700000000.0', 'MSWINDOWS.fileattr': '32' },
    text,
  });
  expect(entries).toEqual([
    folder('Hives', false),
    folder('Files', false),
    folder('Files/app', true),
    file('Files/orders.exe', 'MZ'),
    file('Files/app/a.txt', ''),
  ]);
});

test('a long or Chinese name is kept whole, and the same files give the same layer', async () => {
  const files = [deep, chinese].map((path) => ({ path, bytes: Buffer.from('x') }));
  const [one, other] = [1, 2].map(() => Buffer.concat([...writeWindowsLayer(files, 1)]));
  expect(one).toEqual(other);
  expect((await read(one ?? Buffer.alloc(0))).slice(-2)).toMatchObject([
    { name: `Files/${deep}` },
    { name: `Files/${chinese}` },
  ]);
});
