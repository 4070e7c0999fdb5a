// Hooks for changing the PC: its plan, its journal, its engine's mode, and the jobs that do it.
import { useMutation, useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Job } from '../../electron/contract/jobs.ts';
import type { OfferedPlan } from '../../electron/contract/plans.ts';
import { formatRoute, navigate } from '../layout/route.ts';
import { useEngine, useSession } from './answers.ts';
import { hasEnded, type JobFeed } from './job-feed.ts';
import { queryKeys } from './session.ts';
import { findSwitchTarget } from './switch-target.ts';

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
 * The plan of the PC looked at, with its confirmation; null when there is none. The host offers only what can go on: a
 * plan that was made but never run, or that has ended, stays in sight here until another takes its place.
 */
export function usePlan() {
  const { connection, queries, jobs } = useSession();
  const { plans } = connection.client;
  return useQuery<OfferedPlan | null>({
    queryKey: queryKeys.plan,
    queryFn: async () => {
      const before = queries.getQueryData<OfferedPlan | null>(queryKeys.plan);
      const pending = await plans.pending();
      if (pending || !before) return pending;
      if (before.plan.job === null) return before;
      return { plan: await plans.get({ id: before.plan.id }), confirmation: '' };
    },
    refetchInterval: ({ state }) => {
      const job = jobs.getState().jobs?.find(({ id }) => id === state.data?.plan.job);
      return job && !hasEnded(job.state) ? 1_500 : false;
    },
  });
}

/** Ids of found checks, or the journal entry to take back. */
export type PlanSource = { readonly checks: readonly string[] } | { readonly entry: string };

const undoMark = 'undo:';

/** What a plan is made from, as a part of the address. */
export function formatPlanSource(source: PlanSource): string {
  return 'entry' in source ? `${undoMark}${source.entry}` : source.checks.join(',');
}

export function parsePlanSource(target: string): PlanSource {
  return target.startsWith(undoMark)
    ? { entry: target.slice(undoMark.length) }
    : { checks: target.split(',') };
}

/** Plans fixes of found checks, or the way back of a journal entry, and opens the plan. Runs nothing. */
export function useCreatePlan() {
  const { connection, queries } = useSession();
  return useMutation({
    mutationFn: (source: PlanSource) =>
      'entry' in source
        ? connection.client.plans.createUndo({ entry: source.entry })
        : connection.client.plans.create({ checks: [...source.checks] }),
    onSuccess: (offered, source) => {
      queries.setQueryData(queryKeys.plan, offered);
      navigate({ page: 'plan', target: formatPlanSource(source) });
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
      // From here on the host knows the plan; a reload must not make another.
      location.replace(formatRoute({ page: 'plan' }));
    },
  });
}

/** Forgets the plan. What it did stays in the journal. */
export function useDiscardPlan() {
  const { connection, queries } = useSession();
  return useMutation({
    mutationFn: (id: string) => connection.client.plans.discard({ id }),
    onSuccess: () => queries.setQueryData(queryKeys.plan, null),
  });
}

export function useJournal() {
  const { connection } = useSession();
  return useQuery({
    queryKey: queryKeys.journal,
    queryFn: () => connection.client.journal.list({ limit: 500 }),
  });
}

/** Asked again every 15 seconds while the Engine page is open. Its status is the newest there is. */
export function useEngineOverview() {
  const { connection } = useSession();
  const overview = useQuery({
    queryKey: queryKeys.mode,
    queryFn: () => connection.client.mode.overview(),
    refetchInterval: 15_000,
  });
  // Reading the whole PC takes seconds; after a switch the engine alone has answered long before.
  const engine = useEngine();
  const isNewer = engine.dataUpdatedAt > overview.dataUpdatedAt;
  const status = isNewer ? engine.data : overview.data?.status;
  return {
    ...overview,
    status,
    data: overview.data && status && { ...overview.data, status },
  };
}

/** Where the switch leads that runs now, or that has ended and nobody has heard of the engine since. */
export function useSwitchTarget(): 'linux' | 'windows' | undefined {
  const job = useJobs()?.find(({ kind }) => kind === 'switch');
  const { isFetching, dataUpdatedAt } = useEngine();
  if (!job) return undefined;
  const isAsked = isFetching && Date.parse(job.endedAt ?? '') > dataUpdatedAt;
  return hasEnded(job.state) && !isAsked ? undefined : findSwitchTarget(job);
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
  const { switch: startSwitch, control, useContext: chooseContext } = connection.client.mode;
  return useMutation({
    mutationFn: (change: EngineChange) => {
      switch (change.kind) {
        case 'switch':
          return startSwitch({ to: change.to, confirmation: change.confirmation });
        case 'control':
          return control({ action: change.action });
        case 'context':
          return chooseContext({ name: change.name });
      }
    },
    onSuccess: (job) => jobs.add(job),
  });
}
