import { expect, test } from 'vitest';
import type { CommandResult } from '../ports.ts';
import { createTestMachine } from './machine.test-support.ts';

function show(result: CommandResult) {
  if (!('stdout' in result)) return result;
  const { stdout, stderr, ...rest } = result;
  return {
    ...rest,
    stdout: Buffer.from(stdout).toString(),
    stderr: Buffer.from(stderr).toString(),
  };
}

const commands = [
  { program: 'wsl', args: ['--version'], stdout: ['WSL 2'], ms: 110 },
  { program: 'wsl', args: ['-d', 'Ubuntu', '--exec', 'date', '+%s'], stdout: '{now-1m:seconds}\n' },
  { program: 'wsl', args: ['-d', '*'], stdout: 'no', stderr: 'why', exitCode: 4294967295 },
  { program: 'git', args: ['--version'], stdout: 'asking', hangs: true },
  { program: 'go', args: ['version'], fails: 'EACCES' },
];
const installed = {
  wsl: 'C:\\Windows\\System32\\wsl.exe',
  docker: null,
  dism: [{ when: { admin: true }, path: 'C:\\dism.exe' }, { path: null }],
};
const state = { admin: false };

test.each([
  [
    'what it prints',
    { program: 'wsl', args: ['--version'] },
    { outcome: 'exited', exitCode: 0, stdout: 'WSL 2\r\n', stderr: '', truncated: false, ms: 110 },
  ],
  [
    'a time of the clock of that PC',
    { program: 'wsl', args: ['-d', 'Ubuntu', '--exec', 'date', '+%s'] },
    { outcome: 'exited', exitCode: 0, stdout: '1795255140\n', stderr: '', truncated: false, ms: 0 },
  ],
  [
    'the first entry that fits, here by its star',
    { program: 'wsl', args: ['-d', 'Ubuntu', '--exec', 'nproc'] },
    {
      outcome: 'exited',
      exitCode: 4294967295,
      stdout: 'no',
      stderr: 'why',
      truncated: false,
      ms: 0,
    },
  ],
  [
    'a time-out when it takes longer than the deadline',
    { program: 'wsl', args: ['--version'], deadlineMs: 100 },
    { outcome: 'timed-out', stdout: '', stderr: '', truncated: false, ms: 100 },
  ],
  [
    'a time-out with what it had printed when it hangs',
    { program: 'git', args: ['--version'] },
    { outcome: 'timed-out', stdout: 'asking', stderr: '', truncated: false, ms: 1000 },
  ],
  [
    'the first bytes of a long answer',
    { program: 'wsl', args: ['-d', 'x'], outputCap: 1 },
    { outcome: 'exited', exitCode: 4294967295, stdout: 'n', stderr: 'w', truncated: true, ms: 0 },
  ],
  [
    'why it cannot be started',
    { program: 'go', args: ['version'] },
    { outcome: 'failed', code: 'EACCES' },
  ],
  ['that it is not installed', { program: 'docker', args: ['ps'] }, { outcome: 'not-found' }],
  ['that it is not installed now', { program: 'dism', args: ['/?'] }, { outcome: 'not-found' }],
  ['that it is not recorded', { program: 'wsl', args: ['--status'] }, { outcome: 'not-recorded' }],
  [
    'that the whole program is not recorded',
    { program: 'reg', args: [] },
    { outcome: 'not-recorded' },
  ],
] as const)('a command answers %s', async (_, request, expected) => {
  const machine = createTestMachine({ commands, installed, state });
  expect(show(await machine.commands.run({ deadlineMs: 1000, ...request }))).toEqual(expected);
});

test('a program is located where the file says', async () => {
  const { commands: port } = createTestMachine({ commands, installed, state });
  const places = (['wsl', 'docker', 'dism', 'go'] as const).map((program) => port.locate(program));
  expect(await Promise.all(places)).toEqual([installed.wsl, undefined, undefined, undefined]);
});

test('a hanging command ends at once when it is cancelled, and at the deadline otherwise', async () => {
  const machine = createTestMachine({ commands }, { timeScale: 1 });
  const hanging = { program: 'git', args: ['--version'] } as const;
  const cancel = new AbortController();
  const cancelled = machine.commands.run({ ...hanging, deadlineMs: 60_000, signal: cancel.signal });
  setTimeout(() => cancel.abort(), 20);
  const started = performance.now();
  const late = machine.commands.run({ ...hanging, deadlineMs: 50 });
  expect([(await cancelled).outcome, (await late).outcome]).toEqual(['cancelled', 'timed-out']);
  expect(performance.now() - started).toBeGreaterThan(45);
});

test('a signal that has fired before cancels whatever the speed', async () => {
  const request = { program: 'wsl', args: ['--version'], deadlineMs: 1000 } as const;
  const result = await createTestMachine({ commands }).commands.run({
    ...request,
    signal: AbortSignal.abort(),
  });
  expect(result.outcome).toBe('cancelled');
});

test('commands change the PC when they start, end or are killed', async () => {
  const machine = createTestMachine({
    state: { vm: 'running', log: 'none' },
    commands: [
      { program: 'wsl', args: ['--status'], when: { vm: ['running', 'starting'] }, stdout: 'up' },
      { program: 'wsl', args: ['--status'], stdout: 'down' },
      { program: 'wsl', args: ['--shutdown'], onEnd: { vm: 'stopped' } },
      {
        program: 'wsl',
        args: ['--update'],
        ms: 5000,
        onStart: { vm: 'starting' },
        onKill: { log: 'cut' },
      },
      { program: 'wsl', args: ['--log'], when: { log: 'cut' }, stdout: 'cut' },
    ],
  });
  const run = async (...args: string[]) =>
    show(await machine.commands.run({ program: 'wsl', args, deadlineMs: 1000 }));
  const heard = [];
  for (const arg of [
    '--status',
    '--shutdown',
    '--status',
    '--log',
    '--update',
    '--status',
    '--log',
  ]) {
    const result = await run(arg);
    heard.push('stdout' in result ? result.stdout || result.outcome : result.outcome);
  }
  expect(heard).toEqual(['up', 'exited', 'down', 'not-recorded', 'timed-out', 'up', 'cut']);
});
