// Hooks for Tune: the PC and its files, saving, restarting and measuring, and commands that change one distro.
import { type QueryClient, useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ConfigFile, ConfigRead, DistroChange } from '../../electron/contract/config.ts';
import { formatTarget, type PageTarget, parseTarget } from '../tune/target.ts';
import { useSession } from './answers.ts';
import { queryKeys } from './session.ts';

const fileKey = (target: PageTarget) => [...queryKeys.config, 'file', formatTarget(target)];

/** The PC, its distros, what waits for a restart and what was measured; asked again every minute while it is shown. */
export function useTuneOverview() {
  const { connection } = useSession();
  return useQuery({
    queryKey: [...queryKeys.config, 'overview'],
    queryFn: () => connection.client.config.overview(),
    refetchInterval: 60_000,
  });
}

/** The file as it is on disk. Starts no distro: what was read before a distro stopped stays. */
export function useConfigFile(target: PageTarget) {
  const { connection, queries } = useSession();
  return useQuery({
    queryKey: fileKey(target),
    queryFn: async () => {
      const read = await connection.client.config.read({ target, start: false });
      const before = queries.getQueryData<ConfigRead>(fileKey(target));
      return read.state === 'needs-start' && before?.state === 'read' ? before : read;
    },
  });
}

/** Reads the file again when it changes on disk. Without a watch it is still compared when it is saved. */
export function useFileWatch(target: PageTarget): void {
  const { connection, queries } = useSession();
  const name = formatTarget(target);
  useEffect(() => {
    const stop = new AbortController();
    const watched = parseTarget(name);
    const listen = async () => {
      const { signal } = stop;
      for await (const { revision } of await connection.client.config.watch(
        { target: watched },
        { signal },
      )) {
        const known = queries.getQueryData<ConfigRead>(fileKey(watched));
        if (known?.state !== 'read' || known.file.revision === revision) continue;
        void queries.invalidateQueries({ queryKey: fileKey(watched) });
      }
    };
    listen().catch(() => undefined);
    return () => stop.abort();
  }, [connection, queries, name]);
}

/** Reads the file of a stopped distro, which starts it. */
export function useStartAndRead(target: PageTarget) {
  const { connection, queries } = useSession();
  return useMutation({
    mutationFn: () => connection.client.config.read({ target, start: true }),
    onSuccess: (read) => {
      queries.setQueryData(fileKey(target), read);
      void queries.invalidateQueries({ queryKey: [...queryKeys.config, 'overview'] });
    },
  });
}

/** Saves whole bytes over those of the revision they were edited from. */
export function useSaveConfig(target: PageTarget) {
  const { connection, queries } = useSession();
  return useMutation({
    mutationFn: (edited: Pick<ConfigFile, 'bytes' | 'revision'>) =>
      connection.client.config.save({ target, ...edited, start: true }),
    onSuccess: (saved) => {
      if (saved.state === 'refused' || saved.state === 'failed') return;
      const file = saved.state === 'conflict' ? saved.found : saved.file;
      const read: ConfigRead = { state: 'read', file };
      queries.setQueryData(fileKey(target), read);
      forgetWhatFollows(queries);
    },
  });
}

function forgetWhatFollows(queries: QueryClient): void {
  for (const part of ['overview', 'history'] as const) {
    void queries.invalidateQueries({ queryKey: [...queryKeys.config, part] });
  }
  void queries.invalidateQueries({ queryKey: queryKeys.journal });
}

/** What a restart would stop. Runs nothing. */
export function useRestartOffer(target: PageTarget) {
  const { connection } = useSession();
  return useMutation({ mutationFn: () => connection.client.config.offerRestart({ target }) });
}

/** Restarts with the confirmation of the offer that was shown, and follows the job. */
export function useRestart() {
  const { connection, jobs } = useSession();
  return useMutation({
    mutationFn: (confirmation: string) => connection.client.config.restart({ confirmation }),
    onSuccess: (job) => jobs.add(job),
  });
}

/** Measures again in the running VM. */
export function useMeasureAgain() {
  const { connection, queries } = useSession();
  return useMutation({
    mutationFn: () => connection.client.config.measure(),
    onSuccess: () =>
      void queries.invalidateQueries({ queryKey: [...queryKeys.config, 'overview'] }),
  });
}

/** Every saved version of the file, newest first. */
export function useConfigHistory(target: PageTarget, isWanted: boolean) {
  const { connection } = useSession();
  return useQuery({
    queryKey: [...queryKeys.config, 'history', formatTarget(target)],
    queryFn: () => connection.client.config.history({ target }),
    enabled: isWanted,
  });
}

/** Takes back one saved version at once: the person sees what it held, and the way back is as short. */
export function useUndoVersion() {
  const { connection, jobs } = useSession();
  const { plans } = connection.client;
  return useMutation({
    mutationFn: async (entry: string) => {
      const { plan, confirmation } = await plans.createUndo({ entry });
      return plans.run({ id: plan.id, confirmation });
    },
    onSuccess: (job) => jobs.add(job),
  });
}

/** The exact command of a change of one distro, and what to know before it. */
export function useDistroOffer() {
  const { connection } = useSession();
  return useMutation({
    mutationFn: (change: DistroChange) => connection.client.config.offerDistroChange({ change }),
  });
}

/** Runs it with the confirmation of the offer that was shown, and follows the job. */
export function useChangeDistro() {
  const { connection, jobs } = useSession();
  return useMutation({
    mutationFn: (confirmation: string) => connection.client.config.changeDistro({ confirmation }),
    onSuccess: (job) => jobs.add(job),
  });
}
