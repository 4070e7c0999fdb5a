// Hooks for containers: the list that navigation, wizard and page read alike, and what can be done with one.
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ContainerRow } from '../../electron/contract/image/run.ts';
import { useSession } from './answers.ts';
import { useStream } from './stream.ts';

const listKey = ['of-machine', 'containers', 'list'] as const;

/** All containers of the engine that answers, running or not. Asked again every 15 seconds while it is shown. */
export function useContainers() {
  const { connection } = useSession();
  return useQuery({
    queryKey: listKey,
    queryFn: () => connection.client.containers.list(),
    refetchInterval: 15_000,
    retry: false,
  });
}

/** How many run; undefined where no engine says so. */
export function useRunningContainerCount(): number | undefined {
  const { data, isError } = useContainers();
  return isError ? undefined : data?.filter(isRunning).length;
}

/** Hears of every start and stop at once, for as long as the component is there. */
export function useContainerWatch(): void {
  const { connection, queries } = useSession();
  useStream({
    name: 'containers',
    open: (signal) => connection.client.containers.watch(undefined, { signal }),
    take: (rows: readonly ContainerRow[]) => queries.setQueryData(listKey, rows),
  });
}

export function isRunning({ state }: Pick<ContainerRow, 'state'>): boolean {
  return state === 'running' || state === 'restarting' || state === 'paused';
}

/** The newest container that was started for a project folder. */
export function findContainerOf(
  rows: readonly ContainerRow[] | undefined,
  folder: string,
): ContainerRow | undefined {
  return rows
    ?.filter((row) => row.folder === folder)
    .reduce<ContainerRow | undefined>(
      (newest, row) => (newest && newest.createdAt >= row.createdAt ? newest : row),
      undefined,
    );
}

export type ContainerAction = 'stop' | 'start' | 'restart' | 'remove';

/** Does one thing with one container. The list is asked again whatever came of it. */
export function useContainerAction() {
  const { connection, queries } = useSession();
  const { containers } = connection.client;
  return useMutation({
    mutationFn: async (asked: { readonly action: ContainerAction; readonly container: string }) => {
      await containers[asked.action]({ container: asked.container });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: listKey }),
  });
}

/** Everything Docker knows of it. */
export function useInspection(container: string, state: ContainerRow['state'] | undefined) {
  const { connection } = useSession();
  return useQuery({
    queryKey: ['of-machine', 'containers', 'inspect', container, state],
    queryFn: () => connection.client.containers.inspect({ container }),
    retry: false,
  });
}
