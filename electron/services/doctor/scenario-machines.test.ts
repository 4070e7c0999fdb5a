// Evidence in, exactly its root out: a described PC for every scenario, for what looks like it, and for the healthy.
import { expect, test } from 'vitest';
import { examine, expectSummary, summarize, describeMachine } from './scenario-machine.test-support.ts';
import { wslScenarios } from './wsl-scenarios.test-support.ts';
import { windowsScenarios } from './windows-scenarios.test-support.ts';

const rows = [...windowsScenarios, ...wslScenarios];
test.each(rows)('$name', async (row) => {
  const { report } = await examine(describeMachine(row.on, row.changes));
  expect(summarize(report)).toEqual(expectSummary(row));
  if (row.explains) {
    const [root] = report.roots;
    expect(report.checks.find(({ id }) => id === root)?.explains).toEqual(row.explains);
  }
});
