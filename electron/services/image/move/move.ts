// Moving a project off a Windows drive: an offer with its measure and commands, and the job that was agreed to.
import { AppError } from '../../../contract/app-error.ts';
import type { MoveOffer, MoveWish } from '../../../contract/image/move.ts';
import type { Job } from '../../../contract/jobs.ts';
import type { Machine } from '../../../platform/ports.ts';
import type { Jobs } from '../../changes/jobs.ts';
import type { Journal } from '../../changes/journal.ts';
import type { MachineRoom } from '../../machine-room.ts';
import { createConfirmations } from '../../mode/confirmations.ts';
import { runMove, titleOf } from './move-job.ts';
import { type MovePlan, offerMove } from './offer-move.ts';

export interface Moves {
  /** Changes nothing; starts the distro if it is stopped. Throws `AppError` PROJECT_NOT_FOUND, PROJECT_UNREADABLE. */
  offer(wish: MoveWish, signal?: AbortSignal): Promise<MoveOffer>;
  /** Throws `AppError` CONFIRMATION_INVALID, CHANGE_RUNNING. */
  start(confirmation: string): Promise<Job>;
}

interface Shown {
  readonly machine: Machine;
  readonly plan: MovePlan;
}

export function createMoves({
  machines,
  jobs,
  journal,
}: {
  readonly machines: Pick<MachineRoom, 'current'>;
  readonly jobs: Pick<Jobs, 'start'>;
  readonly journal: Journal;
}): Moves {
  const confirmations = createConfirmations<Shown>();
  return {
    offer: async (wish, signal) => {
      const machine = machines.current();
      const { offer, plan } = await offerMove(machine, wish, signal);
      return { ...offer, confirmation: plan ? confirmations.give({ machine, plan }) : null };
    },
    start: async (confirmation) => {
      const { machine, plan } = confirmations.take(confirmation);
      const now = machines.current();
      if (machine.kind !== now.kind || machine.name !== now.name) {
        throw new AppError('CONFIRMATION_INVALID', {});
      }
      const title = titleOf(plan);
      const steps = plan.steps.length;
      const start = { kind: 'image-move', title, machine, lane: 'image-move', steps } as const;
      return jobs.start(start, (context) => runMove({ context, journal }, plan));
    },
  };
}
