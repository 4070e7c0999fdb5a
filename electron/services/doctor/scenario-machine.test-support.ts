// Test support: a row of the scenario tables, and a whole doctor run on the described PC that it tells of.
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import type { Report } from '../../contract/doctor.ts';
import type { MachineDescription, machineFile } from '../../contract/machine-description.ts';
import { checkVariables } from '../../platform/fake/check-variables.ts';
import { createDescribedMachine } from '../../platform/fake/described-machine.ts';
import { layOver } from '../../platform/fake/lay-over.ts';
import { listDescriptions } from '../../platform/fake/load-description.ts';
import { parseMachineFile } from '../../platform/fake/parse-machine-file.ts';
import { createPassingVariables } from '../../platform/fake/state-variables.ts';
import { createTestState } from '../test-machine.test-support.ts';
import { createDoctor } from './doctor.ts';

/** Fields of a machine file: what is different from the PC that is extended. */
export type Changes = Partial<z.input<typeof machineFile>>;

export interface ScenarioRow {
  /** What a person would say of the PC. */
  readonly name: string;
  /** The shipped PC that it is otherwise. */
  readonly on: string;
  /** The evidence; of two that answer the same question the first one counts. */
  readonly changes: readonly Changes[];
  /** The roots that are problems, in the order of the report. */
  readonly problems?: readonly string[];
  /** The roots that are advice; they come after the problems. */
  readonly advice?: readonly string[];
  /** What cannot be told on this PC. */
  readonly unknown?: readonly string[];
  /** What folds under the first root, nearest first, where the row pins it. */
  readonly explains?: readonly string[];
  /** The finding that this PC resembles and does not have, or has as its consequence only. */
  readonly looksLike?: string;
}

const folder = new URL('../../../resources/machines/', import.meta.url);

/** The shipped PCs. */
export const shipped: readonly MachineDescription[] = (
  await listDescriptions(fileURLToPath(folder))
).map(({ description }) => description);

/** A shipped PC with these changes, as a machine file with `extends` would be read. */
export function describeMachine(on: string, changes: readonly Changes[]): MachineDescription {
  const base = shipped.find(({ name }) => name === on);
  if (base === undefined) throw new Error(`no shipped PC is called ${on}`);
  const words = { en: 'A PC', 'zh-CN': '一台电脑' };
  const head = { slipwayMachine: 1, name: 'scenario', title: words, description: words };
  return changes.reduceRight<MachineDescription>((description, change) => {
    const file = parseMachineFile(JSON.stringify({ ...head, ...change }), 'scenario');
    checkVariables(file, { ...description.state, ...file.state }, 'scenario');
    return { ...layOver(file, description), platform: base.platform, docker: base.docker };
  }, base);
}

/** The doctor's whole run on a described PC, and the roots that it named before it was over. */
export async function examine(
  description: MachineDescription,
): Promise<{ readonly report: Report; readonly early: ReadonlySet<string> }> {
  const machine = createDescribedMachine({
    description,
    variables: createPassingVariables(),
    timeScale: 0,
  });
  const doctor = createDoctor({
    machines: { current: () => machine },
    state: createTestState(),
    events: { publish: () => {} },
    version: '0.0.0',
  });
  const early = new Set<string>();
  for await (const event of doctor.run(undefined, undefined)) {
    if (event.kind === 'report') return { report: event.report, early };
    if (event.kind === 'progress') for (const id of event.roots) early.add(id);
  }
  throw new Error('the run ended without a report');
}

/** What of a report the tables pin: what is wrong, what could be better, what cannot be told, and the verdict. */
export function summarize(report: Report) {
  const statusOf = (id: string) => report.checks.find((check) => check.id === id)?.status;
  return {
    problems: report.roots.filter((id) => statusOf(id) === 'problem'),
    advice: report.roots.filter((id) => statusOf(id) === 'advice'),
    unknown: report.checks.filter(({ status }) => status === 'unknown').map(({ id }) => id),
    exitCode: report.exitCode,
  };
}

/** A row's expectation in the same shape. */
export function expectSummary(row: Pick<ScenarioRow, 'problems' | 'advice' | 'unknown'>) {
  const { problems = [], advice = [], unknown = [] } = row;
  return {
    problems,
    advice,
    unknown,
    exitCode: problems.length > 0 ? 1 : unknown.length > 0 ? 2 : 0,
  };
}
