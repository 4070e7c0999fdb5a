// Whole plans on a small PC: what a person confirmed is run, looked at again, written down, and can be taken back.
import { describe, expect, test } from 'vitest';
import { createTestState } from '../test-machine.test-support.ts';
import type { Changes } from './changes.ts';
import {
  configPath,
  createSmallPc,
  follow,
  type SmallPcOptions,
  showEnd,
} from './small-pc.test-support.ts';

function open(options: SmallPcOptions = {}) {
  const pc = createSmallPc(options);
  const state = createTestState();
  return { pc, state, changes: pc.open(state) };
}

const steps = ({
  plan,
}: {
  plan: { steps: readonly { check: string; kind: string; state: string }[] };
}) => plan.steps.map(({ check, kind, state }) => `${check} ${kind} ${state}`);
const journal = async ({ journal: { list } }: Changes) =>
  (await list())
    .map(
      (entry) =>
        `${entry.change.kind === 'command' ? entry.change.command.split(' ')[0] : 'file'} ${entry.state}`,
    )
    .reverse();
const stored = async (changes: Changes, state: ReturnType<typeof createTestState>) => {
  const [newest] = JSON.parse(state.texts.get('plans/described-small-pc.json') ?? '[]');
  expect(await changes.plans.pending()).toBeNull();
  return { state: newest.plan.state, steps: steps(newest) };
};

test('a command is run, looked at again and written down', async () => {
  const { pc, state, changes } = open();
  const offered = await changes.plans.create(['clock']);
  expect(steps(offered)).toEqual(['clock command planned']);
  const { end } = await follow(changes, offered);
  expect(showEnd(end)).toBe('done plans.said.done');
  expect(await journal(changes)).toEqual(['wsl done']);
  expect((await pc.truth()).clock).toBe('on');
  expect(await stored(changes, state)).toEqual({ state: 'done', steps: ['clock command done'] });
});

