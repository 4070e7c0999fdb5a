// `slipway config` on a real %USERPROFILE%\.wslconfig: its bytes, its line ends, and what Windows does to files in use.
import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProgramCall } from './agent.ts';
import { openWindowsPC, type WindowsPC } from './windows-pc.ts';
import type { SendFrame } from './wire.ts';

const file = 'C:\\Users\\dev\\.wslconfig';
const git = 'C:\\Program Files\\Git\\cmd\\git.exe';
let pc: WindowsPC;
let path: string;
/** The programs that hold files open, with how to tell them what to do. */
const holders: { readonly call: ProgramCall; readonly send: SendFrame; told: string }[] = [];

beforeAll(async () => {
  pc = await openWindowsPC({
    machine: 'healthy-linux-mode',
    play: {
      git: async (call, { send }) => {
        const holder = { call, send, told: '' };
        holders.push(holder);
        send('l', call.args[0] ?? '');
        return (kind, payload) => {
          if (kind === 'l') holder.told = payload.toString();
          if (kind === 'u') holder.told = 'free';
        };
      },
    },
  });
  path = await pc.onHost(file);
});
afterAll(() => pc.close());

const config = (...args: string[]) => pc.slipway(['config', ...args, '--lang', 'en']);
const read = () => readFile(path, 'utf8');

test('a set keeps every other byte, CR LF included, and undo brings the old file back', async () => {
  const before = '# mine\r\n[wsl2]\r\n  memory = 8GB   # 够了\r\n\r\n; odd\r\nbogus=1\r\n';
  await writeFile(path, before);
  const got = await config('get', 'wsl2.memory');
  const set = await config('set', 'memory=12GB', 'processors=4', '--yes');
  const after = await read();
  const check = await config('check', '--json');
  const undone = await config('undo', '--yes');
  expect([got.stdout, set.code, set.stderr, after, undone.code, await read()]).toEqual([
    '8GB\n',
    0,
    '',
    before.replace('8GB', '12GB').replace('bogus=1\r\n', 'bogus=1\r\nprocessors=4\r\n'),
    0,
    before,
  ]);
  const lines = (JSON.parse(check.stdout) as { line: number }[]).map(({ line }) => line);
  expect([check.code, lines]).toEqual([1, [5, 6]]);
  const left = (await readdir(dirname(path))).filter((name) => name.includes('slipway'));
  expect(left).toEqual([]);
});

test('the journal names both changes', async () => {
  const { stdout, code } = await pc.slipway(['journal', '--json']);
  expect([code, JSON.parse(stdout).length]).toEqual([0, 2]);
});

test('a file that another program holds for a moment is saved when it lets go', async () => {
  await writeFile(path, '[wsl2]\r\nmemory=4GB\r\n');
  const holder = await hold(file);
  setTimeout(() => holder.send('u'), 1500);
  const { code, stderr } = await config('set', 'memory=6GB', '--yes');
  expect([code, stderr, await read()]).toEqual([0, '', '[wsl2]\r\nmemory=6GB\r\n']);
  holder.send('x', '0');
});

test('a file that stays held is left as it is, and said to be', async () => {
  const holder = await hold(file);
  const { code, stdout, stderr } = await config('set', 'memory=9GB', '--yes');
  holder.send('x', '0');
  expect([code, await read()]).toEqual([2, '[wsl2]\r\nmemory=6GB\r\n']);
  expect(stdout + stderr).toContain('.wslconfig');
  expect((await readdir(dirname(path))).filter((name) => name.includes('slipway'))).toEqual([]);
});

test.each([
  ['a path longer than 260 letters', `C:\\slipway\\${'d'.repeat(120)}\\${'e'.repeat(120)}\\w.conf`],
  ['a path in Chinese with blanks', 'C:\\slipway\\我的 文件\\旧 的.wslconfig'],
  ['a path in another case, with forward slashes', 'c:/SLIPWAY/Case/W.conf'],
  ['a share', '\\\\wsl.localhost\\Ubuntu-24.04\\etc\\w.conf'],
])('%s is read and written', async (_name, target) => {
  const host = await pc.onHost(target);
  await mkdir(dirname(host), { recursive: true });
  await writeFile(host, '[wsl2]\nmemory=4GB\n');
  const { code, stderr } = await config('set', 'memory=6GB', '--yes', '--file', target);
  expect([code, stderr, await readFile(host, 'utf8')]).toEqual([0, '', '[wsl2]\nmemory=6GB\n']);
});

test('a link that leads elsewhere is not written through', async () => {
  const host = await pc.onHost('C:\\slipway\\linked\\.wslconfig');
  const real = await pc.onHost('C:\\slipway\\elsewhere.conf');
  await mkdir(dirname(host), { recursive: true });
  await writeFile(real, '[wsl2]\nmemory=4GB\n');
  await symlink(real, host);
  const target = 'C:\\slipway\\linked\\.wslconfig';
  const { code } = await config('set', 'memory=6GB', '--yes', '--file', target);
  expect([code, await readFile(real, 'utf8')]).toEqual([2, '[wsl2]\nmemory=4GB\n']);
});

test.each(['CON', 'C:\\slipway\\con.txt', 'NUL', 'C:\\slipway\\aux', '\\\\.\\pipe\\docker_engine'])(
  'the device %s is neither waited for nor written',
  async (target) => {
    const { code } = await config('set', 'memory=6GB', '--yes', '--file', target);
    expect(code).toBe(2);
  },
);

test('an alternate stream of a file is not written', async () => {
  const host = await pc.onHost('C:\\slipway\\plain.conf');
  await writeFile(host, 'plain');
  await config('set', 'memory=6GB', '--yes', '--file', 'C:\\slipway\\plain.conf:hidden');
  expect([await readFile(host, 'utf8'), (await stat(host)).size]).toEqual(['plain', 5]);
});

async function hold(target: string) {
  const running = pc.agent.start({ file: git, args: [target], environment: {} });
  for (let tries = 0; tries < 200; tries += 1) {
    const holder = holders.find(({ told, call }) => told !== 'free' && call.args[0] === target);
    if (holder?.told === 'true') return holder;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  running.kill();
  throw new Error(`nobody could hold ${join(target)}`);
}
