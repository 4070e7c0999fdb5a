// Hooks for what takes its time with images: building, running, publishing and measuring, each a job of the host.
import { skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImageChoices, RunChoices } from '../../electron/contract/image/choices.ts';
import type { Job, JobKind } from '../../electron/contract/jobs.ts';
import { useSession } from './answers.ts';
import { useJobs } from './changes.ts';
import { hasEnded } from './job-feed.ts';

const workKey = (...rest: readonly string[]) => ['of-machine', 'image-work', ...rest];

type WorkKind = Extract<JobKind, `image-${string}`>;

export interface Work {
  /** The job of this folder that this window started, or that another one runs. */
  readonly job: Job | undefined;
  readonly id: string | undefined;
  readonly remember: (job: Job) => void;
}

/** Finds a folder's job again after the page was left or loaded anew. `reference` tells it from those of others. */
export function useWork(kind: WorkKind, folder: string, reference: string): Work {
  const { jobs: center } = useSession();
  const place = `slipway ${kind} ${folder}`;
  const [kept, setKept] = useState(() => sessionStorage.getItem(place) ?? undefined);
  const jobs = useJobs();
  const own = jobs?.find(({ id }) => id === kept);
  const other = jobs?.find(
    (job) => job.kind === kind && !hasEnded(job.state) && speaksOf(job, reference),
  );
  const isOwn = own !== undefined && !hasEnded(own.state);
  // Found by what it makes; followed by its id from then on, or its end would not be seen.
  if (!isOwn && other && other.id !== kept) setKept(other.id);
  const job = isOwn ? own : (other ?? own);
  return {
    job,
    id: job?.id ?? (jobs === undefined ? kept : undefined),
    remember: (started) => {
      sessionStorage.setItem(place, started.id);
      setKept(started.id);
      center.add(started);
    },
  };
}

function speaksOf(job: Job, reference: string): boolean {
  return Object.values(job.title.params ?? {}).includes(reference);
}

/** Builds of a folder, newest first. */
export function useBuilds(folder: string) {
  const { connection } = useSession();
  return useQuery({
    queryKey: workKey('builds', folder),
    queryFn: () => connection.client.image.builds({ folder }),
    refetchOnMount: 'always',
  });
}

export function useStartBuild(work: Work) {
  const { connection } = useSession();
  return useMutation({
    mutationFn: (input: { folder: string; choices: ImageChoices; noCache: boolean }) =>
      connection.client.image.build(input),
    onSuccess: work.remember,
  });
}

/** Reads lists again that a job which ended has made longer. */
export function useForgetWork() {
  const { queries } = useSession();
  return () => void queries.invalidateQueries({ queryKey: workKey() });
}

/** Who holds the ports that would be published. */
export function usePortConflicts(publish: readonly string[]) {
  const { connection } = useSession();
  return useQuery({
    queryKey: workKey('ports', ...publish),
    queryFn: () => connection.client.image.checkPorts({ publish: [...publish] }),
    enabled: publish.length > 0,
    refetchOnMount: 'always',
    retry: false,
  });
}

export function useStartRun(work: Work) {
  const { connection } = useSession();
  return useMutation({
    mutationFn: (input: { folder: string; reference: string; name: string; run: RunChoices }) =>
      connection.client.image.run(input),
    onSuccess: work.remember,
  });
}

/** How docker would sign in to a registry, and whether that is let in. */
export function useRegistryLogin(registry: string) {
  const { connection } = useSession();
  return useQuery({
    queryKey: workKey('login', registry),
    queryFn: () => connection.client.image.login({ registry }),
    retry: false,
  });
}

export function useSignIn() {
  const { connection, queries } = useSession();
  return useMutation({
    mutationFn: (input: { registry: string; user: string; password: string }) =>
      connection.client.image.signIn(input),
    onSuccess: (login, { registry }) => queries.setQueryData(workKey('login', registry), login),
  });
}

export interface PushInput {
  readonly folder: string;
  readonly choices: ImageChoices;
  readonly reference: string;
  readonly pullBack: boolean;
  readonly sign: boolean;
  readonly sbom: boolean;
}

export function useStartPush(work: Work) {
  const { connection } = useSession();
  return useMutation({
    mutationFn: (input: PushInput) => connection.client.image.push(input),
    onSuccess: work.remember,
  });
}

/** What was published from this folder, newest first. */
export function usePublished(folder: string) {
  const { connection } = useSession();
  return useQuery({
    queryKey: workKey('published', folder),
    queryFn: () => connection.client.image.published({ folder }),
    refetchOnMount: 'always',
  });
}

export interface BuildxInput {
  readonly folder: string;
  readonly choices: ImageChoices;
  readonly reference: string;
}

/** The command with which buildx would build and push the image, or why there is none. */
export function useBuildx(input: BuildxInput | undefined) {
  const { connection } = useSession();
  return useQuery({
    queryKey: workKey('buildx', JSON.stringify(input)),
    queryFn: input ? () => connection.client.image.buildx(input) : skipToken,
  });
}

export function useStartLab(work: Work) {
  const { connection } = useSession();
  return useMutation({
    mutationFn: (input: { folder: string; choices: ImageChoices; variants: string[] }) =>
      connection.client.image.lab(input),
    onSuccess: work.remember,
  });
}
