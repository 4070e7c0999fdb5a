// Writes what a person saw and agreed to: every file compared first, then copied, journalled and replaced.
import { AppError } from '../../../contract/app-error.ts';
import type { Machine } from '../../../platform/ports.ts';
import { hashBytes } from '../../changes/identity.ts';
import type { JobContext, Jobs } from '../../changes/jobs.ts';
import type { Journal } from '../../changes/journal.ts';
import { openFile } from '../../changes/person-file.ts';
import { compareRows, writeFile } from '../../changes/run-file-step.ts';
import { toMachineRef } from '../../machine-room.ts';
import { joinPath } from '../../probes/profile-paths.ts';
import { locateFolder } from '../project/locate-folder.ts';
import { readProjectFile } from './project-files.ts';

export interface WriteRequest {
  readonly folder: string;
  readonly files: readonly {
    readonly path: string;
    /** Of what was shown; null: nothing was there. */
    readonly revision: string | null;
    readonly text: string;
  }[];
}

export interface WriteDependencies {
  readonly machine: Machine;
  readonly jobs: Pick<Jobs, 'start' | 'watch'>;
  readonly journal: Journal;
}

/** The paths that are new or different now. Throws `AppError` FILE_CHANGED (then nothing was written), FILE_NOT_WRITTEN. */
export async function writeProjectFiles(
  request: WriteRequest,
  { machine, jobs, journal }: WriteDependencies,
): Promise<string[]> {
  const { folder } = await locateFolder(machine, request.folder);
  const written: string[] = [];
  let failure: unknown;
  const job = await jobs.start(
    {
      kind: 'image-files',
      title: { key: 'imageWork.files.title', params: { folder } },
      machine,
      lane: `files-${(await hashBytes(folder)).slice(0, 16)}`,
    },
    async (context) => {
      try {
        const changes = await compare(machine, folder, request.files);
        for (const change of changes) {
          await writeOne(change, { context, journal, folder });
          written.push(change.path);
        }
        const params = { count: written.length };
        return { state: 'done', said: { key: 'imageWork.files.done', params } };
      } catch (error) {
        failure = error;
        throw error;
      }
    },
  );
  for await (const _ of jobs.watch(job.id, 0, undefined));
  if (failure !== undefined) throw failure;
  return written;
}

interface FileChange {
  readonly path: string;
  readonly expected: Uint8Array | null;
  readonly bytes: Uint8Array;
}

/** All of them before the first is written, so that a person never gets half of what they saw. */
async function compare(
  machine: Machine,
  folder: string,
  files: WriteRequest['files'],
): Promise<FileChange[]> {
  const changes: FileChange[] = [];
  for (const { path, revision, text } of files) {
    const found = await readProjectFile(machine, folder, path);
    if ((found?.revision ?? null) !== revision) throw new AppError('FILE_CHANGED', { file: path });
    const bytes = new TextEncoder().encode(text);
    if (found?.revision === (await hashBytes(bytes))) continue;
    changes.push({ path, expected: found?.bytes ?? null, bytes });
  }
  return changes;
}

async function writeOne(
  { path, expected, bytes }: FileChange,
  {
    context,
    journal,
    folder,
  }: { readonly context: JobContext; readonly journal: Journal; readonly folder: string },
): Promise<void> {
  const { machine, job, by } = context;
  const names = path.split('/');
  const file = joinPath(machine, folder, ...names);
  if (names.length > 1) {
    await machine.files.makeFolder(joinPath(machine, folder, ...names.slice(0, -1)));
  }
  const title = { key: 'imageWork.files.write', params: { path } };
  const head = { by, machine: toMachineRef(machine), job, check: null, title, undoes: null };
  // The person named the folder; no link may lead out of it.
  const place = openFile(machine, { path: file, chosen: true });
  const rows = compareRows(expected, bytes);
  const result = await writeFile({ file: place, expected, bytes, ...rows }, { journal, head });
  await result.entry?.end(result.outcome, result.detail);
  if (result.outcome === 'conflict') throw new AppError('FILE_CHANGED', { file: path });
  if (result.outcome !== 'done') {
    throw new AppError('FILE_NOT_WRITTEN', { file, reason: result.detail });
  }
}
