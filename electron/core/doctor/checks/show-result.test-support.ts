// Test support: a result as a person would note it down, so that a row of a test holds the whole answer.
import type { CheckResult, Evidence, Fix, FixStep } from '../../../contract/doctor.ts';
import type { TextParams } from '../../../contract/text.ts';
import { showCommandLine } from '../../format/command-line.ts';
import type { Check } from '../check.ts';
import type { Facts } from '../facts.ts';
import { judgeChecks } from '../judge.ts';
import { createFacts } from './healthy-facts.test-support.ts';

interface ShownResult {
  readonly status: CheckResult['status'];
  readonly variant?: string;
  readonly standsAlone?: boolean;
  readonly params?: TextParams;
  readonly reason?: string;
  /** `source: says`, the deciding lines with a star, what needs administrator with a lock. */
  readonly saw?: readonly string[];
  /** What it is, then its steps. */
  readonly fixes?: readonly (readonly string[])[];
  readonly verify?: readonly string[];
}

/** What one check says of the healthy PC with some facts changed. */
export function judgeCheck(
  check: Check,
  ...changes: readonly Partial<Facts>[]
): ShownResult | undefined {
  const [result] = judgeChecks([check], createFacts(Object.assign({}, ...changes)));
  return result && showResult(result);
}

/** Everything a judgement said; what it left empty is left out. */
function showResult(result: CheckResult): ShownResult {
  const { evidence, fixes, verify, params, reason } = result;
  return {
    status: result.status,
    ...(result.variant === undefined ? {} : { variant: result.variant }),
    ...(result.standsAlone ? { standsAlone: true } : {}),
    ...(Object.keys(params).length > 0 ? { params } : {}),
    ...(reason ? { reason: reason.key } : {}),
    ...(evidence.length > 0 ? { saw: evidence.map(showEvidence) } : {}),
    ...(fixes.length > 0 ? { fixes: fixes.map(showFix) } : {}),
    ...(verify.length > 0 ? { verify: verify.map((v) => `${v.command} => ${v.expect}`) } : {}),
  };
}

function showEvidence({ source, says, deciding, elevated }: Evidence): string {
  return elevated ? `admin: ${source}` : `${deciding ? '* ' : ''}${source}: ${says}`;
}

function showFix(fix: Fix): readonly string[] {
  const traits = [
    fix.automatable,
    ...(fix.elevation ? ['admin'] : []),
    ...(fix.restart === 'none' ? [] : [`restart ${fix.restart}`]),
    ...(fix.destroys ? ['destroys'] : []),
    ...(fix.undo === undefined ? [] : [`undo ${fix.undo}`]),
  ];
  return [`${fix.id} (${traits.join(', ')})`, ...fix.steps.map(showStep)];
}

function showStep(step: FixStep): string {
  switch (step.kind) {
    case 'command':
      return `${step.elevated ? 'admin: ' : ''}${showCommandLine(step.program, step.args)}`;
    case 'guide':
      return step.text.key.replace(/^.*\.steps\./, 'guide: ');
    case 'edit':
      return `edit ${step.file}`;
  }
}
