import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createStateStore } from '../platform/state/state-store.ts';
import { openMachineRoom } from './machine-room.ts';

const folder = mkdtempSync(join(tmpdir(), 'slipway-room-'));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'resources', 'machines'), { recursive: true });

const words = { en: 'A PC', 'zh-CN': '一台电脑' };
const write = (name: string, rest: object = {}) =>
  JSON.stringify({
    slipwayMachine: 1,
    name,
    title: words,
    description: words,
    platform: 'win32',
    state: { vm: 'running' },
    commands: [{ program: 'wsl', args: ['--shutdown'], onEnd: { vm: 'stopped' } }],
    ...rest,
  });
writeFileSync(join(folder, 'resources', 'machines', 'office.json'), write('office'));
const file = join(folder, 'mine.json');
writeFileSync(file, write('mine', { docker: 'host' }));

function open(start: string | null) {
  return openMachineRoom({
    start,
    resourcesFolder: join(folder, 'resources'),
    state: createStateStore({ folder: join(folder, 'state') }),
    timeScale: 0,
  });
}

const entry = (name: string, changed: boolean) => ({
  name,
  title: words,
  description: words,
  dockerDescribed: name === 'office',
  changed,
});
const shutDown = { program: 'wsl', args: ['--shutdown'], deadlineMs: 1_000 } as const;

test('a change of a described PC outlives the process, until it is reset', async () => {
  const first = await open('office');
  await first.current().commands.run(shutDown);
  const second = await open(null);
  const changed = await second.list();
  await second.reset('office');
  expect([changed, await second.list()]).toEqual([
    [entry('office', true)],
    [entry('office', false)],
  ]);
});

test('a machine file is listed while it is looked at, and keeps a state of its own', async () => {
  const room = await open(file);
  await room.current().commands.run(shutDown);
  const seen = await room.list();
  await room.reset('mine');
  const reset = await room.list();
  await room.use('office');
  expect([seen, reset, await room.list()]).toEqual([
    [entry('office', false), entry('mine', true)],
    [entry('office', false), entry('mine', false)],
    [entry('office', false)],
  ]);
  await room.close();
});

test('whoever looks at this computer through a described PC can tell', async () => {
  const room = await open('office');
  const seen = [[room.current().kind, room.asksHostDocker()]];
  for (const name of [file, null, 'office']) {
    await room.use(name);
    seen.push([room.current().kind, room.asksHostDocker()]);
  }
  await room.close();
  expect(seen).toEqual([
    ['described', false],
    ['described', true],
    ['this', false],
    ['described', false],
  ]);
});

test('a switch that fails changes nothing', async () => {
  const room = await open('office');
  await expect(room.use('nowhere')).rejects.toMatchObject({ code: 'MACHINE_NOT_FOUND' });
  expect(room.current().name).toEqual('office');
});
