// Changes of a PC by real Windows processes: docker.exe switches, an allowed prompt mends, the journal tells it.
import { readFile } from 'node:fs/promises';
import { afterEach, expect, test } from 'vitest';
import { openWindowsPC, type WindowsPC } from './windows-pc.ts';

let pc: WindowsPC;
afterEach(() => pc.close());

const programs = () =>
  pc.calls.map(({ path, args }) => [path.split('\\').at(-1)?.toLowerCase(), ...args].join(' '));

test('mode windows switches through docker.exe, and the pipes follow', async () => {
  pc = await openWindowsPC({ machine: 'healthy-linux-mode' });
  const before = await pc.slipway(['mode', '--json']);
  const switched = await pc.slipway(['mode', 'windows', '--yes', '--json']);
  const after = await pc.slipway(['mode', '--json']);
  expect([before.code, switched.code, switched.stderr, after.code]).toEqual([0, 0, '', 0]);
  expect([readMode(before.stdout), readMode(after.stdout)]).toEqual(['linux', 'windows']);
  expect(programs()).toContain('docker.exe desktop engine use windows');
  expect([pc.strangers, pc.unanswered]).toEqual([[], []]);
});

test('a fix behind the permission prompt runs, is checked, and stands in the journal', async () => {
  pc = await openWindowsPC({ machine: 'hypervisor-off' });
  const fixed = await pc.slipway(['fix', 'hypervisor-launch-off', '--yes', '--json']);
  const journal = await pc.slipway(['journal', '--json']);
  expect([fixed.stderr, journal.code]).toEqual(['', 0]);
  // What is left is a restart of Windows, which nobody was asked for.
  expect([fixed.code, JSON.parse(journal.stdout).length > 0]).toEqual([2, true]);
});

test('a prompt that is declined changes nothing', async () => {
  pc = await openWindowsPC({ machine: 'declines-permission' });
  const { code } = await pc.slipway(['fix', 'vmp-feature-disabled', '--yes', '--json']);
  expect([code, programs().some((line) => line.startsWith('dism.exe /online'))]).toEqual([
    1,
    false,
  ]);
});

function readMode(text: string): unknown {
  return JSON.parse(text).status.os;
}

test('WSL restarts with its new memory and is measured; the journal takes the file back', async () => {
  pc = await openWindowsPC({ machine: 'healthy-linux-mode' });
  const file = await pc.onHost('C:\\Users\\dev\\.wslconfig');
  const before = await readFile(file, 'utf8');
  const set = await pc.slipway(['config', 'set', 'memory=10GB', '--yes', '--restart']);
  const after = await readFile(file, 'utf8');
  const [, entry = ''] = /journal undo (\w+)/.exec(set.stdout) ?? [];
  const undone = await pc.slipway(['journal', 'undo', entry, '--yes']);
  expect([set.code, after, undone.code, await readFile(file, 'utf8')]).toEqual([
    ...[0, before.replace('12GB', '10GB'), 0, before],
  ]);
  expect(set.stdout).toContain('wsl2.memory: 9.7 GiB (asked: 10 GiB)');
  expect(programs().filter((line) => / (desktop|--shutdown)/.test(line))).toEqual([
    'docker.exe desktop stop',
    'wsl.exe --shutdown',
    'docker.exe desktop start --timeout 120',
  ]);
  expect([pc.strangers, pc.unanswered]).toEqual([[], []]);
});
