// What became of one step, for the journal and for the plan, and the change it is to the journal before it runs.
import type { ChangeOutcome } from '../../contract/journal.ts';
import type { StepState } from '../../contract/plans.ts';
import type { Text } from '../../contract/text.ts';
import type { OpenChange } from './journal.ts';

export interface StepResult {
  readonly outcome: ChangeOutcome;
  /** Exit codes and codes of the system: for logs and for people who ask closer. */
  readonly detail: string;
  /** The journal's open record; absent when nothing was begun. */
  readonly entry?: OpenChange;
}

/** It took place, now or after a restart. */
export function tookPlace({ outcome }: StepResult): boolean {
  return outcome === 'done' || outcome === 'restart-needed';
}

/** The state of a step whose command did not take place. */
export function toStepState(outcome: ChangeOutcome): StepState {
  return outcome === 'conflict' ? 'failed' : outcome;
}

/** Why a run stops at such a step. */
export function sayStop(result: StepResult): Text {
  const params = { detail: result.detail };
  switch (result.outcome) {
    case 'declined':
      return { key: 'plans.said.declined' };
    case 'timed-out':
      return { key: 'plans.said.timedOut' };
    case 'conflict':
      return { key: 'plans.said.conflict', params };
    default:
      return { key: 'plans.said.failed', params };
  }
}
