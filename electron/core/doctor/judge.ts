// Turns facts into results: one check at a time, nothing folded yet.
import type { CheckResult } from '../../contract/doctor.ts';
import type { Check, Judgement } from './check.ts';
import type { Fact, Facts, PartialFacts } from './facts.ts';

/** Judges every check whose facts have all answered, in the order of the table. */
export function judgeChecks(checks: readonly Check[], facts: PartialFacts): CheckResult[] {
  return checks
    .filter((check) => [...check.needs, ...check.uses].every((name) => facts[name] !== undefined))
    .map((check) => toResult(check, judgeSafely(check, facts as Facts)));
}

/** A check that throws is a finding about us: unknown, with what it said. */
function judgeSafely(check: Check, facts: Facts): Judgement {
  const missing = check.needs.map((name) => facts[name]).find((fact) => fact.state !== 'known');
  if (missing) {
    return { verdict: missing.state, reason: missing.reason };
  }
  try {
    const values = Object.fromEntries(
      check.needs.map((name) => [
        name,
        (facts[name] as Extract<Fact<unknown>, { state: 'known' }>).value,
      ]),
    );
    return check.judge(values as never, facts as never);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { verdict: 'unknown', reason: { key: 'reasons.checkFailed', params: { message } } };
  }
}

function toResult(check: Check, judgement: Judgement): CheckResult {
  const base = {
    id: check.id,
    layer: check.layer,
    severity: check.severity,
    params: {},
    causedBy: [...check.causedBy],
    explainedBy: [],
    mayComeFrom: [],
    explains: [],
    evidence: [],
    fixes: [],
    verify: [],
  } satisfies Omit<CheckResult, 'status'>;
  switch (judgement.verdict) {
    case 'ok':
      return {
        ...base,
        status: 'ok',
        params: judgement.params ?? {},
        evidence: [...(judgement.evidence ?? [])],
      };
    case 'unknown':
      return {
        ...base,
        status: 'unknown',
        reason: judgement.reason,
        evidence: [...(judgement.evidence ?? [])],
      };
    case 'skipped':
      return { ...base, status: 'skipped', reason: judgement.reason };
    case 'found': {
      const severity = judgement.severity ?? check.severity;
      return {
        ...base,
        severity,
        status: severity === 'blocker' || severity === 'error' ? 'problem' : 'advice',
        params: judgement.params ?? {},
        ...(judgement.variant === undefined ? {} : { variant: judgement.variant }),
        ...(judgement.standsAlone ? { standsAlone: true } : {}),
        evidence: [...judgement.evidence],
        fixes: [...judgement.fixes],
        verify: [...judgement.verify],
      };
    }
  }
}
