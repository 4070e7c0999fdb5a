import { describe, expect, test } from 'vitest';
import {
  encode,
  linuxDaemon,
  openConfigBench,
  showEnd,
  ubuntu,
  wslconfig,
} from './config.test-support.ts';

const balanced = '[wsl2]\r\nmemory=12GB\r\nprocessors=8\r\nswap=4GB\r\n';

describe('a file that is saved', () => {
  test('was changed outside since it was read: nothing is written', async () => {
    const { config, text } = await openConfigBench('healthy-linux-mode');
    const bytes = encode(balanced);
    const saved = await config.save({ target: wslconfig, bytes, revision: 'older', start: false });
    expect(saved).toMatchObject({
      state: 'conflict',
      found: { path: 'C:\\Users\\dev\\.wslconfig', bytes: encode('[wsl2]\r\nmemory=12GB\r\n') },
    });
    expect(await text(wslconfig)).toBe('[wsl2]\r\nmemory=12GB\r\n');
  });

  test.each([
    [wslconfig, '[wsl2]\nmacAddress=zz\n', { line: 2, column: 12 }],
    [linuxDaemon, '{\n  "debug": "yes"\n}\n', { line: 2, column: 12 }],
  ] as const)(
    'would keep %j from starting: refused with its place',
    async (target, text, place) => {
      const bench = await openConfigBench('healthy-linux-mode');
      const saved = await bench.save(target, text);
      expect(saved).toMatchObject({ state: 'refused', problems: [place] });
      expect(await bench.entries()).toEqual([]);
    },
  );

  test('says the same: nothing is written', async () => {
    const { save, entries } = await openConfigBench('healthy-linux-mode');
    expect(await save(wslconfig, '[wsl2]\r\nmemory=12GB\r\n')).toMatchObject({
      state: 'unchanged',
    });
    expect(await entries()).toEqual([]);
  });

  test('is taken away and comes back', async () => {
    const bench = await openConfigBench('healthy-linux-mode');
    const saved = await bench.save(wslconfig, null);
    expect(saved).toMatchObject({ state: 'saved', file: { bytes: null, revision: null } });
    if (saved.state === 'saved') await bench.undo(saved.entry);
    expect(await bench.text(wslconfig)).toBe('[wsl2]\r\nmemory=12GB\r\n');
  });
});

test('the history has every version with its bytes, newest first', async () => {
  const { config, save } = await openConfigBench('healthy-linux-mode');
  await save(wslconfig, '[wsl2]\nmemory=8GB\n');
  await save(wslconfig, '[wsl2]\nmemory=6GB\n');
  const versions = await config.history(wslconfig);
  expect(
    versions.map(({ before, after, removed, added, canUndo }) => [
      before,
      after,
      removed,
      added,
      canUndo,
    ]),
  ).toEqual([
    [
      encode('[wsl2]\nmemory=8GB\n'),
      encode('[wsl2]\nmemory=6GB\n'),
      ['memory=8GB'],
      ['memory=6GB'],
      true,
    ],
    [
      encode('[wsl2]\r\nmemory=12GB\r\n'),
      encode('[wsl2]\nmemory=8GB\n'),
      ['memory=12GB'],
      ['memory=8GB'],
      false,
    ],
  ]);
});

