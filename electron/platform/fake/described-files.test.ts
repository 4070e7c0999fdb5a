import { expect, test } from 'vitest';
import { createTestMachine } from './machine.test-support.ts';

const fields = {
  state: { saved: false },
  files: [
    { path: 'C:\\Users\\dev\\.wslconfig', when: { saved: true }, text: 'new' },
    { path: 'C:\\Users\\dev\\.wslconfig', text: ['[wsl2]'], modified: '{now-2h:iso}' },
    { path: 'C:\\Users\\dev\\secret', denied: true },
    { path: 'C:\\Users\\dev\\gone.txt', absent: true },
    { path: 'C:\\Users\\dev\\gone.txt', text: 'still here' },
    { path: 'C:\\Users\\dev\\.docker\\config.json', text: '{}' },
    { path: 'C:\\Users\\dev\\old\\a.txt', text: 'a' },
    { path: 'D:\\seen\\inside\\b.txt', text: '端', encoding: 'cp936' },
  ],
  folders: [
    'C:\\Users\\dev',
    { path: 'C:\\Users\\dev\\old', absent: true },
    { path: 'C:\\Users\\dev\\locked', denied: true },
    { path: 'D:\\seen', names: ['c.txt'] },
  ],
};

test.each([
  ['c:/users/DEV/.WSLCONFIG', ['read', '[wsl2]\r\n', Date.UTC(2026, 10, 21, 8), false]],
  ['C:\\Users\\dev\\secret', ['denied']],
  ['C:\\Users\\dev\\gone.txt', ['absent']],
  ['C:\\Users\\dev\\old\\a.txt', ['absent']],
  ['C:\\Users\\dev\\locked\\a.txt', ['denied']],
  ['C:\\Users\\dev\\never\\heard.of', ['absent']],
  ['C:\\Users\\dev\\.docker', ['failed', 'EISDIR']],
  ['C:\\Windows\\notepad.exe', ['not-recorded']],
  ['D:\\seen\\c.txt', ['not-recorded']],
  ['D:\\seen\\d.txt', ['absent']],
  ['D:\\seen\\inside\\e.txt', ['not-recorded']],
])('reading %s', async (path, expected) => {
  const result = await createTestMachine(fields).files.read(path);
  const shown =
    result.outcome === 'read'
      ? ['read', Buffer.from(result.bytes).toString(), result.modifiedMs, result.truncated]
      : Object.values(result);
  expect(shown).toEqual(expected);
});

test('a long file is cut at the cap', async () => {
  const result = await createTestMachine(fields).files.read('D:\\seen\\inside\\b.txt', 1);
  expect(result).toEqual({
    outcome: 'read',
    bytes: new Uint8Array([0xb6]),
    modifiedMs: 0,
    truncated: true,
  });
});

test.each([
  ['C:\\Users\\dev\\', ['listed', ['.docker', '.wslconfig', 'locked', 'secret']]],
  ['C:\\Users\\dev\\.docker', ['listed', ['config.json']]],
  ['C:\\Users\\dev\\.wslconfig', ['failed', 'ENOTDIR']],
  ['C:\\Users\\dev\\locked', ['denied']],
  ['C:\\Users\\dev\\old', ['absent']],
  ['C:\\Users\\dev\\nothing', ['absent']],
  ['C:\\Users', ['not-recorded']],
  ['D:\\seen', ['listed', ['c.txt', 'inside']]],
  ['D:\\seen\\inside', ['not-recorded']],
])('listing %s', async (path, expected) => {
  expect(Object.values(await createTestMachine(fields).files.list(path))).toEqual(expected);
});

test('on Linux paths are compared letter by letter', async () => {
  const { files } = createTestMachine({
    platform: 'linux',
    files: [{ path: '/etc/docker/daemon.json', text: ['{}'] }],
    folders: ['/etc'],
  });
  const read = async (path: string) => (await files.read(path)).outcome;
  expect([
    await read('/etc/docker/daemon.json'),
    await read('/etc/Docker/daemon.json'),
    await read('/var/x'),
    await files.list('/etc/'),
  ]).toEqual(['read', 'absent', 'not-recorded', { outcome: 'listed', names: ['docker'] }]);
});

test('a folder is walked as on a real PC: parents first, what is closed is named', async () => {
  const { files } = createTestMachine(fields);
  const walk = async (folder: string) => {
    const walked: unknown[] = [];
    const enters = (path: string) => path !== '.docker';
    for await (const { path, kind, size } of files.walk(folder, { enters })) {
      walked.push([path, kind, size]);
    }
    return walked;
  };
  expect([await walk('C:\\Users\\dev'), await walk('D:\\seen'), await walk('E:\\')]).toEqual([
    [
      ['.docker', 'folder', 0],
      ['.wslconfig', 'file', 8],
      ['secret', 'file', 0],
      ['locked', 'unreadable', 0],
    ],
    [
      ['c.txt', 'unreadable', 0],
      ['inside', 'folder', 0],
      ['inside/b.txt', 'file', 2],
    ],
    [['.', 'unreadable', 0]],
  ]);
});
