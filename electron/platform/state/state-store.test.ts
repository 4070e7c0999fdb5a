// The state folder survives crashes, other processes, other versions and bad names.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withStateLock } from './state-lock.ts';
import { createStateStore } from './state-store.ts';

const rounds = Number(process.env.SLIPWAY_KILLS ?? 40);
const killTimeout = rounds * 3_000;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-state-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Starts a process that runs `script` with a `store` of the folder, and waits for its first words. */
async function startOther(script: string): Promise<ChildProcess> {
  const modules = ['state-store.ts', 'state-lock.ts'].map((name) =>
    JSON.stringify(new URL(name, import.meta.url).href),
  );
  const source = `
    import { createStateStore } from ${modules[0]};
    import { withStateLock } from ${modules[1]};
    const folder = ${JSON.stringify(folder)};
    const store = createStateStore({ folder });
    ${script}`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', () => reject(new Error('the other process ended by itself')));
  });
  return child;
}
const waitForExit = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode);
    else child.once('exit', (code) => resolve(code));
  });

describe('one process', () => {
  test('reads nothing where nothing was written, and creates nothing by reading', async () => {
    const store = createStateStore({ folder: join(folder, 'new') });
    expect(await store.read('settings.json')).toBe(undefined);
    expect(await readdir(folder)).toEqual([]);
  });

  test('reads what was written, in folders too', async () => {
    const store = createStateStore({ folder: join(folder, 'a', 'b') });
    await store.write('reports/this-computer.json', '{"名":1}');
    await store.write('reports/this-computer.json', '{"名":2}');
    expect(await store.read('reports/this-computer.json')).toBe('{"名":2}');
    expect((await readdir(store.folder)).sort()).toEqual(['reports', 'version.json']);
    expect(await readFile(join(store.folder, 'version.json'), 'utf8')).toBe('{"version":1}\n');
  });

  test('adds lines, after a line that a crash cut off too', async () => {
    const store = createStateStore({ folder });
    await store.append('journal.jsonl', '1');
    await store.append('journal.jsonl', '2');
    await writeFile(join(folder, 'journal.jsonl'), '1\n2\n{"cut');
    await store.append('journal.jsonl', '3');
    expect(await store.read('journal.jsonl')).toBe('1\n2\n{"cut\n3\n');
  });

  test('changes what is there, one after the other', async () => {
    const store = createStateStore({ folder });
    const add = () =>
      store.update('counter', (text) => {
        const value = Number(text ?? 0) + 1;
        return { text: String(value), value };
      });
    expect(await Promise.all([add(), add(), add()])).toEqual([1, 2, 3]);
    expect(await store.read('counter')).toBe('3');
  });

  test('removes, twice if need be', async () => {
    const store = createStateStore({ folder });
    await store.write('gone', 'x');
    await store.remove('gone');
    await store.remove('gone');
    expect(await store.read('gone')).toBe(undefined);
  });

  test('goes on after a change that threw', async () => {
    const store = createStateStore({ folder });
    const failing = store.update('a', () => {
      throw new RangeError('no');
    });
    await expect(failing).rejects.toThrow(RangeError);
    await store.write('a', 'b');
    expect(await store.read('a')).toBe('b');
  });

  test.each([
    ...['', '.', '..', '../a', '/a', 'a/', 'a//b', 'a\\b', 'C:a', 'a\0', '.hidden', 'a.'],
    ...['con', 'NUL.json', 'reports/com1', 'version.json', 'unfinished.tmp', 'lock'],
  ])('takes no name that is none: %j', async (name) => {
    const store = createStateStore({ folder });
    await expect(store.read(name)).rejects.toThrow(TypeError);
    await expect(store.write(name, '')).rejects.toThrow(TypeError);
  });
});

