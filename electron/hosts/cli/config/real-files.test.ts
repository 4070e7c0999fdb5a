// `--file` on files of this very computer: every byte that was not asked for stays.
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runSlipway } from '../run-slipway.test-support.ts';

const folder = mkdtempSync(join(tmpdir(), 'slipway-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

const utf16 = (text: string) =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const marked = (text: string) => Buffer.from(`\uFEFF${text}`);

/** A folder of its own with one file, and the command line on that file. */
function openFile(name: string, bytes: Uint8Array | null) {
  const own = mkdtempSync(join(folder, 'file-'));
  const path = join(own, name);
  if (bytes !== null) writeFileSync(path, bytes);
  const run = (...args: string[]) =>
    runSlipway(['config', ...args, '--file', path, '--lang', 'en'], {
      state: join(folder, 'state', own.slice(-6)),
    });
  return { own, path, run, read: () => readFileSync(path) };
}

describe('a set changes its keys alone, and undo brings the old bytes back', () => {
  test.each([
    [
      'a file with a byte order mark, CR LF and comments',
      marked('# of this laptop\r\n\r\n[wsl2]\r\n  memory = 8GB   # enough\r\n; odd\r\nbogus=1\r\n'),
      marked(
        '# of this laptop\r\n\r\n[wsl2]\r\n  memory = 12GB   # enough\r\n; odd\r\nbogus=1\r\nprocessors=4\r\n',
      ),
    ],
    [
      'UTF-16',
      utf16('[wsl2]\r\n# 中文\r\nmemory=8GB\r\n'),
      utf16('[wsl2]\r\n# 中文\r\nmemory=12GB\r\nprocessors=4\r\n'),
    ],
    [
      'bytes that are no UTF-8, and no last line end',
      Buffer.from('# caf\xe9\n[wsl2]\nmemory=8GB', 'latin1'),
      Buffer.from('# caf\xe9\n[wsl2]\nmemory=12GB\nprocessors=4', 'latin1'),
    ],
    ['an empty file', Buffer.alloc(0), Buffer.from('[wsl2]\r\nmemory=12GB\r\nprocessors=4\r\n')],
    ['no file', null, Buffer.from('[wsl2]\r\nmemory=12GB\r\nprocessors=4\r\n')],
  ])('%s', async (_what, before, after) => {
    const { own, run, read } = openFile('.wslconfig', before);
    const set = await run('set', 'memory=12gb', 'wsl2.Processors=4', '--yes');
    expect([set.code, set.stderr, read()]).toEqual([0, '', after]);
    const again = await run('set', 'memory=12GB', '--yes', '--json');
    const { state, exitCode } = JSON.parse(again.stdout);
    expect([again.code, state, exitCode]).toEqual([0, 'unchanged', 0]);
    const undone = await run('undo', '--yes');
    const left = readdirSync(own).length === 0 ? null : read();
    expect([undone.code, undone.stderr, left]).toEqual([0, '', before]);
    // The undo is a change as well: named by its number, it is taken back.
    const redone = await run('undo', '1', '--yes');
    expect([redone.code, read(), readdirSync(own)]).toEqual([0, after, ['.wslconfig']]);
  });
});

test('one undo after another goes further back', async () => {
  const { run, read } = openFile('.wslconfig', Buffer.from('[wsl2]\nmemory=4GB\n'));
  await run('set', 'memory=6GB', '--yes');
  await run('unset', 'memory', '--yes');
  const seen: string[] = [];
  for (let turn = 0; turn < 2; turn += 1) {
    await run('undo', '--yes');
    seen.push(read().toString());
  }
  const none = await run('undo', '--yes');
  expect([seen, none.code, none.stderr.includes('no change of')]).toEqual([
    ['[wsl2]\nmemory=6GB\n', '[wsl2]\nmemory=4GB\n'],
    2,
    true,
  ]);
});

test('a comment behind a key that is taken out stays', async () => {
  const { run, read } = openFile('.wslconfig', Buffer.from('[wsl2]\nmemory=4GB # mine\nswap=0\n'));
  const { code, stdout } = await run('unset', 'memory', '--yes');
  expect([code, read().toString()]).toEqual([0, '[wsl2]\n# mine\nswap=0\n']);
  expect(stdout).toContain('\n- memory=4GB # mine\n+ # mine\n');
});

test('a changed file is not written over by an undo', async () => {
  const { path, run, read } = openFile('.wslconfig', Buffer.from('[wsl2]\nmemory=4GB\n'));
  const saved = JSON.parse((await run('set', 'memory=6GB', '--yes', '--json')).stdout);
  writeFileSync(path, '[wsl2]\nmemory=7GB\n');
  const { code } = await run('undo', saved.entry, '--yes');
  expect([code, read().toString()]).toEqual([1, '[wsl2]\nmemory=7GB\n']);
});

describe('what cannot be written is said, and the file is there', () => {
  const old = '[wsl2]\nmemory=4GB\n';

  test('a link that leads out of the folder', async () => {
    const { own, path, run } = openFile('.wslconfig', null);
    mkdirSync(join(own, 'elsewhere'));
    const real = join(folder, `outside-${own.slice(-6)}`);
    writeFileSync(real, old);
    symlinkSync(real, path);
    const { code, stdout } = await run('set', 'memory=6GB', '--yes');
    expect([code, readFileSync(real, 'utf8')]).toEqual([2, old]);
    expect(stdout).toContain('could not be saved');
  });

  test('a file with a second name', async () => {
    const { own, path, run, read } = openFile('.wslconfig', Buffer.from(old));
    linkSync(path, join(own, 'second'));
    const { code } = await run('set', 'memory=6GB', '--yes', '--json');
    expect([code, read().toString()]).toEqual([2, old]);
  });

  test.skipIf(process.getuid?.() === 0)('a folder without permission', async () => {
    const { own, run, read } = openFile('.wslconfig', Buffer.from(old));
    chmodSync(own, 0o500);
    const { code } = await run('set', 'memory=6GB', '--yes');
    chmodSync(own, 0o700);
    expect([code, read().toString()]).toEqual([2, old]);
  });

  test('a text with which WSL would not start', async () => {
    const { run, read } = openFile('.wslconfig', Buffer.from('[wsl2]\nmacAddress=zz\n'));
    const { code, stdout } = await run('set', 'memory=6GB', '--yes', '--json');
    const { state, problems } = JSON.parse(stdout);
    expect([code, state, problems[0].line, problems[0].column]).toEqual([2, 'refused', 2, 12]);
    expect(read().toString()).toEqual('[wsl2]\nmacAddress=zz\n');
  });
});

test('wsl.conf: a section that is new, line ends of Linux', async () => {
  const { run, read } = openFile('wsl.conf', Buffer.from('[user]\ndefault=dev\n'));
  const on = ['--target', 'wsl.conf'];
  const { code } = await run('set', 'systemd=on', ...on, '--yes');
  expect([code, read().toString()]).toEqual([0, '[user]\ndefault=dev\n\n[boot]\nsystemd=true\n']);
  const got = await run('get', 'systemd', ...on);
  expect(got).toEqual({ code: 0, stdout: 'true\n', stderr: '' });
});

describe('daemon.json', () => {
  const on = ['--target', 'daemon'];
  const old = '{\r\n\t"x-mine": [1,2],\r\n\t"log-driver": "local"\r\n}';

  test('keys that Slipway does not know stay, and tabs and line ends do', async () => {
    const { run, read } = openFile('daemon.json', Buffer.from(old));
    const { code } = await run('set', 'log-driver=json-file', 'max-size=100m', ...on, '--yes');
    expect([code, read().toString()]).toEqual([
      0,
      '{\r\n\t"x-mine": [1,2],\r\n\t"log-driver": "json-file",\r\n\t"log-opts": {\r\n\t\t"max-size": "100m"\r\n\t}\r\n}',
    ]);
    await run('unset', 'max-size', ...on, '--yes');
    await run('undo', ...on, '--yes');
    await run('undo', ...on, '--yes');
    expect(read().toString()).toEqual(old);
  });

  test('what Docker refuses is named with its place, and repaired when asked', async () => {
    const broken = marked('{\n  // mine\n  "debug": true,\n}\n');
    const { run, read } = openFile('daemon.json', broken);
    const set = await run('set', 'debug=off', ...on, '--yes');
    expect([set.code, set.stdout, set.stderr.includes('config repair')]).toEqual([2, '', true]);
    const check = await run('check', ...on, '--json');
    const [first] = JSON.parse(check.stdout);
    expect([check.code, first.code, first.line]).toEqual([1, 'byte-order-mark', 1]);
    expect(read()).toEqual(broken);
    const repaired = await run('repair', ...on, '--yes');
    expect([repaired.code, read().toString()]).toEqual([0, '{\n  "debug": true\n}\n']);
  });
});

describe('standard input', () => {
  const pipe = (input: string, ...args: string[]) =>
    runSlipway(['config', ...args, '--file', '-', '--lang', 'en'], {
      state: join(folder, 'pipe'),
      input,
    });

  test.each([
    [['set', 'memory=12gb'], '[wsl2]\r\nmemory=8GB', { code: 0, stdout: '[wsl2]\r\nmemory=12GB' }],
    [['unset', 'swap'], '[wsl2]\nswap=0\n', { code: 0, stdout: '[wsl2]\n' }],
    [['get', 'swap'], '[wsl2]\nswap=2GB\n', { code: 0, stdout: '2GB\n' }],
    [
      ['check'],
      '[wsl2]\nmemory=8gb\n',
      {
        code: 1,
        stdout:
          'standard input:2:8: warning: wsl2.memory is a whole number with an upper-case unit and no blank, such as 8GB (invalid-size)\nstandard input: 0 errors, 1 warning.\n',
      },
    ],
    [['repair', '--target', 'daemon'], '{"debug":true,}', { code: 0, stdout: '{"debug":true}' }],
  ])('config %j', async (args, input, expected) => {
    expect(await pipe(input, ...args)).toEqual({ ...expected, stderr: '' });
  });
});
