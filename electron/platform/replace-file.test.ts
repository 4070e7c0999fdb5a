// A person's file survives everything: killed writers, locks, full disks, other editors, links.
import { type ChildProcess, spawn } from 'node:child_process';
import * as nodeFiles from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ReplaceCalls, removeLeftovers, replaceFile } from './replace-file.ts';

const encode = (text: string) => new TextEncoder().encode(text);
let folder: string;
let path: string;

beforeEach(async () => {
  folder = await nodeFiles.realpath(await nodeFiles.mkdtemp(join(tmpdir(), 'slipway-replace-')));
  path = join(folder, '.wslconfig');
});
afterEach(() => nodeFiles.rm(folder, { recursive: true, force: true }));

const replace = (
  expected: string | null,
  bytes: string | null,
  calls?: ReplaceCalls,
  patienceMs = 300,
) =>
  replaceFile(
    {
      path,
      expected: expected === null ? null : encode(expected),
      bytes: bytes === null ? null : encode(bytes),
      within: folder,
    },
    { patienceMs, ...(calls ? { calls } : {}) },
  );
const read = () => nodeFiles.readFile(path, 'utf8').catch(() => null);
const names = async () => (await nodeFiles.readdir(folder)).sort();

describe('a file is replaced', () => {
  test.each([
    ['an old text by a new one', 'old', 'old', 'new'],
    ['a missing file by a first one', null, null, 'new'],
    ['a file by none', 'old', 'old', null],
  ])('%s', async (_name, start, expected, next) => {
    if (start !== null) await nodeFiles.writeFile(path, start);
    expect(await replace(expected, next)).toEqual({ outcome: 'replaced' });
    expect(await read()).toBe(next);
    expect(await names()).toEqual(next === null ? [] : ['.wslconfig']);
  });

  test('its rights stay as they were', async () => {
    await nodeFiles.writeFile(path, 'old', { mode: 0o640 });
    await replace('old', 'new');
    expect((await nodeFiles.stat(path)).mode & 0o777).toBe(0o640);
  });

  test('a link inside the profile keeps being a link', async () => {
    await nodeFiles.writeFile(join(folder, 'real'), 'old');
    await nodeFiles.symlink('real', path);
    expect(await replace('old', 'new')).toEqual({ outcome: 'replaced' });
    expect(await nodeFiles.readlink(path)).toBe('real');
    expect(await nodeFiles.readFile(join(folder, 'real'), 'utf8')).toBe('new');
  });
});

describe('nothing is written, and it says why', () => {
  test.each([
    ['changed by somebody else', 'theirs', 'old', 'theirs'],
    ['created by somebody else', 'theirs', null, 'theirs'],
    ['taken away by somebody else', null, 'old', null],
  ])('%s', async (_name, there, expected, found) => {
    if (there !== null) await nodeFiles.writeFile(path, there);
    const result = await replace(expected, 'new');
    expect(result).toEqual({
      outcome: 'conflict',
      found: found === null ? null : Buffer.from(found),
    });
    expect(await read()).toBe(there);
  });

  test('a link that leads out of the profile', async () => {
    const outside = await nodeFiles.mkdtemp(join(tmpdir(), 'slipway-outside-'));
    await nodeFiles.writeFile(join(outside, 'target'), 'old');
    await nodeFiles.symlink(join(outside, 'target'), path);
    expect(await replace('old', 'new')).toEqual({ outcome: 'refused', reason: 'outside' });
    expect(await nodeFiles.readFile(join(outside, 'target'), 'utf8')).toBe('old');
    await nodeFiles.rm(outside, { recursive: true });
  });

  test('a folder of that name', async () => {
    await nodeFiles.mkdir(path);
    expect(await replace(null, 'new')).toEqual({ outcome: 'refused', reason: 'not-a-file' });
  });

  test('a file with a second name', async () => {
    await nodeFiles.writeFile(path, 'old');
    await nodeFiles.link(path, join(folder, 'other'));
    expect(await replace('old', 'new')).toEqual({ outcome: 'refused', reason: 'hard-link' });
    expect(await read()).toBe('old');
  });

  test('a file that is marked read-only', async () => {
    await nodeFiles.writeFile(path, 'old', { mode: 0o444 });
    expect(await replace('old', 'new')).toEqual({ outcome: 'refused', reason: 'read-only' });
  });
});

