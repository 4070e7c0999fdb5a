// Images on their way to a registry and what the variants cost, as the router asks for them.
import { AppError } from '../../../contract/app-error.ts';
import type {
  LabRow,
  Published,
  PushFrame,
  RegistryLogin,
} from '../../../contract/image/publish.ts';
import type { Job } from '../../../contract/jobs.ts';
import type { BuildxOffer } from '../../../core/image/offer-buildx.ts';
import {
  parseReference,
  withTag,
  writeFamiliar,
  writeReference,
} from '../../../core/registry/reference.ts';
import type { StateStore } from '../../../platform/ports.ts';
import type { Jobs } from '../../changes/jobs.ts';
import type { MachineRoom } from '../../machine-room.ts';
import { readSettings } from '../../settings.ts';
import { type LabRequest, runLab, startRows } from '../lab/lab-job.ts';
import { type BuildxQuestion, findBuildx } from './find-buildx.ts';
import { createFrameFeed } from './frame-feed.ts';
import { askLogin, signIn } from './login.ts';
import { createLogins } from './logins.ts';
import { type MirrorRow, measureMirrors } from './mirrors.ts';
import { readPublished } from './published-store.ts';
import { type PushRequest, pushSteps, runPush } from './push-job.ts';

export interface PublishDependencies {
  readonly machines: Pick<MachineRoom, 'current'>;
  readonly state: StateStore;
  readonly jobs: Pick<Jobs, 'start'>;
}

export interface Publish {
  /** Fastest first. */
  mirrors(signal?: AbortSignal): Promise<{ goProxies: MirrorRow[]; registries: MirrorRow[] }>;
  /** Throws `AppError` REFERENCE_INVALID. */
  login(registry: string, signal?: AbortSignal): Promise<RegistryLogin>;
  /** Throws `AppError` REFERENCE_INVALID. */
  signIn(request: { registry: string; user: string; password: string }): Promise<RegistryLogin>;
  /** Throws `AppError` REFERENCE_INVALID, CHANGE_RUNNING. */
  push(request: PushRequest): Promise<Job>;
  /** Runs nothing. Throws `AppError` REFERENCE_INVALID, PROJECT_…. */
  buildx(question: BuildxQuestion, signal?: AbortSignal): Promise<BuildxOffer>;
  /** Throws `AppError` JOB_NOT_FOUND. */
  watchPush(job: string, signal: AbortSignal | undefined): AsyncGenerator<PushFrame, void>;
  /** Newest first. */
  published(folder: string): Promise<Published[]>;
  /** Throws `AppError` CHANGE_RUNNING. */
  lab(request: LabRequest): Promise<Job>;
  /** Throws `AppError` JOB_NOT_FOUND. */
  watchLab(job: string, signal: AbortSignal | undefined): AsyncGenerator<LabRow[], void>;
}

export function createPublish({ machines, state, jobs }: PublishDependencies): Publish {
  const logins = createLogins();
  const pushes = createFrameFeed<PushFrame>();
  const labs = createFrameFeed<LabRow[]>();
  const place = () => ({ machine: machines.current(), logins });
  return {
    mirrors: async (signal) =>
      measureMirrors(machines.current(), await readSettings(state), signal),
    login: (registry, signal) => askLogin(place(), registry, signal),
    signIn: (request) => signIn(place(), request),
    push: async (request) => {
      const { reference } = request;
      const parsed = parseReference(reference);
      // A digest is what comes out of a push.
      if (parsed === null || parsed.digest !== null) {
        throw new AppError('REFERENCE_INVALID', { reference });
      }
      const target = withTag(parsed);
      const title = {
        key: 'imageWork.publish.title',
        params: { reference: writeFamiliar(target) },
      };
      const start = { kind: 'image-push', title, ...atWork(machines, 'image-push') } as const;
      return jobs.start({ ...start, steps: pushSteps }, (context) => {
        const frames = pushes.begin(context.job, { seq: 0, layers: [] });
        return runPush({ context, request, target, logins, state, frames });
      });
    },
    buildx: async (question, signal) => {
      const { reference } = question;
      const parsed = parseReference(reference);
      if (parsed === null || parsed.digest !== null) {
        throw new AppError('REFERENCE_INVALID', { reference });
      }
      const named = { ...question, reference: writeReference(withTag(parsed)) };
      return findBuildx(machines.current(), named, signal);
    },
    watchPush: (job, signal) => pushes.watch(job, signal),
    published: (folder) => readPublished(state, folder),
    lab: (request) => {
      const title = { key: 'imageWork.lab.title', params: { name: request.choices.name } };
      const start = { kind: 'image-lab', title, ...atWork(machines, 'image-lab') } as const;
      return jobs.start({ ...start, steps: request.variants.length }, (context) => {
        const frames = labs.begin(context.job, startRows(request.variants));
        return runLab({ context, request, frames, state });
      });
    },
    watchLab: (job, signal) => labs.watch(job, signal),
  };
}

function atWork(machines: Pick<MachineRoom, 'current'>, lane: string) {
  return { machine: machines.current(), lane };
}
