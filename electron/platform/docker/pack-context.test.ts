import { mkdir, mkdtemp, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { extract, type Headers } from 'tar-stream';
import { afterEach, expect, test } from 'vitest';
import type { BuildContext } from '../engine-ports.ts';
import { packContext } from './pack-context.ts';

const folders: string[] = [];
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

async function createFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-pack-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
    await utimes(join(folder, path), 1_700_000_000, 1_700_000_000);
  }
  return folder;
}

const all = { includes: () => true, enters: () => true, extra: [] };

/** What another program reads out of the archive. */
async function unpack(context: BuildContext) {
  const entries: { readonly header: Headers; readonly text: string }[] = [];
  const reader = extract();
  reader.on('entry', (header, body, next) => {
    const chunks: Buffer[] = [];
    body.on('data', (chunk: Buffer) => chunks.push(chunk));
    body.on('end', () => {
      entries.push({ header, text: Buffer.concat(chunks).toString() });
      next();
    });
  });
  await new Promise((resolve, reject) => {
    reader.on('finish', resolve).on('error', reject);
    Readable.from(packContext(context)).on('error', reject).pipe(reader);
  });
  return entries;
}
const list = async (context: BuildContext) =>
  (await unpack(context)).map(({ header: { name, type, linkname }, text }) => [
    name,
    type,
    linkname ?? text,
  ]);

test('a folder comes out as it went in: names, links and what is in them', async () => {
  const long = `${'d'.repeat(90)}/${'f'.repeat(90)}.go`;
  const folder = await createFolder({
    'main.go': 'package main\n',
    [long]: 'x',
    '目录/文件': '你好',
  });
  await symlink('../../etc/passwd', join(folder, 'out'));
  await symlink(`${'目'.repeat(60)}`, join(folder, 'to-nowhere'));
  expect(await list({ folder, ...all })).toEqual([
    ['main.go', 'file', 'package main\n'],
    ['out', 'symlink', '../../etc/passwd'],
    ['to-nowhere', 'symlink', '目'.repeat(60)],
    [`${'d'.repeat(90)}/`, 'directory', ''],
    [long, 'file', 'x'],
    ['目录/', 'directory', ''],
    ['目录/文件', 'file', '你好'],
  ]);
});

test('every file belongs to root and keeps its time and its mode', async () => {
  const folder = await createFolder({ 'main.go': '' });
  const [entry] = await unpack({ folder, ...all });
  expect(entry?.header).toMatchObject({
    mode: 0o644,
    uid: 0,
    gid: 0,
    mtime: new Date(1_700_000_000_000),
  });
});

test('what is ignored is not looked at, however large it is', async () => {
  const folder = await createFolder({ 'a/keep': 'k', 'a/drop': 'd', 'b/c': 'c', huge: '' });
  await truncate(join(folder, 'huge'), 5 * 1024 ** 3);
  const includes = (path: string) => path === 'a/keep';
  const enters = (path: string) => path === 'a';
  const started = performance.now();
  expect(await list({ folder, includes, enters, extra: [] })).toEqual([['a/keep', 'file', 'k']]);
  expect(performance.now() - started).toBeLessThan(1_000);
});

test('a large file comes whole', async () => {
  const text = 'line of a large file\n'.repeat(100_000);
  const folder = await createFolder({ large: text });
  expect(await list({ folder, ...all })).toEqual([['large', 'file', text]]);
});

test('a file that is laid over takes the place of the one in the folder', async () => {
  const folder = await createFolder({ Dockerfile: 'FROM old', 'main.go': 'm' });
  const extra = [
    { path: 'Dockerfile', bytes: Buffer.from('FROM new') },
    { path: 'start.sh', bytes: Buffer.from('#!/bin/sh\n') },
  ];
  const entries = await unpack({ folder, ...all, extra });
  expect(entries.map(({ header, text }) => [header.name, header.mode, text])).toEqual([
    ['main.go', 0o644, 'm'],
    ['Dockerfile', 0o644, 'FROM new'],
    ['start.sh', 0o755, '#!/bin/sh\n'],
  ]);
});

test('thousands of files keep their order', async () => {
  const names = Array.from({ length: 3_000 }, (_, index) => `f${String(index).padStart(4, '0')}`);
  const folder = await createFolder(Object.fromEntries(names.map((name) => [name, name])));
  expect(await list({ folder, ...all })).toEqual(names.map((name) => [name, 'file', name]));
});

test.each([
  ['a folder that is not there', '/nowhere', 'ENOENT'],
  ['a file instead of a folder', '/etc/hostname', 'ENOTDIR'],
])('%s is named', async (_what, folder, code) => {
  await expect(unpack({ folder, ...all })).rejects.toMatchObject({ path: '.', code });
});

test('a file that cannot be read is named and never left out', async () => {
  const folder = await createFolder({ a: 'a' });
  // Not UTF-8: the one thing that root cannot read either.
  await writeFile(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff])]), 'x');
  await expect(unpack({ folder, ...all })).rejects.toMatchObject({ code: 'EILSEQ' });
});
