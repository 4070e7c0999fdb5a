// Puts steps behind a plan for what its own steps brought to light: findings that were blocked when it was made.
import type { CheckResult } from '../../contract/doctor.ts';
import { outlinePlan } from '../../core/plans/build-plan.ts';
import { isFound, isRestartPending } from '../../core/plans/judge-steps.ts';
import { nameLoss } from '../../core/plans/name-loss.ts';
import type { StoredPlan } from './plan-store.ts';

/** The longer plan, or undefined when nothing that was wanted can be run in addition. */
export function extendPlan(
  stored: StoredPlan,
  results: readonly CheckResult[],
): StoredPlan | undefined {
  const { plan, sources, wanted, leftOut } = stored;
  // What reads wrong before a restart of Windows may be right after it.
  const isWaiting = plan.steps.some(({ kind, state }) => kind === 'restart' && state === 'planned');
  if (isWaiting || isRestartPending(results)) return undefined;
  const known = new Set(plan.steps.map(({ check }) => check));
  const isWanted = ({ id, causedBy }: CheckResult) =>
    [id, ...causedBy].some((one) => wanted.includes(one)) && !leftOut.includes(id);
  const fresh = results.filter(
    (result) => isWanted(result) && !known.has(result.id) && isFound(result),
  );
  const more = outlinePlan(fresh);
  if (!more.steps.some(({ kind }) => kind !== 'guide')) return undefined;
  const from = { index: plan.steps.length, group: (plan.steps.at(-1)?.group ?? -1) + 1 };
  const steps = [
    ...plan.steps,
    ...more.steps.map((step) => ({
      ...step,
      index: step.index + from.index,
      group: step.group + from.group,
    })),
  ];
  const longer = [...sources, ...more.sources];
  return {
    ...stored,
    sources: longer,
    plan: {
      ...plan,
      steps,
      typedName: nameLoss({ steps, sources: longer }),
      prompts: plan.prompts + more.prompts,
      restarts: plan.restarts || more.restarts,
    },
  };
}
