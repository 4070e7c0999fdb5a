// What the probe finds in the profile of a small described PC.
import { expect, test } from 'vitest';
import type { FileResult, FolderResult, Machine } from '../../platform/ports.ts';
import { createTestMachine } from '../test-machine.test-support.ts';
import type { ProbeContext } from './probe.ts';
import { wslconfigProbe } from './wslconfig.ts';

const home = 'C:\\Users\\dev';
const path = `${home}\\.wslconfig`;

interface Profile {
  readonly platform?: Machine['platform'];
  readonly text?: string;
  readonly file?: FileResult;
  /** Folders that can be listed; the others do not exist. */
  readonly folders?: Readonly<Record<string, FolderResult | readonly string[]>>;
}

async function ask({ platform = 'win32', text, file, folders = {} }: Profile) {
  const bytes = new TextEncoder().encode(text ?? '');
  const read: FileResult = file ?? { outcome: 'read', bytes, modifiedMs: 5, truncated: false };
  const absent: FolderResult = { outcome: 'absent' };
  const machine: Machine = {
    ...createTestMachine({ platform }),
    environment: { USERPROFILE: home },
    files: {
      ...createTestMachine().files,
      read: async (asked) => (asked === path ? read : { outcome: 'absent' }),
      list: async (folder) => {
        const names = folders[folder] ?? absent;
        return 'outcome' in names ? names : { outcome: 'listed', names };
      },
    },
  };
  const context: Pick<ProbeContext, 'machine'> = { machine };
  return wslconfigProbe.ask(context as ProbeContext);
}

const absentFile = { path, exists: false, bytes: new Uint8Array(), modifiedMs: 0 };

test('no file is known to be absent, with what looks like it', async () => {
  const names = [
    '.wslconfig.txt',
    'wsl.conf',
    '.wslconf',
    'WSLCONFIG',
    'Documents',
    'wsl.config.bak',
  ];
  expect(await ask({ file: { outcome: 'absent' }, folders: { [home]: names } })).toEqual({
    state: 'known',
    value: {
      file: absentFile,
      lookalikes: ['.wslconfig.txt', 'wsl.conf', '.wslconf', 'WSLCONFIG'],
      swapFolderExists: null,
    },
  });
});

test('a file comes with its bytes and its time, and never counts as its own lookalike', async () => {
  const text = '[wsl2]\r\nmemory=4GB\r\n';
  expect(await ask({ text, folders: { [home]: ['.WslConfig', '.wslconfig'] } })).toEqual({
    state: 'known',
    value: {
      file: { path, exists: true, bytes: new TextEncoder().encode(text), modifiedMs: 5 },
      lookalikes: [],
      swapFolderExists: null,
    },
  });
});

test.each<readonly [string, boolean | null]>([
  ['swapFile=D:\\\\wsl\\\\swap.vhdx', true],
  ['swapFile=D:/wsl/swap.vhdx', null],
  ['swapFile=E:\\\\swap.vhdx', false],
  ['swapFile=X:\\\\locked\\\\swap.vhdx', true],
  ['swapFile=D:\\temp\\new.vhdx', false],
  ['swapFile=%USERPROFILE%\\\\swap.vhdx', false],
  ['swapFile=swap.vhdx', null],
  ['swapFile=D:\\wsl\\swap.vhdx', null],
  ['swap=0', null],
])('the folder of %s: %s', async (line, expected) => {
  const folders = {
    [home]: [],
    'D:\\wsl': ['swap.vhdx'],
    'D:/wsl': { outcome: 'not-recorded' },
    'X:\\locked': { outcome: 'denied' },
  } as const;
  const fact = await ask({ text: `[wsl2]\n${line}\n`, folders });
  expect(fact).toMatchObject({ value: { swapFolderExists: expected } });
});

test('a folder that cannot be listed says nothing about other names', async () => {
  expect(await ask({ folders: { [home]: { outcome: 'denied' } } })).toMatchObject({
    value: { lookalikes: null },
  });
});

test('a file that may not be read is unknown, and off Windows there is none', async () => {
  expect(await ask({ file: { outcome: 'denied' } })).toEqual({
    state: 'unknown',
    reason: { key: 'reasons.denied', params: { source: path } },
  });
  expect(await ask({ platform: 'linux' })).toEqual({
    state: 'skipped',
    reason: { key: 'reasons.windowsOnly' },
  });
});
