// A restart from the question to its end: what it would stop, the consent, the job that does it.
import { useState } from 'react';
import type { RestartOffer } from '../../../electron/contract/config.ts';
import type { Job } from '../../../electron/contract/jobs.ts';
import { useJobs } from '../../data/changes.ts';
import { hasEnded } from '../../data/job-feed.ts';
import { useRestart, useRestartOffer } from '../../data/tune.ts';
import type { PageTarget } from '../target.ts';

export interface RestartFlow {
  /** Asks what would stop, and then the person. */
  readonly ask: () => void;
  /** The question that is open. */
  readonly offer: RestartOffer | undefined;
  readonly isAsking: boolean;
  readonly offerError: unknown;
  readonly restartError: unknown;
  readonly later: () => void;
  readonly go: (offer: RestartOffer) => void;
  /** Under way, or ended while the page was open. */
  readonly job: Job | undefined;
  /** What the job does, in order; known where it was asked for here. */
  readonly steps: RestartOffer['steps'];
  readonly isRunning: boolean;
  /** Takes an ended job out of sight. */
  readonly close: () => void;
}

export function useRestartFlow(target: PageTarget): RestartFlow {
  const offer = useRestartOffer(target);
  const restart = useRestart();
  const [isOpen, setIsOpen] = useState(false);
  const [shown, setShown] = useState<string>();
  const [steps, setSteps] = useState<RestartOffer['steps']>([]);
  const jobs = useJobs() ?? [];
  const running = jobs.find(({ kind, state }) => kind === 'restart-wsl' && !hasEnded(state));
  // How it went stays in sight while the page is open.
  if (running && running.id !== shown) setShown(running.id);
  return {
    ask: () => {
      restart.reset();
      setIsOpen(true);
      offer.mutate();
    },
    offer: isOpen ? offer.data : undefined,
    isAsking: offer.isPending,
    offerError: offer.error,
    restartError: restart.error,
    later: () => setIsOpen(false),
    go: (accepted) => {
      setIsOpen(false);
      setSteps(accepted.steps);
      restart.mutate(accepted.confirmation, { onSuccess: ({ id }) => setShown(id) });
    },
    job: jobs.find(({ id }) => id === shown),
    steps,
    isRunning: running !== undefined || restart.isPending,
    close: () => setShown(undefined),
  };
}
