// Which texts speak of a finding: the most exact key first, so that window and command line choose alike.
import type { CheckResult } from '../../contract/doctor.ts';

/** The parts of a finding's wording in `words/*`/findings-*.ts. */
export type FindingPart = 'name' | 'state' | 'ok' | 'title' | 'what' | 'why' | 'todo';

/** Keys to try in order: the wording of the variant, then the one all variants share. */
export function findingKeys(
  result: Pick<CheckResult, 'id' | 'variant'>,
  part: FindingPart,
): readonly string[] {
  const base = `findings.${result.id}`;
  return result.variant === undefined
    ? [`${base}.${part}`]
    : [`${base}.variants.${result.variant}.${part}`, `${base}.${part}`];
}

/** Keys to try in order for a fix of a finding. */
export function fixKeys(
  result: Pick<CheckResult, 'id' | 'variant'>,
  fixId: string,
  part: 'label' | 'note',
): readonly string[] {
  const base = `findings.${result.id}`;
  const shared = `${base}.fixes.${fixId}.${part}`;
  return result.variant === undefined
    ? [shared]
    : [`${base}.variants.${result.variant}.fixes.${fixId}.${part}`, shared];
}
