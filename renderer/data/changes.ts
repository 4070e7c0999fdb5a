// Hooks for changing the PC: its plan, its journal, its engine's mode, and the jobs that do it.
import { useMutation, useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Job } from '../../electron/contract/jobs.ts';
import type { OfferedPlan } from '../../electron/contract/plans.ts';
import { navigate } from '../layout/route.ts';
import { useSession } from './answers.ts';
import { hasEnded, type JobFeed } from './job-feed.ts';
import { queryKeys } from './session.ts';

/** Every job known, running ones first; undefined until the host has answered. */
export function useJobs(): readonly Job[] | undefined {
  const { jobs } = useSession();
  return useSyncExternalStore(jobs.subscribe, () => jobs.getState().jobs);
}

export function useRunningJobs(): readonly Job[] {
  return (useJobs() ?? []).filter((job) => !hasEnded(job.state));
}

export function useJob(id: string | null | undefined): Job | undefined {
  return useJobs()?.find((job) => job.id === id);
}

export function useJobFeed(id: string | null | undefined): JobFeed | undefined {
  const { jobs } = useSession();
  return useSyncExternalStore(jobs.subscribe, () =>
    id == null ? undefined : jobs.getState().feeds[id],
  );
}

export function useCancelJob() {
  const { connection, jobs } = useSession();
  return useMutation({
    mutationFn: (id: string) => connection.client.jobs.cancel({ id }),
    onSuccess: () => void jobs.refresh(),
  });
}

/**
 * The plan of the PC looked at, with its confirmation; null when there is none. One that ended stays in sight until it
 * is closed, although the host does not keep it: a person wants to read how it ended.
 */
export function usePlan() {
  const { connection, queries } = useSession();
  return useQuery<OfferedPlan | null>({
    queryKey: queryKeys.plan,
    queryFn: async () => {
      const before = queries.getQueryData<OfferedPlan | null>(queryKeys.plan);
      const pending = await connection.client.plans.pending();
      return pending ?? (before && before.plan.job !== null ? before : null);
    },
  });
}

type PlanSource = { readonly checks: readonly string[] } | { readonly entry: string };

/** Plans fixes of found checks, or the way back of a journal entry, and opens the plan. Runs nothing. */
export function useCreatePlan() {
  const { connection, queries } = useSession();
  return useMutation({
    mutationFn: (source: PlanSource) =>
      'entry' in source
        ? connection.client.plans.createUndo({ entry: source.entry })
        : connection.client.plans.create({ checks: [...source.checks] }),
    onSuccess: (offered) => {
      queries.setQueryData(queryKeys.plan, offered);
      navigate({ page: 'plan' });
    },
  });
}

/** Runs the plan that was shown, with its confirmation and, where something is lost for good, the typed name. */
export function useRunPlan() {
  const { connection, queries, jobs } = useSession();
  return useMutation({
    mutationFn: ({ offered, typed }: { offered: OfferedPlan; typed?: string }) =>
      connection.client.plans.run({
        id: offered.plan.id,
        confirmation: offered.confirmation,
        ...(typed === undefined ? {} : { typed }),
      }),
    onSuccess: (job, { offered }) => {
      const plan = { ...offered.plan, job: job.id, state: 'running' as const };
      queries.setQueryData(queryKeys.plan, { plan, confirmation: '' });
      jobs.add(job);
    },
    // A confirmation works once, and is used up by a refusal as well.
    onError: () => void queries.invalidateQueries({ queryKey: queryKeys.plan }),
  });
}

/** Forgets the plan, and leaves to the page that `to` names. */
export function useDiscardPlan() {
  const { connection, queries } = useSession();
  return useMutation({
    mutationFn: (id: string) => connection.client.plans.discard({ id }),
    onSuccess: () => queries.setQueryData(queryKeys.plan, null),
  });
}

/** Takes an ended plan out of sight. */
export function useClosePlan(): () => void {
  const { queries } = useSession();
  return () => queries.setQueryData(queryKeys.plan, null);
}

export function useJournal() {
  const { connection } = useSession();
  return useQuery({
    queryKey: queryKeys.journal,
    queryFn: () => connection.client.journal.list({ limit: 500 }),
  });
}

/** Asked again every 15 seconds while the Engine page is open. */
export function useEngineOverview() {
  const { connection } = useSession();
  return useQuery({
    queryKey: queryKeys.mode,
    queryFn: () => connection.client.mode.overview(),
    refetchInterval: 15_000,
  });
}

export function useSwitchOffer() {
  const { connection } = useSession();
  return useMutation({
    mutationFn: (to: 'linux' | 'windows') => connection.client.mode.offerSwitch({ to }),
  });
}

type EngineChange =
  | { readonly kind: 'switch'; readonly to: 'linux' | 'windows'; readonly confirmation: string }
  | { readonly kind: 'control'; readonly action: 'start' | 'stop' | 'restart' }
  | { readonly kind: 'context'; readonly name: string };

/** Starts one change of the engine; the job that comes back is followed at once. */
export function useChangeEngine() {
  const { connection, jobs } = useSession();
  const { mode } = connection.client;
  return useMutation({
    mutationFn: (change: EngineChange) => {
      switch (change.kind) {
        case 'switch':
          return mode.switch({ to: change.to, confirmation: change.confirmation });
        case 'control':
          return mode.control({ action: change.action });
        case 'context':
          return mode.useContext({ name: change.name });
      }
    },
    onSuccess: (job) => jobs.add(job),
  });
}
