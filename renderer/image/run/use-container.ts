// The container of the project that is open, and what its inspection says of the way it runs.
import type { ContainerRow } from '../../../electron/contract/image/run.ts';
import { findContainerOf, useContainers } from '../../data/containers.ts';
import { useAnalysis } from '../../data/image.ts';

/** As the engine's host names it: containers carry that name. */
export function useProjectFolder(folder: string): string {
  return useAnalysis(folder).data?.folder ?? folder;
}

export function useProjectContainer(folder: string): ContainerRow | undefined {
  return findContainerOf(useContainers().data, useProjectFolder(folder));
}
