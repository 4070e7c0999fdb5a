// A described PC can be changed, asked for permission and restarted, and its next process finds it changed.
import { describe, expect, test } from 'vitest';
import { machineFile } from '../../contract/machine-description.ts';
import { createDescribedMachine } from './described-machine.ts';
import { createPassingVariables, type StateVariables } from './state-variables.ts';

const path = 'C:\\Users\\dev\\.wslconfig';
const encode = (text: string) => new TextEncoder().encode(text);

function open(variables: StateVariables, more: object = {}) {
  const file = machineFile.parse({
    slipwayMachine: 1,
    name: 'test-pc',
    title: { en: 'Test', 'zh-CN': '测试' },
    description: { en: 'Test', 'zh-CN': '测试' },
    platform: 'win32',
    state: { vmp: 'off' },
    commands: [
      {
        program: 'dism',
        args: ['*'],
        when: { vmp: 'off' },
        exitCode: 3010,
        onEnd: { vmp: 'pending' },
      },
      { program: 'bcdedit', args: ['*'], exitCode: 5 },
      { program: 'shutdown', args: ['/r', '/t', '0'], restarts: true },
      { program: 'wsl', args: ['--status'], when: { vmp: 'on' }, stdout: 'on' },
      { program: 'wsl', args: ['--status'], stdout: 'off' },
    ],
    permission: [{ answer: 'allowed' }],
    restart: [{ when: { vmp: 'pending' }, set: { vmp: 'on' } }],
    files: [{ path, text: 'old' }],
    folders: ['C:\\Users\\dev'],
    ...more,
  });
  const description = { ...file, platform: 'win32', docker: 'described' } as const;
  return createDescribedMachine({ description, variables, timeScale: 0 });
}

const dism = { program: 'dism', args: ['/x'], accepted: [0, 3010] };
const bcdedit = { program: 'bcdedit', args: ['/x'], accepted: [0] };
const ask = (machine: ReturnType<typeof open>, commands = [dism]) =>
  machine.elevation.run({ text: '', commands, deadlineMs: 1000 });
const status = async (machine: ReturnType<typeof open>) => {
  const result = await machine.commands.run({
    program: 'wsl',
    args: ['--status'],
    deadlineMs: 1000,
  });
  return result.outcome === 'exited' ? new TextDecoder().decode(result.stdout) : result.outcome;
};
const read = async (machine: ReturnType<typeof open>, at = path) => {
  const result = await machine.files.read(at);
  return result.outcome === 'read' ? new TextDecoder().decode(result.bytes) : result.outcome;
};

test('a feature that was turned on is there after the restart, for the next process too', async () => {
  const variables = createPassingVariables();
  const machine = open(variables);
  expect(await ask(machine)).toEqual({ outcome: 'exited', exitCode: 0, ms: 0 });
  expect(await status(machine)).toBe('off');
  await machine.commands.run({ program: 'shutdown', args: ['/r', '/t', '0'], deadlineMs: 1000 });
  expect(await status(open(variables))).toBe('on');
  await variables.reset();
  expect(await status(open(variables))).toBe('off');
});

test('what a command started reads as started at that moment, also for the next process', async () => {
  const variables = createPassingVariables();
  const more = {
    clock: '2026-11-21T10:00:00.000Z',
    state: { vmp: 'off', started: '{now-3h:iso}' },
    commands: [
      { program: 'wsl', args: ['--shutdown'], onEnd: { started: '{now:iso}' } },
      { program: 'wsl', args: ['--status'], stdout: 'since {state:started}' },
    ],
  };
  const machine = open(variables, more);
  expect(await status(machine)).toBe('since 2026-11-21T07:00:00.000Z');
  await machine.commands.run({ program: 'wsl', args: ['--shutdown'], deadlineMs: 1000 });
  const later = open(variables, { ...more, clock: '2026-11-21T11:00:00.000Z' });
  expect(await status(later)).toBe('since 2026-11-21T10:00:00.000Z');
});

describe('the permission prompt', () => {
  test.each([
    ['declined', { permission: [{ answer: 'declined' }] }, { outcome: 'declined' }],
    ['not answered', { permission: [{ hangs: true }] }, { outcome: 'timed-out' }],
    ['not described', { permission: [] }, { outcome: 'not-recorded' }],
  ])('%s: nothing runs', async (_name, more, expected) => {
    const machine = open(createPassingVariables(), more);
    expect(await ask(machine)).toEqual(expected);
    await machine.commands.run({ program: 'shutdown', args: ['/r', '/t', '0'], deadlineMs: 1000 });
    expect(await status(machine)).toBe('off');
  });

  test('a command that fails ends the group and is named by the exit code', async () => {
    const machine = open(createPassingVariables());
    expect(await ask(machine, [dism, bcdedit])).toEqual({
      outcome: 'exited',
      exitCode: 101,
      ms: 0,
    });
  });
});

describe('a file', () => {
  const replace = (
    machine: ReturnType<typeof open>,
    expected: string | null,
    bytes: string | null,
    at = path,
  ) =>
    machine.files.replace({
      path: at,
      expected: expected === null ? null : encode(expected),
      bytes: bytes === null ? null : encode(bytes),
      within: 'C:\\Users\\dev',
    });

  test('is replaced, created and taken away, and a reset brings the described one back', async () => {
    const variables = createPassingVariables();
    const machine = open(variables);
    expect(await replace(machine, 'old', 'new')).toEqual({ outcome: 'replaced' });
    expect(await read(open(variables))).toBe('new');
    expect(await replace(machine, 'new', null)).toEqual({ outcome: 'replaced' });
    expect(await read(machine)).toBe('absent');
    expect(await replace(machine, null, 'first', 'C:\\Users\\dev\\daemon.json')).toEqual({
      outcome: 'replaced',
    });
    expect(await read(machine, 'C:\\Users\\dev\\daemon.json')).toBe('first');
    await variables.reset();
    expect(await read(machine)).toBe('old');
  });

  test('that changed meanwhile is not written', async () => {
    const machine = open(createPassingVariables());
    expect(await replace(machine, 'other', 'new')).toEqual({
      outcome: 'conflict',
      found: encode('old'),
    });
    expect(await read(machine)).toBe('old');
  });
});
