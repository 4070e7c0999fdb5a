import { expect, test } from 'vitest';
import { machineFile } from '../../contract/machine-description.ts';
import { createDescribedMachine } from './described-machine.ts';
import { createPassingVariables } from './state-variables.ts';

const path = 'C:\\Users\\dev\\.wslconfig';
const inside = '\\\\wsl.localhost\\Ubuntu\\etc\\wsl.conf';

/** A PC whose VM takes over what the file says when it is started. */
function createPc() {
  const words = { en: 'A PC', 'zh-CN': '一台电脑' };
  const file = machineFile.parse({
    slipwayMachine: 1,
    name: 'pc',
    title: words,
    description: words,
    state: { fileSize: '16', vmSize: '16' },
    follows: [
      { variable: 'fileSize', path, pattern: '^size=(\\d+)k$', times: 0.5 },
      { variable: 'fileSize', path, pattern: '^size=none$', value: 'no' },
    ],
    commands: [
      { program: 'wsl', args: ['start'], onEnd: { vmSize: '{state:fileSize}' } },
      { program: 'wsl', args: ['size'], stdout: '{state:vmSize}' },
      { program: 'wsl', args: ['cat'], file: { does: 'print', path: inside } },
      { program: 'wsl', args: ['dd'], file: { does: 'fill', path: `${inside}.new` } },
      { program: 'wsl', args: ['mv'], file: { does: 'move', path: `${inside}.new`, to: inside } },
      { program: 'wsl', args: ['test'], file: { does: 'test', path: `${inside}.new` } },
      { program: 'wsl', args: ['rm'], file: { does: 'remove', path: inside } },
    ],
    files: [{ path, text: ['size=8k'] }],
    folders: ['\\\\wsl.localhost\\Ubuntu\\etc'],
  });
  const machine = createDescribedMachine({
    description: { ...file, platform: 'win32', docker: 'described' },
    variables: createPassingVariables(),
    timeScale: 0,
  });
  const run = async (name: string, input?: string) => {
    const bytes = input === undefined ? {} : { input: Buffer.from(input) };
    const result = await machine.commands.run({
      program: 'wsl',
      args: [name],
      deadlineMs: 1_000,
      ...bytes,
    });
    if (result.outcome !== 'exited') return result.outcome;
    return `${result.exitCode} ${Buffer.from(result.stdout).toString()}`.trim();
  };
  const write = async (text: string) => {
    const read = await machine.files.read(path);
    const expected = read.outcome === 'read' ? read.bytes : null;
    await machine.files.replace({ path, expected, bytes: Buffer.from(text), within: 'C:\\' });
  };
  return { run, write };
}

test('what is started reads the file as it is then, and not before', async () => {
  const { run, write } = createPc();
  expect(await run('size')).toBe('0 16');
  await run('start');
  expect(await run('size')).toBe('0 4');
  await write('size=20k\n');
  expect(await run('size')).toBe('0 4');
  await run('start');
  expect(await run('size')).toBe('0 10');
});

test('a value that is written another way, and one that is not written', async () => {
  const { run, write } = createPc();
  await write('size=none\n');
  await run('start');
  expect(await run('size')).toBe('0 no');
  await write('# size=20k\n');
  await run('start');
  expect(await run('size')).toBe('0 16');
});

test('programs inside a distro read, write, move and take away its files', async () => {
  const { run } = createPc();
  expect([await run('cat'), await run('mv'), await run('test')]).toEqual(['1', '1', '1']);
  expect([await run('dd', 'new'), await run('test'), await run('mv')]).toEqual(['0', '0', '0']);
  expect([await run('cat'), await run('test')]).toEqual(['0 new', '1']);
  expect([await run('rm'), await run('cat')]).toEqual(['0', '1']);
});
