// Whole plans on a small PC: what a person confirmed is run, looked at again, written down, and can be taken back.
import { expect, test } from 'vitest';
import type { createTestState } from '../test-machine.test-support.ts';
import type { Changes } from './changes.ts';
import {
  configPath,
  follow,
  openSmallPc,
  showEnd,
  showJournal,
  showSteps,
} from './small-pc.test-support.ts';

const stored = async (changes: Changes, state: ReturnType<typeof createTestState>) => {
  const [newest] = JSON.parse(state.texts.get('plans/described-small-pc.json') ?? '[]');
  expect(await changes.plans.pending()).toBeNull();
  return { state: newest.plan.state, steps: showSteps(newest) };
};

test('a command is run, looked at again and written down', async () => {
  const { pc, state, changes } = openSmallPc();
  const offered = await changes.plans.create(['clock']);
  expect(showSteps(offered)).toEqual(['clock command planned']);
  const { end } = await follow(changes, offered);
  expect(showEnd(end)).toBe('done plans.said.done');
  expect(await showJournal(changes)).toEqual(['wsl done']);
  expect((await pc.truth()).clock).toBe('on');
  expect(await stored(changes, state)).toEqual({ state: 'done', steps: ['clock command done'] });
});

test('elevated steps share one prompt, Windows restarts once, and the next process goes on with what is left', async () => {
  const { pc, state, changes } = openSmallPc();
  const offered = await changes.plans.create(['vmp', 'hypervisor', 'clock']);
  expect(showSteps(offered)).toEqual([
    'vmp command planned',
    'hypervisor command planned',
    'hypervisor restart planned',
    'clock command planned',
  ]);
  const first = await follow(changes, offered);
  expect({ end: showEnd(first.end), journal: await showJournal(changes) }).toEqual({
    end: 'done plans.said.restartNow',
    journal: ['dism restart-needed', 'bcdedit restart-needed'],
  });

  const restart = await changes.plans.pending();
  expect({ plan: restart?.plan.state, steps: restart && showSteps(restart) }).toEqual({
    plan: 'waiting-for-restart',
    steps: [
      'vmp command restart-needed',
      'hypervisor command restart-needed',
      'hypervisor restart planned',
      'clock command planned',
    ],
  });
  if (restart)
    expect(showEnd((await follow(changes, restart)).end)).toBe('done plans.said.restarting');

  const next = pc.open(state);
  const rest = await next.plans.pending();
  expect(rest && showSteps(rest)).toEqual([
    'vmp command done',
    'hypervisor command done',
    'hypervisor restart done',
    'clock command planned',
  ]);
  if (rest) expect(showEnd((await follow(next, rest)).end)).toBe('done plans.said.done');
  expect(await pc.truth()).toMatchObject({ vmp: 'on', hypervisor: 'on', clock: 'on' });
});

test('a file is edited, put back, and the way back taken back', async () => {
  const { pc, changes } = openSmallPc();
  const before = '[wsl2]\r\nmemory=4gb\r\n# mine\r\n';
  const after = before.replace('4gb', '4GB');
  await pc.variables.save({ clock: 'on' });
  expect(showEnd((await follow(changes, await changes.plans.create(['config']))).end)).toBe(
    'done plans.said.done',
  );
  expect((await pc.truth()).config).toBe(after);
  const undoNewest = async () => {
    const entry = (await changes.journal.list()).find(({ canUndo }) => canUndo);
    return follow(changes, await changes.plans.createUndo(entry?.id ?? ''));
  };
  await undoNewest();
  expect((await pc.truth()).config).toBe(before);
  await undoNewest();
  expect((await pc.truth()).config).toBe(after);
  const [redo, undo, shutdown, edit] = await changes.journal.list();
  expect(edit?.change).toEqual({
    kind: 'file',
    path: configPath,
    removed: ['memory=4gb'],
    added: ['memory=4GB'],
  });
  expect([edit?.undoneBy, undo?.undoneBy, redo?.canUndo, shutdown?.canUndo]).toEqual([
    undo?.id,
    redo?.id,
    true,
    false,
  ]);
});

test('what was mended meanwhile is not run', async () => {
  const { pc, changes } = openSmallPc();
  const offered = await changes.plans.create(['clock', 'docker']);
  await pc.variables.save({ clock: 'on' });
  const { end } = await follow(changes, offered);
  expect({ end: showEnd(end), journal: await showJournal(changes) }).toEqual({
    end: 'done plans.said.done',
    journal: ['docker done'],
  });
});

test('a feature that waits for a restart since before is not touched until Windows has restarted', async () => {
  const { pc, changes } = openSmallPc();
  await pc.variables.save({ vmp: 'pending' });
  expect(showSteps(await changes.plans.create(['vmp']))).toEqual([
    'feature-reboot-pending restart planned',
    'vmp command planned',
    'vmp restart planned',
  ]);
});

test('an undo of a feature says that it takes effect after a restart', async () => {
  const { pc, changes } = openSmallPc();
  await follow(changes, await changes.plans.create(['vmp']));
  const [entry] = await changes.journal.list();
  const { end } = await follow(changes, await changes.plans.createUndo(entry?.id ?? ''));
  expect({
    end: showEnd(end),
    journal: await showJournal(changes),
    vmp: (await pc.truth()).vmp,
  }).toEqual({
    end: 'done plans.said.restartLater',
    journal: ['dism restart-needed', 'dism restart-needed'],
    vmp: 'leaving',
  });
});

test('a file that was changed since is not put back', async () => {
  const { pc, changes } = openSmallPc();
  await follow(changes, await changes.plans.create(['config']));
  const read = await pc.machine.files.read(configPath);
  const expected = read.outcome === 'read' ? read.bytes : null;
  const mine = new TextEncoder().encode('[wsl2]\nmemory=4GB\nswap=0\n');
  await pc.machine.files.replace({
    path: configPath,
    expected,
    bytes: mine,
    within: 'C:\\Users\\dev',
  });
  const entry = (await changes.journal.list()).find(({ canUndo }) => canUndo);
  const { end } = await follow(changes, await changes.plans.createUndo(entry?.id ?? ''));
  expect(showEnd(end)).toBe('stopped plans.said.conflict');
  expect((await pc.truth()).config).toBe('[wsl2]\nmemory=4GB\nswap=0\n');
});

test.each([
  [
    'comes back by itself',
    '"C:\\Program Files\\Slipway\\Slipway.exe"',
    ['reg done', 'shutdown done'],
  ],
  ['registers nothing but a program', 'calc & "C:\\x.exe"', ['shutdown done']],
])('before a restart of Windows Slipway %s', async (_name, startAgain, expected) => {
  const { pc, changes } = openSmallPc({ startAgain });
  await pc.variables.save({ vmp: 'pending' });
  await follow(changes, await changes.plans.create(['feature-reboot-pending']));
  expect(await showJournal(changes)).toEqual(expected);
});

test('what a finished step brings to light is offered with a new confirmation', async () => {
  const { pc, changes } = openSmallPc({
    first: [{ program: 'wsl', args: ['--shutdown'], onEnd: { clock: 'off' } }],
  });
  await pc.variables.save({ clock: 'on' });
  const { end } = await follow(changes, await changes.plans.create(['config']));
  const more = await changes.plans.pending();
  expect({ end: showEnd(end), more: more && showSteps(more) }).toEqual({
    end: 'done plans.said.more',
    more: ['config edit done', 'config command done', 'clock command planned'],
  });
  if (more) await changes.plans.discard(more.plan.id);
  expect(await changes.plans.pending()).toBeNull();
});
