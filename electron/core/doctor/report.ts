// The doctor's whole answer, put together from judged checks and facts.
import type { CheckResult, MachineRef, Report, ReportCounts } from '../../contract/doctor.ts';
import type { PartialFacts } from './facts.ts';
import { type CausalNode, foldResults } from './fold.ts';
import { collectHighlights } from './highlights.ts';
import { summarizeLayers } from './layers.ts';

export interface ReportHead {
  readonly slipway: string;
  readonly machine: MachineRef;
  readonly platform: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  /** Milliseconds. */
  readonly ms: number;
}

/** Folds the results and sums them up. `only` keeps what was asked for, with the roots that explain it. */
export function createReport(
  head: ReportHead,
  facts: PartialFacts,
  judged: readonly CheckResult[],
  options: { readonly nodes: readonly CausalNode[]; readonly only?: ReadonlySet<string> },
): Report {
  const folded = foldResults(judged, options.nodes, { complete: true });
  const checks = keepAsked(folded.results, options.only);
  const kept = new Set(checks.map(({ id }) => id));
  const counts = countResults(checks);
  return {
    schema: 1,
    ...head,
    roots: folded.roots.filter((id) => kept.has(id)),
    layers: summarizeLayers(checks, facts),
    checks,
    counts,
    highlights: collectHighlights(facts),
    exitCode: counts.problem > 0 ? 1 : counts.unknown > 0 ? 2 : 0,
  };
}

function keepAsked(
  results: readonly CheckResult[],
  only: ReadonlySet<string> | undefined,
): CheckResult[] {
  if (only === undefined) return [...results];
  const asked = results.filter(({ id }) => only.has(id));
  const roots = new Set(asked.flatMap(({ explainedBy }) => explainedBy));
  return results.filter(({ id }) => only.has(id) || roots.has(id));
}

function countResults(checks: readonly CheckResult[]): ReportCounts {
  const count = (status: CheckResult['status']) =>
    checks.filter((check) => check.status === status).length;
  return {
    ok: count('ok'),
    advice: count('advice'),
    problem: count('problem'),
    unknown: count('unknown'),
    skipped: count('skipped'),
    blocked: count('blocked'),
  };
}
