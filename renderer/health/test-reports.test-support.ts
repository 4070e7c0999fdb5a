// Small reports for the tests of this folder.
import type { CheckResult, CheckStatus, LayerId, Report } from '../../electron/contract/doctor.ts';

export function createResult(
  id: string,
  status: CheckStatus,
  more: Partial<CheckResult> = {},
): CheckResult {
  return {
    id,
    layer: 'hypervisor',
    severity: 'error',
    status,
    params: {},
    causedBy: [],
    explainedBy: [],
    mayComeFrom: [],
    explains: [],
    evidence: [],
    fixes: [],
    verify: [],
    ...more,
  };
}

export function createReport(
  checks: readonly CheckResult[],
  roots: readonly string[],
  layers: readonly LayerId[] = [],
): Report {
  const count = (status: CheckStatus) => checks.filter((check) => check.status === status).length;
  return {
    schema: 1,
    slipway: '0.1.0',
    machine: { kind: 'described', name: 'test' },
    platform: 'win32',
    startedAt: '2026-11-21T08:00:00.000Z',
    ms: 6_400,
    roots: [...roots],
    layers: layers.map((id) => ({ id, status: 'ok', summary: { key: `facts.layers.${id}` } })),
    checks: [...checks],
    counts: {
      ok: count('ok'),
      advice: count('advice'),
      problem: count('problem'),
      unknown: count('unknown'),
      skipped: count('skipped'),
      blocked: count('blocked'),
    },
    highlights: [],
    exitCode: count('problem') > 0 ? 1 : 0,
  };
}
