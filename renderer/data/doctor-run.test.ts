import { expect, test } from 'vitest';
import type { DoctorEvent } from '../../electron/contract/doctor.ts';
import { createReport, createResult } from '../health/test-reports.test-support.ts';
import { createDoctorRun, type DoctorRunState } from './doctor-run.ts';

const report = createReport([createResult('one', 'ok')], []);
const started: DoctorEvent = {
  kind: 'started',
  total: 1,
  machine: report.machine,
  layers: [{ id: 'hypervisor', total: 1 }],
};
const progress: DoctorEvent = {
  kind: 'progress',
  done: 1,
  total: 1,
  checks: report.checks,
  roots: [],
};

function follow(events: () => AsyncGenerator<DoctorEvent>) {
  const kept: unknown[] = [];
  const seen: DoctorRunState[] = [];
  const client = { doctor: { run: async () => events(), latest: async () => null } };
  const run = createDoctorRun(client as never, (one) => kept.push(one));
  run.subscribe(() => seen.push(run.getState()));
  return { run, kept, seen };
}

test('a run counts up, hands over its report and ends idle', async () => {
  const { run, kept, seen } = follow(async function* () {
    yield started;
    yield progress;
    yield { kind: 'report', report };
  });
  run.start();
  await expect.poll(() => run.getState().kind).toBe('idle');
  expect(seen.map((state) => (state.kind === 'running' ? state.done : state.kind))).toEqual([
    0,
    0,
    1,
    'idle',
  ]);
  expect(kept).toEqual([report]);
});

test('a lost connection ends the run as failed, with the reason', async () => {
  const error = new Error('gone');
  const { run } = follow(async function* () {
    yield started;
    throw error;
  });
  run.start();
  await expect.poll(() => run.getState()).toEqual({ kind: 'failed', error });
});

test('a stopped run says nothing more', async () => {
  let go = () => {};
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  const { run, kept } = follow(async function* () {
    yield started;
    await gate;
    yield { kind: 'report', report };
  });
  run.start();
  run.stop();
  go();
  await gate;
  expect([run.getState(), kept]).toEqual([{ kind: 'idle' }, []]);
});
