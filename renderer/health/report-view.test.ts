import { expect, test } from 'vitest';
import { isStale, viewLadder, viewRoots, viewRunningLadder, viewSummary } from './report-view.ts';
import { createReport, createResult } from './test-reports.test-support.ts';

const root = createResult('hypervisor-off', 'problem', { explains: ['wsl', 'engine'] });
const advice = createResult('memory', 'advice', { layer: 'wslconfig' });
const report = createReport(
  [
    root,
    createResult('wsl', 'problem', { layer: 'wsl-kernel', explainedBy: ['hypervisor-off'] }),
    createResult('engine', 'blocked', { layer: 'docker-engine', explainedBy: ['hypervisor-off'] }),
    advice,
    createResult('git', 'ok', { layer: 'go-toolchain' }),
    createResult('virtio', 'skipped', { layer: 'disk' }),
  ],
  ['hypervisor-off', 'memory'],
);

test('problems come first and what is muted is kept apart', () => {
  expect(viewRoots(report, ['memory'])).toEqual({ problems: [root], advice: [], muted: [advice] });
});

test.each([
  [[], { problems: 1, advice: 1, findings: 4, ok: 1, all: 5, unknown: 0, skipped: 1, muted: 0 }],
  [
    ['hypervisor-off'],
    { problems: 0, advice: 1, findings: 1, ok: 1, all: 5, unknown: 0, skipped: 1, muted: 1 },
  ],
])('with %j muted the sentence counts what is left', (muted, expected) => {
  expect(viewSummary(report, muted)).toEqual(expected);
});

test('the ladder always has all its layers, and a blocked one names its cause', () => {
  const blocked = createReport([root], ['hypervisor-off']);
  const layer = {
    id: 'wsl-kernel' as const,
    status: 'blocked' as const,
    blockedBy: 'hypervisor-off',
    summary: { key: 'layers.blocked' },
  };
  const rungs = viewLadder({ ...blocked, layers: [layer] });
  expect(rungs).toHaveLength(11);
  expect(rungs[3]).toEqual({ id: 'wsl-kernel', status: 'blocked', result: layer, cause: root });
});

test('a row of the ladder runs until all of its checks have answered', () => {
  const statuses = viewRunningLadder({
    kind: 'running',
    startedAt: 0,
    done: 2,
    total: 4,
    totals: { firmware: 1, hypervisor: 2 },
    checks: [createResult('one', 'ok', { layer: 'firmware' }), createResult('two', 'problem')],
    roots: [],
  }).map(({ status }) => status);
  expect(statuses.slice(0, 4)).toEqual(['ok', 'skipped', 'running', 'skipped']);
});

test('yesterday’s report is checked again by itself', () => {
  const later = (hours: number) => Date.parse(report.startedAt) + hours * 3_600_000;
  expect([isStale(report, later(23)), isStale(report, later(25))]).toEqual([false, true]);
});
