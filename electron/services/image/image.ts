// From a folder with Go in it to an image that runs: the services of the wizard and of `slipway image`, put together.
import type { ImageSurroundings } from '../../contract/image/index.ts';
import type { PortConflict, Verification } from '../../contract/image/run.ts';
import type { Job } from '../../contract/jobs.ts';
import type { ChangeAuthor } from '../../contract/journal.ts';
import type { StateStore } from '../../platform/ports.ts';
import type { Jobs } from '../changes/jobs.ts';
import type { Journal } from '../changes/journal.ts';
import type { MachineRoom } from '../machine-room.ts';
import { type Builds, createBuilds } from './build/builds.ts';
import { createFilesService, type FilesService } from './files/files.ts';
import { readMeasuredBases } from './measured-bases.ts';
import { createMoves, type Moves } from './move/move.ts';
import { createProjects, type Projects, type ProjectsDependencies } from './project/projects.ts';
import { createPublish, type Publish } from './publish/publish.ts';
import { findPortConflicts } from './run/find-port-conflicts.ts';
import { type RunRequest, startRun } from './run/start-run.ts';
import { askSurroundings } from './surroundings.ts';
import { type VerifyRequest, verifyContainer } from './verify/verify-container.ts';

export interface ImageDependencies {
  readonly machines: Pick<MachineRoom, 'current'>;
  readonly state: StateStore;
  readonly host: ChangeAuthor['host'];
  readonly jobs: Jobs;
  readonly journal: Journal;
  readonly readSample: ProjectsDependencies['readSample'];
}

export interface ImageService {
  readonly projects: Projects;
  readonly moves: Moves;
  readonly files: FilesService;
  readonly builds: Builds;
  readonly publish: Publish;
  /** Never throws; what nobody answers for is null or false. */
  surroundings(signal?: AbortSignal): Promise<ImageSurroundings>;
  /** Throws `AppError` PUBLISH_INVALID. */
  checkPorts(publish: readonly string[], signal?: AbortSignal): Promise<PortConflict[]>;
  /** Throws `AppError` PUBLISH_INVALID, CHANGE_RUNNING. */
  run(request: RunRequest): Promise<Job>;
  /** Throws `AppError` CONTAINER_NOT_FOUND, ENGINE_…. */
  verify(
    request: VerifyRequest,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<Verification, void>;
}

export function createImage(dependencies: ImageDependencies): ImageService {
  const { machines, state, jobs, journal, readSample } = dependencies;
  const projects = createProjects({ machines, state, readSample });
  const builds = createBuilds({ machines, state, jobs, projects });
  return {
    projects,
    moves: createMoves({ machines, jobs, journal }),
    builds,
    files: createFilesService({ machines, jobs, journal }),
    publish: createPublish({ machines, state, jobs }),
    surroundings: async (signal) => {
      const measuredBases = await readMeasuredBases(state);
      return { ...(await askSurroundings(machines.current(), signal)), measuredBases };
    },
    checkPorts: (publish, signal) => findPortConflicts(machines.current(), publish, signal),
    run: (request) => startRun(request, { machine: machines.current(), jobs }),
    verify: (request, signal) => verifyContainer(machines.current(), request, signal),
  };
}
