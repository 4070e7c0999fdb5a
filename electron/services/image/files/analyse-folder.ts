// What files and builds are made from: the folder as it is now, and the engine that would build it.
import type { ProjectAnalysis } from '../../../contract/image/project.ts';
import { analyseProject } from '../../../core/go-project/analyse-project.ts';
import type { Machine } from '../../../platform/ports.ts';
import { gatherProject } from '../project/gather-project.ts';
import { locateFolder } from '../project/locate-folder.ts';
import { askSurroundings, type Surroundings } from '../surroundings.ts';

export interface AnalysedFolder {
  /** As this PC's file system takes it. */
  readonly folder: string;
  readonly analysis: ProjectAnalysis;
  readonly surroundings: Surroundings;
}

/** Throws `AppError` PROJECT_NOT_FOUND, PROJECT_UNREADABLE. */
export async function analyseFolder(
  machine: Machine,
  written: string,
  signal?: AbortSignal,
): Promise<AnalysedFolder> {
  const place = await locateFolder(machine, written, signal);
  const [facts, surroundings] = await Promise.all([
    gatherProject(machine, place, { signal }),
    askSurroundings(machine, signal),
  ]);
  return { folder: place.folder, analysis: analyseProject(facts), surroundings };
}
