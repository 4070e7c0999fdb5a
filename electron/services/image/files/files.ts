// The files of an image: what would be written beside what is there, written with backup and journal, and linted.
import { AppError } from '../../../contract/app-error.ts';
import type { ImageChoices } from '../../../contract/image/choices.ts';
import type { LintFinding, PlannedFile } from '../../../contract/image/files.ts';
import { listImageFiles, type WrittenFile } from '../../../core/image/files/list-files.ts';
import { lintProject } from '../../../core/image/lint/lint-project.ts';
import type { Machine } from '../../../platform/ports.ts';
import type { Jobs } from '../../changes/jobs.ts';
import type { Journal } from '../../changes/journal.ts';
import { joinPath } from '../../probes/profile-paths.ts';
import { locateFolder } from '../project/locate-folder.ts';
import { analyseFolder } from './analyse-folder.ts';
import { readProjectFile } from './project-files.ts';
import { type WriteRequest, writeProjectFiles } from './write-files.ts';

export interface FilesService {
  /** Writes nothing. Throws `AppError` PROJECT_…. */
  plan(
    request: { readonly folder: string; readonly choices: ImageChoices },
    signal?: AbortSignal,
  ): Promise<PlannedFile[]>;
  /** The paths that were written. Throws `AppError` FILE_CHANGED, FILE_NOT_WRITTEN, CHANGE_RUNNING. */
  write(request: WriteRequest): Promise<string[]>;
  /** Of the project's Dockerfile or a named one. Throws `AppError` PROJECT_…. */
  lint(
    request: { readonly folder: string; readonly dockerfile?: string | undefined },
    signal?: AbortSignal,
  ): Promise<LintFinding[]>;
}

export interface FilesDependencies {
  readonly machines: { readonly current: () => Machine };
  readonly jobs: Pick<Jobs, 'start' | 'watch'>;
  readonly journal: Journal;
}

export function createFilesService({ machines, jobs, journal }: FilesDependencies): FilesService {
  return {
    plan: async ({ folder, choices }, signal) => {
      const machine = machines.current();
      const project = await analyseFolder(machine, folder, signal);
      const files = listImageFiles({ ...project, choices });
      return Promise.all(
        files.map(async (file): Promise<PlannedFile> => {
          const found = await readProjectFile(machine, project.folder, file.path);
          return {
            path: file.path,
            existing: found?.text ?? null,
            revision: found?.revision ?? null,
            proposed: file.text,
            lint: lintProposed(file, { files, today: readToday(machine), ...project }),
          };
        }),
      );
    },
    write: (request) => writeProjectFiles(request, { machine: machines.current(), jobs, journal }),
    lint: async ({ folder, dockerfile = 'Dockerfile' }, signal) => {
      const machine = machines.current();
      const place = await locateFolder(machine, folder, signal);
      const found = await readProjectFile(machine, place.folder, dockerfile);
      if (found === undefined) {
        const file = joinPath(machine, place.folder, ...dockerfile.split('/'));
        throw new AppError('PROJECT_UNREADABLE', { folder: file, reason: 'ENOENT' });
      }
      const ignore = await readProjectFile(machine, place.folder, '.dockerignore');
      const { analysis, surroundings } = await analyseFolder(machine, folder, signal);
      return [
        ...lintProject({
          dockerfile: found.text,
          name: dockerfile,
          dockerignore: ignore?.text ?? null,
          analysis,
          surroundings,
          today: readToday(machine),
        }),
      ];
    },
  };
}

interface Proposal extends Awaited<ReturnType<typeof analyseFolder>> {
  readonly files: readonly WrittenFile[];
  readonly today: string;
}

function lintProposed(file: WrittenFile, proposal: Proposal): LintFinding[] {
  if (file.path !== 'Dockerfile' && file.path !== '.dockerignore') return [];
  const find = (path: string) => proposal.files.find((one) => one.path === path)?.text;
  const findings = lintProject({
    dockerfile: find('Dockerfile') ?? '',
    dockerignore: find('.dockerignore') ?? null,
    analysis: proposal.analysis,
    surroundings: proposal.surroundings,
    today: proposal.today,
  });
  return findings.filter((finding) => finding.file === file.path);
}

function readToday({ clock }: Machine): string {
  return new Date(clock.now()).toISOString().slice(0, 10);
}
