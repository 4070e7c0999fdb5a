// The doctor: gathers facts, judges what can be judged so far, and ends with one report, root cause first.
import {
  type CheckResult,
  type DoctorEvent,
  layerIds,
  type Report,
} from '../../contract/doctor.ts';
import type { Check } from '../../core/doctor/check.ts';
import { checks as allChecks } from '../../core/doctor/checks/index.ts';
import type { FactName, PartialFacts } from '../../core/doctor/facts.ts';
import { foldResults } from '../../core/doctor/fold.ts';
import { judgeChecks } from '../../core/doctor/judge.ts';
import { createReport, type ReportHead } from '../../core/doctor/report.ts';
import type { Machine, StateStore } from '../../platform/ports.ts';
import type { EventBus } from '../event-bus.ts';
import { type MachineRoom, toMachineRef } from '../machine-room.ts';
import { probes as allProbes } from '../probes/index.ts';
import type { AnyProbe } from '../probes/probe.ts';
import { createRegistryProbe } from '../probes/registry.ts';
import { readSettings } from '../settings.ts';
import { gatherFacts } from './gather.ts';
import { createReportStore } from './report-store.ts';
import { type Selection, selectChecks } from './select-checks.ts';

export interface DoctorDependencies {
  readonly machines: Pick<MachineRoom, 'current'>;
  readonly state: StateStore;
  readonly events: Pick<EventBus, 'publish'>;
  /** Slipway's own version, for the report. */
  readonly version: string;
  /** The tables; others than Slipway's own for tests. */
  readonly checks?: readonly Check[];
  readonly probes?: readonly AnyProbe[];
}

export interface Doctor {
  /**
   * Runs on the PC that is current at the call. Throws at once when `only` names nothing. Leaving the loop cancels
   * the run; when `signal` fires, the loop throws its reason.
   */
  run(
    only: readonly string[] | undefined,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<DoctorEvent, void>;
  /** The last whole report of the current PC, or null. */
  latest(): Promise<Report | null>;
}

export function createDoctor(dependencies: DoctorDependencies): Doctor {
  const { machines, state, events, version, checks = allChecks, probes = allProbes } = dependencies;
  const reports = createReportStore(state);
  return {
    run: (only, signal) => {
      const selection = selectChecks(checks, only);
      const keep = async (report: Report) => {
        // Part of a report must not pass for the whole one.
        if (only !== undefined) return;
        await reports.keep(report);
        events.publish({ kind: 'report', machine: report.machine });
      };
      const machine = machines.current();
      const mirror = () => findMirror(machine, state);
      return examine({ machine, checks, probes, mirror, selection, version, keep }, signal);
    },
    latest: () => reports.latest(toMachineRef(machines.current())),
  };
}

interface Examination {
  readonly machine: Machine;
  /** The whole table: the edges for folding. */
  readonly checks: readonly Check[];
  readonly probes: readonly AnyProbe[];
  /** Where Docker Hub is asked through; null: at its own address. */
  readonly mirror: () => Promise<string | null>;
  readonly selection: Selection;
  readonly version: string;
  readonly keep: (report: Report) => Promise<void>;
}

async function* examine(
  examination: Examination,
  signal: AbortSignal | undefined,
): AsyncGenerator<DoctorEvent, void> {
  const { machine, checks, probes, selection } = examination;
  const head = beginReport(examination);
  const total = selection.checks.length;
  yield { kind: 'started', total, machine: head.machine, layers: countLayers(selection.checks) };

  let facts: PartialFacts = {};
  const judged = new Map<string, CheckResult>();
  for await (const { name, fact } of gatherFacts({
    machine,
    probes: placeMirror(probes, await examination.mirror()),
    wanted: listFacts(examination),
    signal,
  })) {
    facts = { ...facts, [name]: fact };
    const pending = selection.checks.filter(({ id }) => !judged.has(id));
    const fresh = judgeChecks(pending, facts);
    if (fresh.length === 0) continue;
    for (const result of fresh) judged.set(result.id, result);
    const { roots } = foldResults([...judged.values()], checks, { complete: false });
    yield { kind: 'progress', done: judged.size, total, checks: fresh, roots: [...roots] };
  }

  const results = selection.checks.flatMap(({ id }) => judged.get(id) ?? []);
  const { only } = selection;
  const options = { nodes: checks, ...(only === undefined ? {} : { only }) };
  const report = createReport(head.finish(), facts, results, options);
  await examination.keep(report);
  yield { kind: 'report', report };
}

/** What a report says of the run itself; `finish` when it is over. */
function beginReport({ machine, version }: Examination) {
  const { clock, platform } = machine;
  const startedAt = new Date(clock.now()).toISOString();
  const start = clock.elapsed();
  const ref = toMachineRef(machine);
  return {
    machine: ref,
    finish: (): ReportHead => ({
      slipway: version,
      machine: ref,
      platform,
      startedAt,
      ms: Math.round(clock.elapsed() - start),
    }),
  };
}

/** The person's own network is this computer's; a described PC has another. */
async function findMirror({ kind }: Machine, state: StateStore): Promise<string | null> {
  if (kind !== 'this') return null;
  // Settings that cannot be read are no reason not to look at the PC.
  const settings = await readSettings(state).catch(() => undefined);
  return settings?.registryMirror ?? null;
}

function placeMirror(probes: readonly AnyProbe[], mirror: string | null): readonly AnyProbe[] {
  if (mirror === null) return probes;
  return probes.map((probe) => (probe.fact === 'registry' ? createRegistryProbe(mirror) : probe));
}

/** A whole run gathers everything: the facts that no check reads are shown when all is well. */
function listFacts({ probes, selection }: Examination): readonly FactName[] {
  if (selection.only !== undefined) return [...selection.facts];
  return [...new Set([...probes.map(({ fact }) => fact), ...selection.facts])];
}

function countLayers(checks: readonly Check[]) {
  return layerIds
    .map((id) => ({ id, total: checks.filter(({ layer }) => layer === id).length }))
    .filter(({ total }) => total > 0);
}