describe('wsl.conf of a distro', () => {
  test('is read and written inside the distro, with a backup beside it, and comes back', async () => {
    const bench = await openConfigBench('healthy-linux-mode');
    const before = '[boot]\nsystemd=true\n\n[user]\ndefault=dev\n';
    const after = '[boot]\nsystemd=false\n';
    expect(await bench.read(ubuntu)).toMatchObject({
      state: 'read',
      file: { path: '/etc/wsl.conf', bytes: encode(before), modifiedMs: null },
    });
    const saved = await bench.save(ubuntu, after);
    expect(saved).toMatchObject({ state: 'saved', restart: 'distro' });
    const place = '\\\\wsl.localhost\\Ubuntu-24.04\\etc\\wsl.conf';
    const backup = await bench.machine.files.read(`${place}.slipway-backup`);
    expect(backup.outcome === 'read' && Buffer.from(backup.bytes).toString()).toBe(before);
    expect(await bench.machine.files.read(`${place}.slipway-new`)).toEqual({ outcome: 'absent' });
    expect(showEnd(await bench.restart(ubuntu))).toBe('done config.ended.distroRestarted');
    if (saved.state === 'saved') {
      expect(showEnd(await bench.undo(saved.entry))).toBe('done plans.said.done');
    }
    expect(await bench.text(ubuntu)).toBe(before);
    expect(await bench.entries()).toEqual([
      `${place}: done`,
      'wsl --terminate Ubuntu-24.04: done',
      `${place}: done`,
    ]);
  });

  test('is made where there is none', async () => {
    const { save, text } = await openConfigBench('healthy-linux-mode');
    await save(ubuntu, null);
    expect(await text(ubuntu)).toBeUndefined();
    await save(ubuntu, '[boot]\nsystemd=true\n');
    expect(await text(ubuntu)).toBe('[boot]\nsystemd=true\n');
  });

  test('of a stopped distro is asked for first, and of none is not there', async () => {
    const { read, config } = await openConfigBench('healthy-all-stopped');
    expect(await read(ubuntu)).toEqual({ state: 'needs-start', distro: 'Ubuntu-24.04' });
    expect(await read({ kind: 'wsl.conf', distro: 'Debian' })).toMatchObject({
      state: 'unreadable',
      reason: { key: 'config.unreadable.noDistro' },
    });
    expect(
      await config.save({ target: ubuntu, bytes: '', revision: null, start: false }),
    ).toMatchObject({ state: 'failed', reason: { key: 'config.save.needsStart' } });
  });
});

describe('daemon.json', () => {
  test('lies where Docker Desktop keeps it', async () => {
    const { read } = await openConfigBench('healthy-linux-mode');
    expect(await read(linuxDaemon)).toMatchObject({
      file: { path: 'C:\\Users\\dev\\.docker\\daemon.json' },
    });
    expect(await read({ kind: 'daemon', containers: 'windows' })).toMatchObject({
      file: { path: 'C:\\Users\\dev\\.docker\\windows-daemon.json', bytes: null },
    });
  });

  test('is saved, Docker Desktop is restarted, and it comes back', async () => {
    const bench = await openConfigBench('healthy-linux-mode');
    const before = await bench.text(linuxDaemon);
    const saved = await bench.save(linuxDaemon, '{ "debug": true }\n');
    expect(saved).toMatchObject({ state: 'saved', restart: 'engine' });
    expect(showEnd(await bench.restart(linuxDaemon))).toBe('done mode.ended.control.restart');
    if (saved.state === 'saved') await bench.undo(saved.entry);
    expect(await bench.text(linuxDaemon)).toBe(before);
  });
});

test('any file by its path is for the command line, and not for a window', async () => {
  const target = { kind: 'file', path: 'C:\\Users\\dev\\other.json', dialect: 'daemon' } as const;
  const cli = await openConfigBench('healthy-linux-mode');
  expect(await cli.read(target)).toMatchObject({ state: 'read', file: { bytes: null } });
  const web = await openConfigBench('healthy-linux-mode', { host: 'web' });
  expect(await web.read(target)).toMatchObject({ state: 'unreadable' });
  expect(await web.save(target, '{}')).toMatchObject({ state: 'failed' });
});

test('a watched file tells where it stands, and when it is changed', async () => {
  const { config, machine } = await openConfigBench('healthy-linux-mode');
  const controller = new AbortController();
  const seen: (string | null)[] = [];
  for await (const { revision } of config.watch(wslconfig, controller.signal)) {
    seen.push(revision);
    if (seen.length === 2) break;
    const path = 'C:\\Users\\dev\\.wslconfig';
    const read = await machine.files.read(path);
    const expected = read.outcome === 'read' ? read.bytes : null;
    await machine.files.replace({ path, expected, bytes: null, within: 'C:\\Users\\dev' });
  }
  expect(seen).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), null]);
});
