// Files of every awkward kind: big, missing, a folder, a pipe that nobody writes to.
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFiles } from './files.ts';

const files = createFiles();
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-files-'));
  await mkdir(join(folder, 'sub'));
  await writeFile(join(folder, 'text'), 'abcdef');
  await utimes(join(folder, 'text'), 1000, 1000);
});
afterAll(() => rm(folder, { recursive: true }));

describe('read', () => {
  const text = { outcome: 'read', modifiedMs: 1_000_000 };
  test.each([
    [
      'a whole file',
      'text',
      undefined,
      { ...text, bytes: Buffer.from('abcdef'), truncated: false },
    ],
    [
      'a file as long as the cap',
      'text',
      6,
      { ...text, bytes: Buffer.from('abcdef'), truncated: false },
    ],
    [
      'the start of a longer file',
      'text',
      4,
      { ...text, bytes: Buffer.from('abcd'), truncated: true },
    ],
    ['nothing where no file is', 'none', undefined, { outcome: 'absent' }],
    ['nothing below a file', 'text/below', undefined, { outcome: 'absent' }],
    ['no folder', 'sub', undefined, { outcome: 'failed', code: 'EISDIR' }],
  ])('reads %s', async (_name, path, cap, expected) => {
    const result = await files.read(join(folder, path), cap);
    expect('bytes' in result ? { ...result, bytes: Buffer.from(result.bytes) } : result).toEqual(
      expected,
    );
  });

  test.skipIf(process.platform === 'win32')('does not wait for a pipe', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect(await files.read(join(folder, 'pipe'))).toEqual({ outcome: 'failed', code: 'ENOTFILE' });
    await rm(join(folder, 'pipe'));
  });

  test.skipIf(process.platform !== 'linux')('reads a file that claims to be empty', async () => {
    const result = await files.read('/proc/self/status');
    expect('bytes' in result && Buffer.from(result.bytes).toString()).toContain('Pid:');
  });
});

describe('list', () => {
  test.each([
    ['the names', '.', { outcome: 'listed', names: ['sub', 'text'] }],
    ['nothing where no folder is', 'none', { outcome: 'absent' }],
    ['nothing of a file', 'text', { outcome: 'absent' }],
  ])('gives %s', async (_name, path, expected) => {
    const result = await files.list(join(folder, path));
    expect('names' in result ? { ...result, names: [...result.names].sort() } : result).toEqual(
      expected,
    );
  });
});
