// Go projects on this PC: what is in a folder, which were open, what was chosen for them, and a sample to begin with.
import type { ImageChoices } from '../../../contract/image/choices.ts';
import type { RecentProject } from '../../../contract/image/index.ts';
import type { ProjectAnalysis } from '../../../contract/image/project.ts';
import { analyseProject } from '../../../core/go-project/analyse-project.ts';
import type { Machine, StateStore } from '../../../platform/ports.ts';
import type { MachineRoom } from '../../machine-room.ts';
import { keepChoices, readChoices } from './choices-file.ts';
import { createSample, type SampleFile } from './create-sample.ts';
import { gatherProject } from './gather-project.ts';
import { type FolderList, listFolders } from './list-folders.ts';
import { locateFolder } from './locate-folder.ts';
import { noteProject, readRecent } from './recent-projects.ts';

export interface ProjectsDependencies {
  readonly machines: Pick<MachineRoom, 'current'>;
  readonly state: StateStore;
  /** The files of `resources/sample`. */
  readonly readSample: () => Promise<readonly SampleFile[]>;
}

export interface Projects {
  /** Runs nothing of it. Throws `AppError` PROJECT_NOT_FOUND, PROJECT_UNREADABLE. */
  analyse(folder: string, signal?: AbortSignal): Promise<ProjectAnalysis>;
  /** Newest first. */
  recent(): Promise<RecentProject[]>;
  /** Remembers which image a project has got. */
  noteImage(folder: string, name: string, image: string): Promise<void>;
  /** Throws `AppError` PROJECT_NOT_FOUND, PROJECT_UNREADABLE. */
  folders(folder?: string, signal?: AbortSignal): Promise<FolderList>;
  /** Answers with the folder as this PC names it. Throws `AppError` FOLDER_NOT_EMPTY, FILE_NOT_WRITTEN. */
  createSample(folder: string): Promise<{ folder: string }>;
  /** Null: nothing is kept yet. Throws `AppError` CHOICES_INVALID. */
  readChoices(folder: string): Promise<ImageChoices | null>;
  /** Throws `AppError` CHOICES_INVALID, CHOICES_NOT_EDITABLE, FILE_CHANGED, FILE_NOT_WRITTEN. */
  keepChoices(folder: string, choices: ImageChoices): Promise<ImageChoices>;
}

export function createProjects({ machines, state, readSample }: ProjectsDependencies): Projects {
  const note = (machine: Machine, project: Omit<RecentProject, 'openedAt'>) =>
    noteProject(state, { ...project, openedAt: new Date(machine.clock.now()).toISOString() });
  return {
    analyse: async (folder, signal) => {
      const machine = machines.current();
      const place = await locateFolder(machine, folder, signal);
      const analysis = analyseProject(await gatherProject(machine, place, { signal }));
      await note(machine, { folder: place.folder, name: analysis.name, image: null });
      return analysis;
    },
    recent: () => readRecent(state),
    noteImage: async (folder, name, image) => {
      const machine = machines.current();
      const place = await locateFolder(machine, folder);
      await note(machine, { folder: place.folder, name, image });
    },
    folders: async (folder, signal) => {
      const machine = machines.current();
      const place = folder === undefined ? undefined : await locateFolder(machine, folder, signal);
      return listFolders(machine, place?.folder, signal);
    },
    createSample: async (folder) => {
      const machine = machines.current();
      const place = await locateFolder(machine, folder);
      await createSample(machine, place.folder, await readSample());
      return { folder: place.folder };
    },
    readChoices: async (folder) => {
      const machine = machines.current();
      return readChoices(machine, (await locateFolder(machine, folder)).folder);
    },
    keepChoices: async (folder, choices) => {
      const machine = machines.current();
      return keepChoices(machine, (await locateFolder(machine, folder)).folder, choices);
    },
  };
}
