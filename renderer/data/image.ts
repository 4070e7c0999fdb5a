// Hooks for the Go image wizard: projects, what was found and chosen, and the files that would be written.
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ImageChoices } from '../../electron/contract/image/choices.ts';
import type { SlipwayClient } from '../connection/connection.ts';
import type { FileDraft } from '../image/files/file-draft.ts';
import { useSession } from './answers.ts';
import { queryKeys } from './session.ts';

const imageKey = (...rest: readonly unknown[]) => [...queryKeys.image, ...rest];

/** What builds and runs here: engine, builder, Windows, tools. Asked again every 15 seconds while it is shown. */
export function useImageSurroundings() {
  const { connection } = useSession();
  return useQuery({
    queryKey: imageKey('surroundings'),
    queryFn: () => connection.client.image.surroundings(),
    refetchInterval: 15_000,
  });
}

/** Projects that were open before, newest first. */
export function useRecentProjects() {
  const { connection } = useSession();
  return useQuery({
    queryKey: imageKey('recent'),
    queryFn: () => connection.client.image.recent(),
    refetchOnMount: 'always',
  });
}

/** What is in the folder, as it was read last; `useFreshAnalysis` reads it. */
export function useAnalysis(folder: string) {
  const { connection } = useSession();
  return useQuery({
    queryKey: imageKey('analysis', folder),
    queryFn: () => connection.client.image.analyse({ folder }),
  });
}

/** Reads the folder anew when it is opened: its code may have changed since. */
export function useFreshAnalysis(folder: string) {
  const { queries } = useSession();
  useEffect(() => {
    void queries.invalidateQueries({ queryKey: imageKey('analysis', folder) });
    void queries.invalidateQueries({ queryKey: imageKey('files', folder) });
  }, [queries, folder]);
  return useAnalysis(folder);
}

/** What slipway.yaml keeps; null: nothing yet. */
export function useKeptChoices(folder: string) {
  const { connection } = useSession();
  return useQuery({
    queryKey: imageKey('choices', folder),
    queryFn: () => connection.client.image.choices({ folder }),
    refetchOnMount: 'always',
  });
}

/** Writes the section `image:` of slipway.yaml, one after the other: each replaces the file that the last one left. */
export function useKeepChoices(folder: string) {
  const { connection, queries } = useSession();
  return useMutation({
    scope: { id: `choices ${folder}` },
    mutationFn: (choices: ImageChoices) => connection.client.image.keepChoices({ folder, choices }),
    onSuccess: (kept) => queries.setQueryData(imageKey('choices', folder), kept),
  });
}

/** Folders below one; without one those of the person's home. */
export function useFolders(folder: string | undefined, isWanted: boolean) {
  const { connection } = useSession();
  return useQuery({
    queryKey: imageKey('folders', folder ?? ''),
    queryFn: () => connection.client.image.folders(folder === undefined ? {} : { folder }),
    enabled: isWanted,
    placeholderData: keepPreviousData,
    refetchOnMount: 'always',
  });
}

/** Writes the sample project into an empty or new folder. */
export function useCreateSample() {
  const { connection } = useSession();
  return useMutation({
    mutationFn: (folder: string) => connection.client.image.createSample({ folder }),
  });
}

/** Where modules and images could come from, measured when it is asked for. */
export function useMeasureMirrors() {
  const { connection } = useSession();
  return useMutation({ mutationFn: () => connection.client.image.mirrors() });
}

/** The files that these choices would write, beside what is there. */
export function usePlannedFiles(folder: string, choices: ImageChoices) {
  const { connection } = useSession();
  return useQuery({
    queryKey: imageKey('files', folder, choices),
    queryFn: () => connection.client.image.planFiles({ folder, choices }),
    placeholderData: keepPreviousData,
  });
}

type WrittenFiles = Parameters<SlipwayClient['image']['writeFiles']>[0]['files'];

/** Writes what the person saw, with backup and journal. */
export function useWriteFiles(folder: string) {
  const { connection, queries } = useSession();
  return useMutation({
    mutationFn: (files: WrittenFiles) => connection.client.image.writeFiles({ folder, files }),
    onSettled: () => {
      for (const part of ['files', 'analysis']) {
        void queries.invalidateQueries({ queryKey: imageKey(part, folder) });
      }
      void queries.invalidateQueries({ queryKey: queryKeys.journal });
    },
  });
}

type Drafts = Readonly<Record<string, FileDraft>>;

/** What was edited and not written yet, by path: kept as long as the window, whichever step is open. */
export function useFileDrafts(folder: string) {
  const { queries } = useSession();
  const queryKey = imageKey('drafts', folder);
  const { data } = useQuery<Drafts>({
    queryKey,
    queryFn: () => ({}),
    initialData: {},
    enabled: false,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const change = (path: string, draft: FileDraft | undefined) =>
    queries.setQueryData<Drafts>(queryKey, (before = {}) => {
      const { [path]: _old, ...rest } = before;
      return draft === undefined ? rest : { ...rest, [path]: draft };
    });
  return { drafts: data, change };
}
