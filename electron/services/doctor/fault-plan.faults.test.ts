// A check-up in which one thing goes wrong, whatever it is: it ends with a report, and guesses nothing.
import { expect, test } from 'vitest';
import { checks } from '../../core/doctor/checks/index.ts';
import { playEveryFault } from '../../platform/faults/fault-plan.test-support.ts';
import { createTestState } from '../test-machine.test-support.ts';
import { createDoctor } from './doctor.ts';
import { openShipped } from './play-machine.test-support.ts';

test('every check is in the report, and a healthy PC is never said to be ill', async () => {
  const shipped = await openShipped('healthy-linux-mode');
  const played = await playEveryFault(async (plan) => {
    const machine = plan.machine(shipped.open());
    const doctor = createDoctor({
      machines: { current: () => machine },
      state: createTestState(),
      events: { publish: () => {} },
      version: '0.1.0',
    });
    const run = async () => {
      for await (const event of doctor.run(undefined, undefined)) {
        if (event.kind === 'report') return event.report;
      }
      throw new Error('a run ends with its report');
    };
    const report = await Promise.race([run(), plan.died]);
    if (report === 'died') return;
    expect(report.checks.length).toBe(checks.length);
    if (plan.failed()?.startsWith('state.')) expect(report.roots).toEqual([]);
  });
  expect(played).toBeGreaterThan(100);
}, 120_000);
