// Every command of a plan in turn fails, hangs or lies: the journal tells the truth, and going on finishes or explains.
import { describe, expect, test } from 'vitest';
import { createTestState } from '../test-machine.test-support.ts';
import type { Changes } from './changes.ts';
import {
  type Commands,
  createSmallPc,
  follow,
  type SmallPcOptions,
  showEnd,
} from './small-pc.test-support.ts';

const all = ['vmp', 'hypervisor', 'clock', 'docker'];

function open(options: SmallPcOptions = {}) {
  const pc = createSmallPc(options);
  const state = createTestState();
  return { pc, state, changes: pc.open(state) };
}

const showJournal = async ({ journal: { list } }: Changes) =>
  (await list())
    .map(({ change, state, detail }) => {
      const name = change.kind === 'command' ? change.command.split(' ')[0] : 'file';
      return `${name} ${state}${detail === '' ? '' : `: ${detail}`}`;
    })
    .reverse();

/** Runs a plan and everything it waits for, as a person who always goes on. */
async function goThrough(changes: Changes, checks: readonly string[]): Promise<string> {
  let offered = await changes.plans.create(checks);
  for (let turn = 0; turn < 5; turn += 1) {
    const { end } = await follow(changes, offered);
    const next = await changes.plans.pending();
    if (next === null) return showEnd(end);
    offered = next;
  }
  return 'never ends';
}

test('a lying command is found out, and the journal says that it did nothing', async () => {
  const { changes } = open({ first: [{ program: 'docker', args: ['desktop', 'start'] }] });
  expect(await goThrough(changes, ['docker', 'clock'])).toBe('stopped plans.said.unverified');
  expect(await showJournal(changes)).toEqual([
    'wsl done: exit 0',
    'docker failed: exit 0, docker still found',
  ]);
});

test('a feature that is said to be on while nothing waits for a restart was not turned on', async () => {
  const { changes } = open({ first: [{ program: 'dism', args: ['*'] }] });
  expect(await goThrough(changes, ['vmp'])).toBe('stopped plans.said.unverified');
  expect(await showJournal(changes)).toEqual(['dism failed: exit 0, vmp still found']);
});

test('a lie that shows only after the restart stops the plan there', async () => {
  const { changes } = open({ first: [{ program: 'bcdedit', args: ['*'] }] });
  expect(await goThrough(changes, ['hypervisor', 'clock'])).toBe('stopped plans.said.unverified');
  expect(await showJournal(changes)).toEqual([
    'bcdedit restart-needed: exit 0',
    'shutdown done: exit 0',
  ]);
});

describe('the permission prompt', () => {
  test.each<readonly [string, SmallPcOptions, string, readonly string[]]>([
    [
      'declined',
      { permission: [{ answer: 'declined' }] },
      'stopped plans.said.declined',
      ['dism declined', 'bcdedit declined'],
    ],
    [
      'never answered',
      { permission: [{ hangs: true }] },
      'stopped plans.said.timedOut',
      ['dism timed-out', 'bcdedit timed-out'],
    ],
    [
      'not there',
      { permission: [] },
      'stopped plans.said.failed',
      ['dism failed: not-recorded', 'bcdedit failed: not-recorded'],
    ],
    [
      'allowed, and the first command fails',
      { first: [{ program: 'dism', args: ['*'], exitCode: 5 }] },
      'stopped plans.said.failed',
      ['dism failed: exit code not accepted', 'bcdedit cancelled: not run'],
    ],
  ])('%s', async (_name, options, end, journal) => {
    const { pc, changes } = open(options);
    expect(await goThrough(changes, all)).toBe(end);
    expect({ journal: await showJournal(changes), clock: (await pc.truth()).clock }).toEqual({
      journal,
      clock: 'off',
    });
  });
});

const programs = [
  { check: 'clock', entry: { program: 'wsl', args: ['-d', '*'] } },
  { check: 'docker', entry: { program: 'docker', args: ['desktop', 'start'] } },
  { check: 'vmp', entry: { program: 'dism', args: ['*'] } },
  { check: 'hypervisor', entry: { program: 'bcdedit', args: ['*'] } },
  { check: 'vmp', entry: { program: 'shutdown', args: ['*'] } },
] satisfies readonly { check: string; entry: Commands[number] }[];
const faults = [
  { name: 'fails', fault: { exitCode: 1 } },
  { name: 'cannot start', fault: { fails: 'EACCES' } },
  { name: 'hangs', fault: { hangs: true } },
  { name: 'lies', fault: {} },
] as const;
const rows = programs.flatMap(({ check, entry }) =>
  faults.map(({ name, fault }) => ({
    program: entry.program,
    name,
    check,
    entry: { ...entry, ...fault },
  })),
);

describe('once something goes wrong', () => {
  test.each(rows)(
    '$program $name: it stops, says so, and going on mends the rest',
    async ({ check, entry }) => {
      const broken = { when: { vmp: ['off', 'pending', 'on'] }, ...entry } as Commands[number];
      const { pc, state, changes } = open({ first: [broken] });
      const end = await goThrough(changes, all);
      expect(end).toMatch(/^stopped plans\.said\.|never ends/);
      const entries = await changes.journal.list();
      expect(entries.map((one) => one.state)).not.toContain('running');
      expect(entries.map((one) => one.state)).not.toContain('interrupted');

      // The fault is gone: the same wish, asked for again, comes to its end.
      const mended = createSmallPc({ variables: pc.variables }).open(state);
      const open_ = (await mended.plans.pending())?.plan.id;
      if (open_) await mended.plans.discard(open_);
      expect(await goThrough(mended, all)).toBe('done plans.said.done');
      expect(await pc.truth()).toMatchObject({
        vmp: 'on',
        hypervisor: 'on',
        clock: 'on',
        docker: 'on',
      });
      expect(check).toBeDefined();
    },
  );
});
