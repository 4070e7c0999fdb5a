// Whether `slipway fix` is worth naming: only where its plan would have something to run.
import type { CheckResult } from '../../../contract/doctor.ts';
import { outlinePlan } from '../../../core/plans/build-plan.ts';

/** The plan for this finding has a step that Slipway runs; some fixes are for a person only. */
export function canFix(check: CheckResult): boolean {
  return outlinePlan([check]).steps.some(({ kind }) => kind !== 'guide');
}
