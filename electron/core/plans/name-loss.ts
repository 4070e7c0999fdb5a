// What a person types before something is lost for good: a confirmation that nobody gives by mistake.
import type { FixStep } from '../../contract/doctor.ts';
import type { PlanStep } from '../../contract/plans.ts';
import { recognizeAction } from '../actions/recognize.ts';

interface LosingPlan {
  readonly steps: readonly Pick<PlanStep, 'kind' | 'state'>[];
  /** What the steps do, in their order. */
  readonly sources: readonly { readonly step: FixStep | { readonly kind: 'restore' } }[];
}

/** The words for everything that the steps still to run lose for good, such as `images`; null when nothing is. */
export function nameLoss({ steps, sources }: LosingPlan): string | null {
  const lost = sources.flatMap(({ step }, index) => {
    const { kind, state } = steps[index] ?? {};
    if (step.kind !== 'command' || kind === 'guide' || state !== 'planned') return [];
    return recognizeAction(step.program, step.args)?.action.losesForGood ?? [];
  });
  return lost.length === 0 ? null : [...new Set(lost)].join(' ');
}
