// The whole of `slipway config` as people use it, on described PCs.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runSlipway } from '../run-slipway.test-support.ts';

const folder = mkdtempSync(join(tmpdir(), 'slipway-config-pc-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A described PC of its own: what one test changes, no other sees. */
function openPC(machine: string, lang = 'en') {
  const state = mkdtempSync(join(folder, `${machine}-`));
  const options = ['--machine', machine, '--time-scale', '0', '--lang', lang];
  return (...args: string[]) => runSlipway(['config', ...args, ...options], { state });
}

function writeText(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('slipway config get', () => {
  test('every key with what is written, what is used, the default, and why one does nothing', async () => {
    const { code, stdout } = await openPC('healthy-linux-mode')('get');
    const lines = stdout.split('\n').map((line) => line.replace(/ {2,}/g, '|'));
    const at = lines.indexOf('vmSwitch|–|None|None');
    expect([code, lines.slice(0, 5), lines.slice(at, at + 2)]).toEqual([
      0,
      [
        String.raw`C:\Users\dev\.wslconfig`,
        '',
        'Key|In the file|In use|Default|Since',
        '[wsl2]',
        'memory|12GB|12 GiB|15.8 GiB|Windows 18945',
      ],
      ['vmSwitch|–|None|None', '|Only with networking mode Bridged. It is Nat.'],
    ]);
  });

  test.each([
    ['healthy-linux-mode', ['memory'], 0, '12GB\n'],
    ['healthy-linux-mode', ['wsl2.PROCESSORS'], 0, '16\n'],
    ['healthy-linux-mode', ['kernel'], 0, '\n'],
    ['healthy-linux-mode', ['swapFile'], 2, ''],
    ['wslconfig-broken', ['memory'], 0, '33981009920\n'],
    ['healthy-all-stopped', ['systemd', '--target', 'wsl.conf', '--distro', 'Ubuntu-24.04'], 2, ''],
    [
      'healthy-all-stopped',
      ['systemd', '--target', 'wsl.conf', '--distro', 'Ubuntu-24.04', '--start'],
      0,
      'true\n',
    ],
  ])('on %s the value of %j for a script', async (machine, args, code, stdout) => {
    expect(await openPC(machine)('get', ...args)).toMatchObject({ code, stdout });
  });

  test('JSON says where a value comes from and why', async () => {
    const { stdout } = await openPC('wslconfig-broken')('get', 'memory', '--json');
    expect(JSON.parse(stdout)).toEqual({
      key: 'wsl2.memory',
      written: '64GB',
      effective: '33981009920',
      source: 'clamped',
      default: '16990504960',
      since: 'Windows 18945',
      restart: 'wsl',
      notes: [
        {
          text: 'WSL lowers wsl2.memory to what this PC has',
          textKey: 'wslconfig.diagnostics.lowered',
          params: { key: 'wsl2.memory', written: '64GB', most: 33_981_009_920 },
        },
      ],
    });
  });
});

describe('slipway config check', () => {
  test('line and column of everything that is wrong, in both languages', async () => {
    const [en, zh] = await Promise.all(
      ['en', 'zh-CN'].map((lang) => openPC('wslconfig-broken', lang)('check')),
    );
    const path = String.raw`C:\Users\dev\.wslconfig`;
    const lines = en?.stdout.trimEnd().split('\n') ?? [];
    expect([en?.code, zh?.code, lines[2], lines.at(-1)]).toEqual([
      1,
      1,
      `${path}:3:1: warning: WSL does not know wsl2.procesors (unknown-key)`,
      `${path}: 0 errors, 5 warnings.`,
    ]);
    expect(zh?.stdout).toContain(`${path}:3:1: 警告: WSL 不认识 wsl2.procesors (unknown-key)\n`);
  });

  test('a file that WSL takes as it is ends with 0', async () => {
    const { code, stdout } = await openPC('healthy-linux-mode')('check');
    expect([code, stdout]).toEqual([0, 'C:\\Users\\dev\\.wslconfig: nothing wrong.\n']);
  });

  test('a file of this computer is looked at with the eyes of the described PC', async () => {
    const path = writeText('large.wslconfig', '[wsl2]\nmemory=64GB\n');
    const slipway = openPC('healthy-linux-mode');
    const { code, stdout } = await slipway('check', '--file', path, '--json');
    const codes = JSON.parse(stdout).map((one: { code: string }) => one.code);
    expect([code, codes]).toEqual([1, ['lowered', 'memory-all']]);
  });
});

describe('slipway config set', () => {
  test('saved, pending, restarted with what stops listed, measured, and taken back', async () => {
    const slipway = openPC('healthy-linux-mode');
    const set = await slipway('set', 'memory=20GB', 'processors=8', 'swap=2gb', '--yes');
    expect([set.code, set.stderr]).toEqual([0, '']);
    expect(set.stdout).toContain('\n- memory=12GB\n+ memory=20GB\n+ processors=8\n+ swap=2GB\n');
    expect(set.stdout).toContain('With --restart, Slipway restarts WSL.');
    const pending = await slipway('diff', '--json');
    const keys = JSON.parse(pending.stdout).pending.map((one: { key: string }) => one.key);
    expect([pending.code, keys]).toEqual([1, ['wsl2.memory', 'wsl2.processors', 'wsl2.swap']]);
    const restarted = await slipway('set', 'memory=20GB', '--restart', '--yes');
    expect(restarted.code).toEqual(0);
    expect(restarted.stdout).toContain(
      '\n2 containers stop:\n  orders-api  orders-api:1.4.0, 8081',
    );
    expect(restarted.stdout).toContain('\n  wsl2.memory: 19.5 GiB (asked: 20 GiB)\n');
    expect((await slipway('diff')).code).toEqual(0);
    const undone = await slipway('undo', '--yes');
    const left = await slipway('get', 'memory');
    expect([undone.code, left.stdout]).toEqual([0, '12GB\n']);
  });

  test('a warning that the new text brings is shown before anything is saved', async () => {
    const slipway = openPC('healthy-linux-mode');
    const { code, stdout } = await slipway('set', 'networkingMode=mirrored', '--dry-run');
    expect([code, stdout.includes('(mirrored-docker)')]).toEqual([0, true]);
    const json = await slipway('set', 'networkingMode=mirrored', '--dry-run', '--json');
    expect(JSON.parse(json.stdout)).toEqual({
      path: String.raw`C:\Users\dev\.wslconfig`,
      state: 'dry-run',
      difference: [{ change: 'added', line: 3, text: 'networkingMode=mirrored' }],
      entry: null,
      restart: null,
      problems: [],
      reason: null,
      job: null,
      measured: null,
      exitCode: 0,
    });
    expect((await slipway('history')).stdout).toContain('Slipway has not changed');
  });

  test('nobody can be asked: nothing is saved', async () => {
    const slipway = openPC('healthy-linux-mode');
    const { code, stderr } = await slipway('set', 'memory=8GB');
    expect([code, stderr.split('\n')[0]]).toEqual([
      64,
      'Nobody can be asked here. Nothing was run.',
    ]);
    expect((await slipway('get', 'memory')).stdout).toEqual('12GB\n');
  });

  test('one distro is restarted for its wsl.conf, Docker Desktop for its daemon.json', async () => {
    const slipway = openPC('healthy-linux-mode');
    const distro = ['--target', 'wsl.conf', '--distro', 'Ubuntu-24.04'];
    const conf = await slipway('set', 'user.default=root', ...distro, '--yes', '--restart');
    expect([conf.code, conf.stdout.includes('\n  wsl --terminate Ubuntu-24.04\n')]).toEqual([
      0,
      true,
    ]);
    const daemon = await slipway('set', 'max-size=10m', '--target', 'daemon', '--yes', '--json');
    const { path, state, restart } = JSON.parse(daemon.stdout);
    expect([daemon.code, path, state, restart]).toEqual([
      0,
      String.raw`C:\Users\dev\.docker\daemon.json`,
      'saved',
      'engine',
    ]);
  });
});

describe('slipway config apply and diff', () => {
  test('a whole file takes the place of the PC’s own', async () => {
    const slipway = openPC('healthy-linux-mode');
    const path = writeText('new.wslconfig', '# new\r\n[wsl2]\r\nmemory=8GB\r\n');
    const differs = await slipway('diff', '--file', path);
    expect([differs.code, differs.stdout.includes('\n+ memory=8GB\n')]).toEqual([1, true]);
    const applied = await slipway('apply', '--file', path, '--yes');
    const same = await slipway('diff', '--file', path);
    expect([applied.code, same.code]).toEqual([0, 0]);
    const [version] = JSON.parse((await slipway('history', '--json')).stdout);
    expect([version.added, version.canUndo]).toEqual([['# new', 'memory=8GB'], true]);
  });

  test('a text with which WSL would not start is refused with its place', async () => {
    const path = writeText('bad.wslconfig', '[wsl2]\nmacAddress=zz\n');
    const { code, stdout } = await openPC('healthy-linux-mode')('apply', '--file', path, '--yes');
    expect(code).toEqual(2);
    expect(stdout).toContain('.wslconfig:2:12: wsl2.macAddress is six pairs');
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/Nothing was saved\.$/);
  });
});

test.each([
  [[], 'These arguments do not fit: –'],
  [['frobnicate'], 'These arguments do not fit: frobnicate'],
  [['get', 'a', 'b'], 'These arguments do not fit: get a b'],
  [['get', 'memroy'], 'There is no key “memroy” in .wslconfig. Nothing was changed.'],
  [['set', 'memory'], '“memory” gives no value. Nothing was changed.'],
  [['set', 'memory=12gigs'], 'wsl2.memory cannot be “12gigs”. Nothing was changed.'],
  [['set', 'dns=x', '--target', 'daemon'], 'dns cannot be “x”. Nothing was changed.'],
  [
    ['unset', 'enabled', '--target', 'wsl.conf', '--distro', 'Ubuntu-24.04'],
    'There is more than one key “enabled” in wsl.conf. Nothing was changed.',
  ],
  [['get', '--target', 'wsl.conf'], 'The option --distro NAME is needed here.'],
  [['get', '--distro', 'Ubuntu-24.04'], 'The option --distro does not fit here.'],
  [['get', '--containers', 'windows'], 'The option --containers does not fit here.'],
  [['set', 'memory=8GB', '--file', 'x'], 'The option --machine does not fit here.'],
  [['repair'], 'The option --target does not fit here.'],
  [['apply'], 'The option --file PATH is needed here.'],
  [['check', '--file', '/nowhere/x'], '/nowhere/x cannot be read. Nothing was changed.'],
  [['history', '--limit', '0'], 'The option --limit has a value it cannot have.'],
  [['undo', 'nope'], 'There is no change nope of .wslconfig. Nothing was changed.'],
])('config %j is refused with exit code 64', async (args, what) => {
  const { code, stdout, stderr } = await openPC('healthy-linux-mode')(...args);
  expect([code, stdout, stderr.split('\n')[0]]).toEqual([64, '', what]);
});
