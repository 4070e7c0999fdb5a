import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AppError } from '../../contract/app-error.ts';
import { listDescriptions, loadDescription } from './load-description.ts';

let folder = '';
let shipped = '';

const words = { en: 'A PC', 'zh-CN': '一台电脑' };
const describePc = (name: string, fields: object) =>
  JSON.stringify({ slipwayMachine: 1, name, title: words, description: words, ...fields });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-machines-'));
  shipped = join(folder, 'shipped');
  await mkdir(shipped);
  await mkdir(join(folder, 'mine'));
  const base = {
    platform: 'win32',
    environment: { A: '1', B: '2' },
    installed: { go: 'C:\\go.exe' },
    state: { vm: 'stopped' },
    commands: [{ program: 'wsl', args: ['--status'], stdout: 'base' }],
  };
  const files = {
    'shipped/base.json': describePc('base', base),
    'mine/child.json': describePc('child', {
      extends: 'base',
      docker: 'host',
      environment: { B: null, C: '3' },
      installed: { go: null },
      state: { mode: 'linux' },
      commands: [{ program: 'wsl', args: ['--status'], when: { vm: 'stopped' }, stdout: 'child' }],
    }),
    'mine/grandchild.json': describePc('grandchild', { extends: './child.json', files: [] }),
    'mine/circle.json': describePc('circle', { extends: 'circle.json' }),
    'mine/outside.json': describePc('outside', { extends: '../shipped/base.json' }),
    'mine/orphan.json': describePc('orphan', { extends: 'nobody' }),
    'mine/rootless.json': describePc('rootless', {}),
    'mine/typo.json': describePc('typo', {
      extends: 'base',
      commands: [{ program: 'wsl', args: [], onEnd: { vn: 'running' } }],
    }),
    'mine/untold.json': describePc('untold', {
      extends: 'base',
      commands: [{ program: 'wsl', args: [], stdout: 'since {state:started}' }],
    }),
    'mine/not.json': '{\n"a": }',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('a file is laid over what it extends, its own entries first', async () => {
  const { description, stateName } = await loadDescription(
    join(folder, 'mine/grandchild.json'),
    shipped,
  );
  expect(description).toEqual({
    slipwayMachine: 1,
    name: 'grandchild',
    title: words,
    description: words,
    platform: 'win32',
    docker: 'host',
    environment: { A: '1', B: null, C: '3' },
    installed: { go: null },
    state: { vm: 'stopped', mode: 'linux' },
    commands: [
      { program: 'wsl', args: ['--status'], when: { vm: 'stopped' }, stdout: 'child' },
      { program: 'wsl', args: ['--status'], stdout: 'base' },
    ],
    powershell: [],
    files: [],
    follows: [],
    folders: [],
    endpoints: [],
    network: [],
    permission: [],
    restart: [],
  });
  expect(stateName).toMatch(/^grandchild-[0-9a-f]{8}$/);
});

test('shipped ones are found by name and keep their state under it', async () => {
  const [listed] = await listDescriptions(shipped);
  expect(await loadDescription('base', shipped)).toEqual(listed);
  expect(listed?.stateName).toBe('base');
});

test.each([
  ['nobody', ['MACHINE_NOT_FOUND', { name: 'nobody', known: 'base' }]],
  ['mine/none.json', ['MACHINE_UNREADABLE', { reason: 'ENOENT' }]],
  ['mine/not.json', ['MACHINE_NOT_JSON', { line: 2, column: 6, reason: 'unexpected "}"' }]],
  ['mine/circle.json', ['MACHINE_FIELD', { place: 'extends', flaw: 'extendsItself' }]],
  ['mine/outside.json', ['MACHINE_FIELD', { place: 'extends', flaw: 'extendsNothing' }]],
  ['mine/orphan.json', ['MACHINE_FIELD', { place: 'extends', flaw: 'extendsNothing' }]],
  ['mine/rootless.json', ['MACHINE_FIELD', { place: 'platform', flaw: 'missing' }]],
  ['mine/typo.json', ['MACHINE_FIELD', { place: 'commands[0].onEnd.vn', flaw: 'unknownVariable' }]],
  [
    'mine/untold.json',
    ['MACHINE_FIELD', { place: 'commands[0].started', flaw: 'unknownVariable' }],
  ],
])('%s is refused with the place', async (name, [code, data]) => {
  const file = name.includes('/') ? join(folder, name) : name;
  const error = await loadDescription(file, shipped).catch((caught: unknown) => caught);
  if (!(error instanceof AppError)) throw error;
  expect([error.code, error.data]).toMatchObject([code, data]);
});