test('elevated steps share one prompt, Windows restarts once, and the next process goes on with what is left', async () => {
  const { pc, state, changes } = open();
  const offered = await changes.plans.create(['vmp', 'hypervisor', 'clock']);
  expect(steps(offered)).toEqual([
    'vmp command planned',
    'hypervisor command planned',
    'hypervisor restart planned',
    'clock command planned',
  ]);
  const first = await follow(changes, offered);
  expect({ end: showEnd(first.end), journal: await journal(changes) }).toEqual({
    end: 'done plans.said.restartNow',
    journal: ['dism restart-needed', 'bcdedit restart-needed'],
  });

  const restart = await changes.plans.pending();
  expect({ plan: restart?.plan.state, steps: restart && steps(restart) }).toEqual({
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
  expect(rest && steps(rest)).toEqual([
    'vmp command done',
    'hypervisor command done',
    'hypervisor restart done',
    'clock command planned',
  ]);
  if (rest) expect(showEnd((await follow(next, rest)).end)).toBe('done plans.said.done');
  expect(await pc.truth()).toMatchObject({ vmp: 'on', hypervisor: 'on', clock: 'on' });
});

test('a file is edited, put back, and the way back taken back', async () => {
  const { pc, changes } = open();
  const before = '[wsl2]\r\nmemory=4gb\r\n# mine\r\n';
  const after = before.replace('4gb', '4GB');
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
  const { pc, changes } = open();
  const offered = await changes.plans.create(['clock', 'docker']);
  await pc.variables.save({ clock: 'on' });
  const { end } = await follow(changes, offered);
  expect({ end: showEnd(end), journal: await journal(changes) }).toEqual({
    end: 'done plans.said.done',
    journal: ['docker done'],
  });
});

test('a feature that waits for a restart since before is not touched until Windows has restarted', async () => {
  const { pc, changes } = open();
  await pc.variables.save({ vmp: 'pending' });
  expect(steps(await changes.plans.create(['vmp']))).toEqual([
    'feature-reboot-pending restart planned',
    'vmp command planned',
    'vmp restart planned',
  ]);
});

test('an undo of a feature says that it takes effect after a restart', async () => {
  const { pc, changes } = open();
  await follow(changes, await changes.plans.create(['vmp']));
  const [entry] = await changes.journal.list();
  const { end } = await follow(changes, await changes.plans.createUndo(entry?.id ?? ''));
  expect({
    end: showEnd(end),
    journal: await journal(changes),
    vmp: (await pc.truth()).vmp,
  }).toEqual({
    end: 'done plans.said.restartLater',
    journal: ['dism restart-needed', 'dism restart-needed'],
    vmp: 'leaving',
  });
});

test('a file that was changed since is not put back', async () => {
  const { pc, changes } = open();
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

describe('nothing runs', () => {
  test.each([
    ['a forged confirmation', '0'.repeat(64)],
    ['an empty one', ''],
  ])('with %s', async (_name, confirmation) => {
    const { changes } = open();
    const { plan } = await changes.plans.create(['clock']);
    await expect(changes.plans.run({ id: plan.id, confirmation })).rejects.toMatchObject({
      code: 'CONFIRMATION_INVALID',
    });
    expect(await journal(changes)).toEqual([]);
  });

  test('with a confirmation that was used', async () => {
    const { changes } = open();
    const offered = await changes.plans.create(['clock']);
    await follow(changes, offered);
    await expect(follow(changes, offered)).rejects.toMatchObject({ code: 'CONFIRMATION_INVALID' });
  });

  test('with the confirmation of another plan', async () => {
    const { changes } = open();
    const { confirmation } = await changes.plans.create(['docker']);
    const { plan } = await changes.plans.create(['clock']);
    await expect(changes.plans.run({ id: plan.id, confirmation })).rejects.toMatchObject({
      code: 'CONFIRMATION_INVALID',
    });
  });

  test('when the plan on disk is no longer the one that was shown', async () => {
    const { state, changes } = open();
    const offered = await changes.plans.create(['clock']);
    const name = 'plans/described-small-pc.json';
    state.texts.set(name, (state.texts.get(name) ?? '').replaceAll('Ubuntu', 'Other'));
    await expect(follow(changes, offered)).rejects.toMatchObject({ code: 'CONFIRMATION_INVALID' });
  });

  test.each([['an unknown plan', { id: 'none', confirmation: '' }, { code: 'PLAN_NOT_FOUND' }]])(
    'for %s',
    async (_name, request, error) => {
      await expect(open().changes.plans.run(request)).rejects.toMatchObject(error);
    },
  );

  test('when nothing of it is found', async () => {
    await expect(open().changes.plans.create(['none'])).rejects.toMatchObject({
      code: 'NOTHING_TO_FIX',
      data: { checks: 'none' },
    });
  });

  test('when an entry cannot be undone', async () => {
    await expect(open().changes.plans.createUndo('none')).rejects.toMatchObject({
      code: 'CANNOT_UNDO',
    });
  });

  test('elevated from a browser on a real PC: it says what to type', async () => {
    const pc = createSmallPc({ kind: 'this' });
    const changes = pc.open(createTestState(), 'web');
    const offered = await changes.plans.create(['vmp', 'clock']);
    await expect(follow(changes, offered)).rejects.toMatchObject({
      code: 'ELEVATION_NOT_HERE',
      data: { command: 'slipway fix vmp clock' },
    });
    const { end } = await follow(changes, await changes.plans.create(['clock']));
    expect(showEnd(end)).toBe('done plans.said.done');
  });

  test('while another process changes the same PC; its job is named, watched and cancelled from here', async () => {
    const { pc, state, changes } = open({
      first: [{ program: 'docker', args: ['desktop', 'start'], hangs: true }],
      timeScale: 1,
    });
    const other = pc.open(state, 'cli');
    const mine = await changes.plans.create(['clock']);
    const offered = await other.plans.create(['docker']);
    const job = await other.plans.run({ id: offered.plan.id, confirmation: offered.confirmation });
    await expect(follow(changes, mine)).rejects.toMatchObject({
      code: 'CHANGE_RUNNING',
      data: { job: job.id },
    });
    expect((await changes.jobs.list()).map(({ id, state }) => [id, state.state])).toEqual([
      [job.id, 'running'],
    ]);
    expect((await changes.journal.list()).map((entry) => entry.state)).toEqual(['running']);
    const seen: string[] = [];
    for await (const event of changes.jobs.watch(job.id, 0, undefined)) {
      seen.push(event.kind === 'state' ? event.state.state : event.kind);
      if (event.kind === 'log') await changes.jobs.cancel(job.id);
    }
    expect([seen[0], seen.at(-1)]).toEqual(['running', 'cancelled']);
    expect((await changes.journal.list()).map((entry) => entry.state)).toEqual(['cancelled']);
    // Its confirmation was not used up by the refusal.
    expect(showEnd((await follow(changes, mine)).end)).toBe('done plans.said.done');
  });
});
