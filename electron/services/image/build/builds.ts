// Builds as jobs: one at a time for a folder, watched from anywhere, kept with what came out.
import { AppError } from '../../../contract/app-error.ts';
import type { BuildFrame, BuildRecord } from '../../../contract/image/build.ts';
import type { ImageChoices } from '../../../contract/image/choices.ts';
import type { Job } from '../../../contract/jobs.ts';
import type { Machine, StateStore } from '../../../platform/ports.ts';
import type { JobContext, JobEnd, Jobs } from '../../changes/jobs.ts';
import type { MachineRoom } from '../../machine-room.ts';
import { noteMeasuredBase } from '../measured-bases.ts';
import { locateFolder } from '../project/locate-folder.ts';
import type { Projects } from '../project/projects.ts';
import { type BuildFeed, createBuildFeed } from './build-feed.ts';
import { buildImage } from './build-image.ts';
import { createInputMemory } from './build-inputs.ts';
import { createBuildRecords, nameFolder } from './build-records.ts';
import { nameImage } from './plan-build.ts';

export interface BuildRequest {
  readonly folder: string;
  readonly choices: ImageChoices;
  readonly noCache: boolean;
  readonly dockerfile?: string | undefined;
}

export interface Builds {
  /** Throws `AppError` CHANGE_RUNNING while the same folder is built. */
  start(request: BuildRequest): Promise<Job>;
  /** Everything so far, then what comes, to the end. Throws `AppError` JOB_NOT_FOUND. */
  watch(
    job: string,
    from: number,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<BuildFrame, void>;
  /** Newest first. */
  list(folder: string): Promise<BuildRecord[]>;
}

export interface BuildsDependencies {
  readonly machines: Pick<MachineRoom, 'current'>;
  readonly state: StateStore;
  readonly jobs: Pick<Jobs, 'start' | 'watch'>;
  readonly projects: Pick<Projects, 'noteImage'>;
}

export function createBuilds({ machines, state, jobs, projects }: BuildsDependencies): Builds {
  const records = createBuildRecords(state);
  const running = new Map<string, BuildFeed>();
  const run = async (request: BuildRequest, context: JobContext): Promise<JobEnd> => {
    const { machine, job, signal } = context;
    const feed = createBuildFeed(machine.clock);
    running.set(job, feed);
    const stopTelling = tellSteps(feed, context);
    const begun = begin(machine, request, job);
    try {
      const built = await buildImage({
        ...{ ...request, machine, signal, feed },
        memory: createInputMemory(state, await nameFolder(request.folder)),
        onBase: (base, image) => noteMeasuredBase(state, base, image),
      });
      const record = { ...begun.finish(feed), ...built };
      await records.keep(record, feed.lines()).catch(() => {});
      feed.end(record);
      if (record.image) await noteImage(projects, record).catch(() => {});
      return toEnd(record);
    } finally {
      stopTelling();
      // Whoever watches reads to the end all the same.
      running.delete(job);
    }
  };
  return {
    start: async (request) => {
      const machine = machines.current();
      const { folder } = await locateFolder(machine, request.folder);
      const lane = `build-${await nameFolder(folder)}`;
      const params = { image: nameImage(request.choices) };
      const title = { key: 'imageWork.build.title', params };
      return jobs.start({ kind: 'image-build', title, machine, lane }, (context) =>
        run({ ...request, folder }, context),
      );
    },
    watch: async function* (job, from, signal) {
      const feed = running.get(job);
      if (feed) {
        for await (const frame of feed.watch(from, signal)) {
          // Whoever hears of the end may build again at once: the job is over by then.
          if (frame.kind === 'end') for await (const _ of jobs.watch(job, 0, signal));
          yield frame;
        }
        return;
      }
      if ((await records.find(job)) === undefined) {
        // Of another process, perhaps: its end is waited for. Throws JOB_NOT_FOUND for none at all.
        for await (const _ of jobs.watch(job, 0, signal));
      }
      const kept = await records.find(job);
      if (kept === undefined) throw new AppError('JOB_NOT_FOUND', { job });
      yield* replay(kept.record, kept.lines, from);
    },
    list: async (folder) => records.list((await locateFolder(machines.current(), folder)).folder),
  };
}

function begin(machine: Machine, { folder, choices }: BuildRequest, id: string) {
  const { clock } = machine;
  const startedAt = new Date(clock.now()).toISOString();
  const started = clock.elapsed();
  return {
    finish: (feed: BuildFeed) => ({
      id,
      folder,
      reference: nameImage(choices),
      startedAt,
      ms: Math.round(clock.elapsed() - started),
      contextBytes: feed.contextBytes(),
      steps: [...feed.steps()],
    }),
  };
}

/** The log is numbered from 1 here as well: what is on disk is the end of it. */
function* replay(
  record: BuildRecord,
  lines: readonly { readonly step: string; readonly ms: number; readonly line: string }[],
  from: number,
): Generator<BuildFrame, void> {
  const { contextBytes, steps, ms } = record;
  yield { kind: 'steps', seq: from, elapsedMs: ms, contextBytes, steps };
  const rest = lines.slice(from);
  const seq = from + rest.length;
  if (rest.length > 0) yield { kind: 'log', seq, lines: rest, dropped: 0 };
  yield { kind: 'end', seq, record };
}

const tellMs = 500;

/** The job says which step runs, for windows of other processes and the list of what runs. */
function tellSteps(feed: BuildFeed, { tell }: JobContext): () => void {
  let shown = '';
  const timer = setInterval(() => {
    const steps = feed.steps();
    const at = steps.findLastIndex(({ state }) => state === 'running');
    const name = steps[at]?.name;
    if (name === undefined || name === shown) return;
    shown = name;
    const doing = { key: 'imageWork.build.step', params: { name: name.slice(0, 200) } };
    tell({ state: 'running', step: at + 1, steps: steps.length, doing });
  }, tellMs);
  return () => clearInterval(timer);
}

async function noteImage(
  projects: BuildsDependencies['projects'],
  { folder, reference }: BuildRecord,
): Promise<void> {
  const name = reference.replace(/:[^:/]*$/, '').replace(/^.*\//, '');
  await projects.noteImage(folder, name, reference);
}

function toEnd({ outcome, reference, image, failure, ms, steps }: BuildRecord): JobEnd {
  if (outcome === 'cancelled') return { state: 'cancelled' };
  const seconds = Math.round(ms / 100) / 10;
  if (outcome === 'done') {
    const megabytes = Math.round((image?.size ?? 0) / 10_000) / 100;
    const params = { image: reference, seconds, megabytes };
    return { state: 'done', said: { key: 'imageWork.build.done', params } };
  }
  const step = steps.find(({ id }) => id === failure?.step)?.name;
  const params = { image: reference, step: step?.slice(0, 200) ?? '' };
  const key = step === undefined ? 'failed' : 'failedAt';
  return { state: 'failed', said: { key: `imageWork.build.${key}`, params } };
}