describe('when the disk fails', () => {
  const faults = ['EPERM', 'EBUSY', 'ENOSPC', 'EIO', 'EMFILE'] as const;

  test.each(faults)('%s at any single call leaves the old text or the new one', async (code) => {
    for (let nth = 1; ; nth += 1) {
      await nodeFiles.writeFile(path, 'old');
      const plan = failNth(nth, code, 1);
      const result = await replace('old', 'new', plan.calls);
      expect(['old', 'new']).toContain(await read());
      expect(await read()).toBe(result.outcome === 'replaced' ? 'new' : 'old');
      expect((await names()).length).toBeLessThanOrEqual(2);
      await removeLeftovers(path);
      expect(await names()).toEqual(['.wslconfig']);
      if (!plan.fired()) break;
    }
  });

  test('a lock that goes away after some tries is waited for', async () => {
    await nodeFiles.writeFile(path, 'old');
    let tries = 0;
    const rename: ReplaceCalls['rename'] = async (from, to) => {
      tries += 1;
      if (tries < 4) throw Object.assign(new Error('busy'), { code: 'EBUSY' });
      await nodeFiles.rename(from, to);
    };
    expect(await replace('old', 'new', { ...nodeFiles, rename }, 2000)).toEqual({
      outcome: 'replaced',
    });
    expect(await read()).toBe('new');
  });

  test('a lock that stays is an error, and the old text is untouched', async () => {
    await nodeFiles.writeFile(path, 'old');
    const rename: ReplaceCalls['rename'] = async () => {
      throw Object.assign(new Error('busy'), { code: 'EBUSY' });
    };
    expect(await replace('old', 'new', { ...nodeFiles, rename })).toEqual({
      outcome: 'failed',
      code: 'EBUSY',
    });
    expect(await read()).toBe('old');
    expect(await names()).toEqual(['.wslconfig']);
  });
});

const rounds = Number(process.env.SLIPWAY_KILLS ?? 40);
const killTimeout = rounds * 3_000;

describe.each([
  [
    '.wslconfig',
    '[wsl2]\r\nmemory=12GB\r\n',
    '[wsl2]\r\nmemory=12GB\r\nprocessors=8\r\n# mine\r\n',
  ],
  ['daemon.json', '{\n  "debug": false\n}\n', '{\n  "log-driver": "json-file"\n}\n'],
  ['a long file', 'a'.repeat(20_000), 'b'.repeat(20_000)],
])('%s', (name, one, other) => {
  beforeEach(() => {
    path = join(folder, name);
  });

  test(
    'a writer that is killed at any moment leaves the old or the new text',
    async () => {
      const script = join(import.meta.dirname, 'replace-file.ts');
      const source = `
      import { replaceFile } from ${JSON.stringify(script)};
      import { readFileSync } from 'node:fs';
      const path = ${JSON.stringify(path)};
      const texts = ${JSON.stringify([one, other])};
      process.stdout.write('ready');
      for (let turn = 0; ; turn += 1) {
        const expected = readFileSync(path);
        const bytes = new TextEncoder().encode(texts[turn % 2]);
        await replaceFile({ path, expected, bytes, within: ${JSON.stringify(folder)} });
      }`;
      await nodeFiles.writeFile(path, one);
      for (let round = 0; round < rounds; round += 1) {
        const child = spawn(process.execPath, ['--input-type=module', '--eval', source]);
        await started(child);
        await sleep(Math.random() * 15);
        child.kill('SIGKILL');
        await new Promise((resolve) => child.once('close', resolve));
        expect([one, other]).toContain(await read());
        expect((await names()).length).toBeLessThanOrEqual(2);
      }
      await removeLeftovers(path);
      expect(await names()).toEqual([name]);
    },
    killTimeout,
  );

  test.each(['EBUSY', 'ENOSPC'])('%s at any single call leaves one of its texts', async (code) => {
    for (let nth = 1; ; nth += 1) {
      await nodeFiles.writeFile(path, one);
      const plan = failNth(nth, code, 1);
      const result = await replace(one, other, plan.calls);
      expect(await read()).toBe(result.outcome === 'replaced' ? other : one);
      await removeLeftovers(path);
      expect(await names()).toEqual([name]);
      if (!plan.fired()) break;
    }
  });
});

function started(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', () => resolve());
    child.once('exit', () => reject(new Error('the writer ended by itself')));
  });
}

/** Real calls, of which the n-th fails. */
function failNth(
  nth: number,
  code: string,
  times: number,
): { calls: ReplaceCalls; fired: () => boolean } {
  let count = 0;
  let fired = 0;
  const wrap =
    <Args extends readonly unknown[], Value>(call: (...args: Args) => Promise<Value>) =>
    async (...args: Args) => {
      count += 1;
      if (count >= nth && fired < times) {
        fired += 1;
        throw Object.assign(new Error(code), { code });
      }
      return call(...args);
    };
  const real = nodeFiles as unknown as Record<string, (...args: never[]) => Promise<unknown>>;
  const calls = Object.fromEntries(
    Object.entries(real)
      .filter(([, call]) => typeof call === 'function')
      .map(([name, call]) => [name, wrap(call)]),
  ) as unknown as ReplaceCalls;
  return { calls, fired: () => fired > 0 };
}
