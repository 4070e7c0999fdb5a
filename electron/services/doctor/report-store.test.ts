import { expect, test } from 'vitest';
import { AppError } from '../../contract/app-error.ts';
import type { MachineRef, Report } from '../../contract/doctor.ts';
import { createTestState } from '../test-machine.test-support.ts';
import { createReportStore } from './report-store.ts';

const here: MachineRef = { kind: 'this', name: 'this-computer' };

function createReport(machine: MachineRef): Report {
  return {
    schema: 1,
    slipway: '0.1.0',
    machine,
    platform: 'win32',
    startedAt: '2026-11-21T10:00:00.000Z',
    ms: 12,
    roots: [],
    layers: [],
    checks: [],
    counts: { ok: 0, advice: 0, problem: 0, unknown: 0, skipped: 0, blocked: 0 },
    highlights: [],
    exitCode: 0,
  };
}

test('the next process finds the last report of each PC', async () => {
  const state = createTestState();
  const reports = createReportStore(state);
  const bare: MachineRef = { kind: 'described', name: 'bare-laptop' };
  const odd: MachineRef = { kind: 'described', name: '../新 PC' };
  for (const machine of [here, bare, odd]) await reports.keep(createReport(machine));

  expect([...state.texts.keys()]).toEqual([
    'reports/this-computer.json',
    'reports/described-bare-laptop.json',
    'reports/described-_46__46__47__26032__32__80__67_.json',
  ]);
  const next = createReportStore(state);
  expect(await next.latest(odd)).toEqual(createReport(odd));
  expect(await next.latest({ kind: 'described', name: 'this-computer' })).toBeNull();
});

test.each([
  ['cut in the middle', '{"schema":1,'],
  ['of an older form', '{"schema":0}'],
])('a stored report that is %s is no report', async (_, text) => {
  const state = createTestState();
  state.texts.set('reports/this-computer.json', text);
  expect(await createReportStore(state).latest(here)).toBeNull();
});

test('a state folder that cannot be written loses nothing while Slipway runs', async () => {
  const broken = new AppError('STATE_UNUSABLE', { folder: '/state', reason: 'ENOSPC' });
  const reports = createReportStore(createTestState(broken));
  await reports.keep(createReport(here));
  expect(await reports.latest(here)).toEqual(createReport(here));
});