describe('versions', () => {
  const putVersion = (text: string) => writeFile(join(folder, 'version.json'), text);
  const ran: string[] = [];
  const steps = [1, 2, 3].map((version) => ({
    version,
    apply: async (path: string) => {
      ran.push(`${version} ${path}`);
    },
  }));
  beforeEach(() => {
    ran.length = 0;
  });

  test('an older folder is upgraded step by step, before it is read', async () => {
    await putVersion('{"version":1}');
    const store = createStateStore({ folder, steps });
    expect(await store.read('settings.json')).toBe(undefined);
    await store.write('settings.json', '');
    expect(ran).toEqual([`2 ${folder}`, `3 ${folder}`]);
    expect(await readFile(join(folder, 'version.json'), 'utf8')).toBe('{"version":3}\n');
  });

  test('an upgrade that was cut off goes on where it stopped', async () => {
    await putVersion('{"version":1}');
    const cut = steps.map((step) =>
      step.version === 3 ? { ...step, apply: () => Promise.reject(new RangeError('cut')) } : step,
    );
    await expect(createStateStore({ folder, steps: cut }).write('a', '')).rejects.toThrow(
      RangeError,
    );
    await createStateStore({ folder, steps }).write('a', '');
    expect(ran).toEqual([`2 ${folder}`, `3 ${folder}`]);
  });

  test('a newer folder is neither read nor written', async () => {
    await putVersion('{"version":4}');
    const store = createStateStore({ folder, steps });
    const error = { code: 'STATE_TOO_NEW', data: { folder, version: 4, supported: 3 } };
    await expect(store.read('a')).rejects.toMatchObject(error);
    await expect(store.write('a', '')).rejects.toMatchObject(error);
    expect(await readdir(folder)).toEqual(['version.json']);
  });

  test.each(['', 'x', '{}', '{"version":"1"}', '{"version":0.5}'])(
    'a version file that is none is left alone: %j',
    async (text) => {
      await putVersion(text);
      await expect(createStateStore({ folder, steps }).write('a', '')).rejects.toMatchObject({
        code: 'STATE_UNUSABLE',
        data: { folder, reason: 'version.json' },
      });
    },
  );
});

describe('a folder that cannot be used', () => {
  test('a file in its place', async () => {
    const path = join(folder, 'file');
    await writeFile(path, '');
    const store = createStateStore({ folder: path });
    await expect(store.write('a', '')).rejects.toMatchObject({
      code: 'STATE_UNUSABLE',
      data: { folder: path, reason: 'EEXIST' },
    });
    await expect(store.read('a')).rejects.toMatchObject({ data: { reason: 'ENOTDIR' } });
  });

  test.skipIf(process.getuid?.() === 0)('a folder that may not be written', async () => {
    await chmod(folder, 0o500);
    await expect(createStateStore({ folder }).write('a', '')).rejects.toMatchObject({
      code: 'STATE_UNUSABLE',
      data: { folder, reason: 'EACCES' },
    });
  });
});

describe('several processes', () => {
  test('lose none of 200 updates each', async () => {
    const count = `
      console.log('ready');
      for (let turn = 0; turn < 200; turn += 1) {
        await store.update('counter', (text) => ({ text: String(Number(text ?? 0) + 1), value: 0 }));
      }`;
    const others = await Promise.all([startOther(count), startOther(count)]);
    expect(await Promise.all(others.map(waitForExit))).toEqual([0, 0]);
    expect(await createStateStore({ folder }).read('counter')).toBe('400');
  }, 60_000);

  const hold = `
    await withStateLock(folder, async () => {
      console.log('held');
      await new Promise((resolve) => setTimeout(resolve, 60_000));
    });`;

  test('wait for the lock, and say so when it takes too long', async () => {
    const other = await startOther(hold);
    const store = createStateStore({ folder, patienceMs: 500 });
    await expect(store.write('a', '')).rejects.toMatchObject({
      code: 'STATE_LOCKED',
      data: { folder, seconds: 1 },
    });
    other.kill('SIGKILL');
    await waitForExit(other);
  });

  test('get the lock of a process that was killed', async () => {
    const other = await startOther(hold);
    const write = createStateStore({ folder }).write('a', 'mine');
    other.kill('SIGKILL');
    await write;
    await waitForExit(other);
    expect(await createStateStore({ folder }).read('a')).toBe('mine');
  });

  test(
    'find the old text or the new one whenever a writer is killed',
    async () => {
      const store = createStateStore({ folder });
      const [old, next] = ['a'.repeat(50_000), 'b'.repeat(50_000)];
      await store.write('settings.json', old);
      for (let round = 0; round < rounds; round += 1) {
        const other = await startOther(`
        console.log('ready');
        for (let turn = 0; ; turn += 1) {
          await store.write('settings.json', (turn % 2 ? 'a' : 'b').repeat(50_000));
        }`);
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
        other.kill('SIGKILL');
        await waitForExit(other);
        expect([old, next]).toContain(await store.read('settings.json'));
        const names = await readdir(folder);
        expect(
          names.filter((name) => !['settings.json', 'version.json'].includes(name)).length,
        ).toBeLessThanOrEqual(1);
      }
      await store.write('other', '');
      expect((await readdir(folder)).sort()).toEqual(['other', 'settings.json', 'version.json']);
    },
    killTimeout,
  );
});

test('the lock is the same however the folder is written', async () => {
  const other = `${folder}/../${folder.split('/').at(-1)}`;
  await withStateLock(folder, async () => {
    await expect(withStateLock(other, async () => {}, { patienceMs: 50 })).rejects.toMatchObject({
      code: 'STATE_LOCKED',
    });
  });
});
