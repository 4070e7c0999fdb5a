// A fix in which one thing goes wrong, whatever it is: nothing is lost, the journal is true, and going on comes to the end.
import { expect, test } from 'vitest';
import { AppError } from '../../contract/app-error.ts';
import { playEveryFault } from '../../platform/faults/fault-plan.test-support.ts';
import { createTestState, reopenTestState } from '../test-machine.test-support.ts';
import type { Changes } from './changes.ts';
import { createSmallPc, follow, showEnd } from './small-pc.test-support.ts';

const wanted = ['vmp', 'hypervisor', 'config', 'clock', 'docker'];
const old = '[wsl2]\r\nmemory=4gb\r\n# mine\r\n';
const fresh = '[wsl2]\r\nmemory=4GB\r\n# mine\r\n';

async function goThrough({ plans, ...rest }: Changes, checks: readonly string[]): Promise<string> {
  let offered = await plans.create(checks);
  for (let turn = 0; turn < 6; turn += 1) {
    const { end } = await follow({ plans, ...rest }, offered);
    const next = await plans.pending();
    if (next === null || end?.state !== 'done') return showEnd(end);
    offered = next;
  }
  return 'goes on and on';
}

test('a fix ends or is taken up again, with the truth in the journal', async () => {
  const played = await playEveryFault(async (plan) => {
    const pc = createSmallPc({ around: plan.machine });
    const state = createTestState();
    const work = goThrough(pc.open(plan.state(state)), wanted).catch((error: unknown) => {
      // The state folder cannot be used: that is said, and is no bug.
      if (error instanceof AppError) return error.code;
      throw error;
    });
    const said = await Promise.race([work, plan.died]);

    const next = createSmallPc({ variables: pc.variables }).open(reopenTestState(state.texts));
    const entries = await next.journal.list();
    const states = new Set<string>(entries.map((entry) => entry.state));
    expect(states).not.toContain('running');
    const mayBeOpen = said === 'died' || plan.failed()?.startsWith('state.');
    if (!mayBeOpen) expect(states).not.toContain('interrupted');

    const truth = await pc.truth();
    expect([old, fresh]).toContain(truth.config);
    const written = entries.map(({ change }) =>
      change.kind === 'command' ? (change.command.split(' ')[0] ?? '') : 'file',
    );
    const done = [
      truth.vmp === 'off' ? [] : ['dism'],
      truth.hypervisor === 'off' ? [] : ['bcdedit'],
      truth.clock === 'off' ? [] : ['wsl'],
      truth.docker === 'off' ? [] : ['docker'],
      truth.config === old ? [] : ['file'],
    ].flat();
    expect(done.filter((name) => !written.includes(name))).toEqual([]);

    const pending = await next.plans.pending();
    if (pending) await next.plans.discard(pending.plan.id);
    const left = wanted.filter((id) => !isRight(id, truth));
    if (left.length > 0) expect(await goThrough(next, left)).toBe('done plans.said.done');
    expect(await pc.truth()).toMatchObject({
      vmp: 'on',
      hypervisor: 'on',
      clock: 'on',
      docker: 'on',
      config: fresh,
    });
  });
  expect(played).toBeGreaterThan(100);
}, 300_000);

function isRight(id: string, truth: Readonly<Record<string, string>>): boolean {
  return id === 'config' ? truth.config === fresh : truth[id] === 'on';
}
