// Saving and restarting, with one thing going wrong, whatever it is: a file is old or new, and what is said of it is so.
import { expect, test } from 'vitest';
import { AppError } from '../../contract/app-error.ts';
import { createPassingVariables } from '../../platform/fake/state-variables.ts';
import { playEveryFault } from '../../platform/faults/fault-plan.test-support.ts';
import { createTestState, reopenTestState } from '../test-machine.test-support.ts';
import { openConfigBench, showEnd, ubuntu, wslconfig } from './config.test-support.ts';

const rows = [
  ['.wslconfig', wslconfig, '[wsl2]\r\nmemory=8GB\r\n'],
  ['wsl.conf', ubuntu, '[boot]\nsystemd=false\n'],
] as const;

test.each(rows)(
  '%s: saved or as it was, and the next time it is saved',
  async (_, target, text) => {
    const played = await playEveryFault(async (plan) => {
      const variables = createPassingVariables();
      const state = createTestState();
      const before = await (await openConfigBench('healthy-linux-mode', { variables })).text(
        target,
      );
      const bench = await openConfigBench('healthy-linux-mode', {
        variables,
        state: plan.state(state),
        around: plan.machine,
      });
      const saved = await Promise.race([sayErrors(bench.save(target, text)), plan.died]);

      const next = await openConfigBench('healthy-linux-mode', {
        variables,
        state: reopenTestState(state.texts),
      });
      const truth = await next.text(target);
      expect([before, text]).toContain(truth);
      if (typeof saved === 'object' && saved.state === 'saved') expect(truth).toBe(text);
      const entries = await next.entries();
      expect(entries.filter((line) => line.endsWith('running'))).toEqual([]);
      if (truth === text) expect(entries.length).toBeGreaterThan(0);
      await next.save(target, text);
      expect(await next.text(target)).toBe(text);
    });
    expect(played).toBeGreaterThan(20);
  },
  300_000,
);

test('a restart of WSL ends, says how, and goes well the next time', async () => {
  const played = await playEveryFault(async (plan) => {
    const variables = createPassingVariables();
    const state = createTestState();
    const first = await openConfigBench('healthy-linux-mode', { variables, state });
    await first.save(wslconfig, '[wsl2]\r\nmemory=8GB\r\n');
    const bench = await openConfigBench('healthy-linux-mode', {
      variables,
      state: plan.state(state),
      around: plan.machine,
    });
    const end = await Promise.race([sayErrors(bench.restart(wslconfig)), plan.died]);
    if (typeof end === 'object') expect(end.state).toMatch(/^(done|failed|interrupted)$/);

    const next = await openConfigBench('healthy-linux-mode', {
      variables,
      state: reopenTestState(state.texts),
    });
    expect((await next.entries()).filter((line) => line.endsWith('running'))).toEqual([]);
    const { pending } = await next.config.overview();
    if (pending.length === 0) return;
    expect(showEnd(await next.restart(wslconfig))).toBe('done config.ended.restarted');
  });
  expect(played).toBeGreaterThan(50);
}, 300_000);

/** The state folder cannot be used: that is said, and is no bug. */
function sayErrors<Value>(work: Promise<Value>): Promise<Value | string> {
  return work.catch((error: unknown) => {
    if (error instanceof AppError) return error.code;
    throw error;
  });
}
