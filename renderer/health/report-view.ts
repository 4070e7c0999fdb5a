// What the Health page shows of a report: pure, so that counts, tabs and badge come from one place.
import type {
  CheckResult,
  CheckStatus,
  LayerId,
  LayerResult,
  Report,
} from '../../electron/contract/doctor.ts';
import { layerIds } from '../../electron/contract/layer-ids.ts';
import { foldResults } from '../../electron/core/doctor/fold.ts';
import type { RunProgress } from '../data/doctor-run.ts';

export interface RootsView {
  readonly problems: readonly CheckResult[];
  readonly advice: readonly CheckResult[];
  readonly muted: readonly CheckResult[];
}

/** The roots of a report, in its order, without the muted ones. */
export function viewRoots(
  report: { readonly roots: readonly string[]; readonly checks: readonly CheckResult[] },
  muted: readonly string[],
): RootsView {
  const roots = report.roots.flatMap((id) => report.checks.filter((check) => check.id === id));
  const visible = roots.filter(({ id }) => !muted.includes(id));
  return {
    problems: visible.filter(({ status }) => status === 'problem'),
    advice: visible.filter(({ status }) => status !== 'problem'),
    muted: roots.filter(({ id }) => muted.includes(id)),
  };
}

export interface SummaryView {
  readonly problems: number;
  readonly advice: number;
  /** Roots and everything that folds under them, each once. */
  readonly findings: number;
  readonly ok: number;
  /** Checks that apply to this PC. */
  readonly all: number;
  readonly unknown: number;
  readonly skipped: number;
  readonly muted: number;
}

/** The figures of the sentence under the title. */
export function viewSummary(report: Report, muted: readonly string[]): SummaryView {
  const roots = viewRoots(report, muted);
  const visible = [...roots.problems, ...roots.advice];
  const findings = new Set(visible.flatMap(({ id, explains }) => [id, ...explains]));
  return {
    problems: roots.problems.length,
    advice: roots.advice.length,
    findings: findings.size,
    ok: report.counts.ok,
    all: report.checks.length - report.counts.skipped,
    unknown: report.counts.unknown,
    skipped: report.counts.skipped,
    muted: roots.muted.length,
  };
}

export type RungStatus = CheckStatus | 'running' | 'waiting';

/** One row of the ladder. */
export interface Rung {
  readonly id: LayerId;
  readonly status: RungStatus;
  /** The report's own line about the layer; absent while it is being checked. */
  readonly result?: LayerResult;
  /** The finding that decides the row, for its wording. */
  readonly cause?: CheckResult;
}

/** All layers, whether or not the report has checks for them, so that the ladder never changes its length. */
export function viewLadder(report: Report): Rung[] {
  return layerIds.map((id): Rung => {
    const result = report.layers.find((layer) => layer.id === id);
    if (!result) return { id, status: 'skipped' };
    const cause =
      result.status === 'blocked'
        ? report.checks.find((check) => check.id === result.blockedBy)
        : report.checks.find(
            (check) =>
              check.layer === id &&
              check.status === result.status &&
              check.explainedBy.length === 0,
          );
    return { id, status: result.status, result, ...(cause ? { cause } : {}) };
  });
}

const worstFirst: readonly CheckStatus[] = [
  'problem',
  'blocked',
  'advice',
  'unknown',
  'ok',
  'skipped',
];

/** What is known so far, folded, so that a consequence never looks like a cause for a moment. */
export function viewRunning(progress: RunProgress): {
  readonly checks: readonly CheckResult[];
  readonly roots: readonly string[];
} {
  const { results } = foldResults(progress.checks, progress.checks, { complete: false });
  return { checks: results, roots: progress.roots };
}

/** The ladder while checks are still answering: a row is running until all of its checks have. */
export function viewRunningLadder(progress: RunProgress): Rung[] {
  const { checks } = viewRunning(progress);
  return layerIds.map((id): Rung => {
    const own = checks.filter((check) => check.layer === id);
    const total = progress.totals[id];
    if (progress.total === 0) return { id, status: 'running' };
    if (total === undefined || total === 0) return { id, status: 'skipped' };
    if (own.length < total) return { id, status: 'running' };
    const status = worstFirst.find((one) => own.some((check) => shownStatus(check) === one));
    const deciding = own.find((check) => shownStatus(check) === status);
    const cause =
      status === 'blocked'
        ? checks.find(({ id: other }) => other === deciding?.explainedBy[0])
        : deciding;
    return { id, status: status ?? 'skipped', ...(cause ? { cause } : {}) };
  });
}

/** What follows from a root shows as blocked by it. */
function shownStatus(check: CheckResult): CheckStatus {
  const isFound = check.status === 'problem' || check.status === 'advice';
  return isFound && check.explainedBy.length > 0 ? 'blocked' : check.status;
}

const dayMs = 24 * 3_600_000;

/** Older than a day: the page checks again by itself. */
export function isStale(report: Report, now: number): boolean {
  return now - Date.parse(report.startedAt) > dayMs;
}

export interface Group {
  readonly id: 'windows' | 'wsl' | 'docker' | 'network' | 'disk' | 'tools';
  readonly layers: readonly LayerId[];
}

/** The fact cards of a PC that is well, and the layers each of them speaks for. */
export const groups: readonly Group[] = [
  { id: 'windows', layers: ['firmware', 'windows-feature', 'hypervisor'] },
  { id: 'wsl', layers: ['wsl-kernel', 'wslconfig', 'distro'] },
  { id: 'docker', layers: ['docker-engine', 'docker-mode'] },
  { id: 'network', layers: ['network'] },
  { id: 'disk', layers: ['disk'] },
  { id: 'tools', layers: ['go-toolchain'] },
];
