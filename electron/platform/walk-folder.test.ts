import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { walkFolder } from './walk-folder.ts';

const folders: string[] = [];
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

async function createFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-walk-'));
  folders.push(folder);
  await mkdir(join(folder, 'cmd', 'api'), { recursive: true });
  await mkdir(join(folder, '.git'));
  await writeFile(join(folder, 'go.mod'), 'module x\n');
  await writeFile(join(folder, '.git', 'HEAD'), 'ref');
  await writeFile(join(folder, 'cmd', 'api', 'main.go'), 'package main\n');
  await symlink('..', join(folder, 'cmd', 'up'));
  return folder;
}

async function walk(folder: string, options: Parameters<typeof walkFolder>[1]) {
  const entries: unknown[] = [];
  for await (const { path, kind, size } of walkFolder(folder, options)) {
    entries.push([path, kind, size]);
  }
  return entries;
}

test('everything is named, parents first, and no link is followed', async () => {
  expect(await walk(await createFolder(), { enters: (path) => path !== '.git' })).toEqual([
    ['.git', 'folder', 0],
    ['go.mod', 'file', 9],
    ['cmd', 'folder', 0],
    ['cmd/up', 'link', 0],
    ['cmd/api', 'folder', 0],
    ['cmd/api/main.go', 'file', 13],
  ]);
});

test('a folder that cannot be read is an entry, not an end', async () => {
  expect(await walk('/nowhere', { enters: () => true })).toEqual([['.', 'unreadable', 0]]);
});

test('it ends when somebody leaves', async () => {
  const options = { enters: () => true, signal: AbortSignal.abort() };
  expect(await walk(await createFolder(), options)).toEqual([]);
});
