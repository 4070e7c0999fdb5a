// What must not run does not: forged and used confirmations, the wrong window, two changes at once.
import { describe, expect, test } from 'vitest';
import { createTestState } from '../test-machine.test-support.ts';
import {
  createSmallPc,
  follow,
  openSmallPc,
  showEnd,
  showJournal,
} from './small-pc.test-support.ts';

describe('nothing runs', () => {
  test.each([
    ['a forged confirmation', '0'.repeat(64)],
    ['an empty one', ''],
  ])('with %s', async (_name, confirmation) => {
    const { changes } = openSmallPc();
    const { plan } = await changes.plans.create(['clock']);
    await expect(changes.plans.run({ id: plan.id, confirmation })).rejects.toMatchObject({
      code: 'CONFIRMATION_INVALID',
    });
    expect(await showJournal(changes)).toEqual([]);
  });

  test('with a confirmation that was used', async () => {
    const { changes } = openSmallPc();
    const offered = await changes.plans.create(['clock']);
    await follow(changes, offered);
    await expect(follow(changes, offered)).rejects.toMatchObject({ code: 'CONFIRMATION_INVALID' });
  });

  test('with the confirmation of another plan', async () => {
    const { changes } = openSmallPc();
    const { confirmation } = await changes.plans.create(['docker']);
    const { plan } = await changes.plans.create(['clock']);
    await expect(changes.plans.run({ id: plan.id, confirmation })).rejects.toMatchObject({
      code: 'CONFIRMATION_INVALID',
    });
  });

  test('when the plan on disk is no longer the one that was shown', async () => {
    const { state, changes } = openSmallPc();
    const offered = await changes.plans.create(['clock']);
    const name = 'plans/described-small-pc.json';
    state.texts.set(name, (state.texts.get(name) ?? '').replaceAll('Ubuntu', 'Other'));
    await expect(follow(changes, offered)).rejects.toMatchObject({ code: 'CONFIRMATION_INVALID' });
  });

  test.each([['an unknown plan', { id: 'none', confirmation: '' }, { code: 'PLAN_NOT_FOUND' }]])(
    'for %s',
    async (_name, request, error) => {
      await expect(openSmallPc().changes.plans.run(request)).rejects.toMatchObject(error);
    },
  );

  test('when nothing of it is found', async () => {
    await expect(openSmallPc().changes.plans.create(['none'])).rejects.toMatchObject({
      code: 'NOTHING_TO_FIX',
      data: { checks: 'none' },
    });
  });

  test.each([
    ['no name', undefined],
    ['an empty one', ''],
    ['another one', 'image'],
  ])('of a plan that loses images for good, with %s typed', async (_name, typed) => {
    const { pc, changes } = openSmallPc();
    const offered = await changes.plans.create(['disk', 'clock']);
    await expect(follow(changes, offered, typed)).rejects.toMatchObject({
      code: 'NAME_NOT_TYPED',
      data: { name: 'images' },
    });
    expect({ journal: await showJournal(changes), ...(await pc.truth()) }).toMatchObject({
      journal: [],
      images: 'kept',
      clock: 'off',
    });
    // Its confirmation was not used up by the refusal; the space shows in Windows once the disk is compacted.
    expect(showEnd((await follow(changes, offered, 'images')).end)).toBe('done plans.said.done');
    expect((await pc.truth()).images).toBe('lost');
  });

  test('without the name when the plan on disk says that none is needed', async () => {
    const { state, changes } = openSmallPc();
    const offered = await changes.plans.create(['disk']);
    const name = 'plans/described-small-pc.json';
    const text = state.texts.get(name) ?? '';
    state.texts.set(name, text.replace('"typedName":"images"', '"typedName":null'));
    expect(state.texts.get(name)).not.toBe(text);
    await expect(follow(changes, offered)).rejects.toMatchObject({ code: 'NAME_NOT_TYPED' });
  });

  test('when an entry cannot be undone', async () => {
    await expect(openSmallPc().changes.plans.createUndo('none')).rejects.toMatchObject({
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
    const { pc, state, changes } = openSmallPc({
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
