// The cost lab: the chosen variants built and run here, one after the other, and what they took. Nothing of the
// person's folder is touched, and nothing of the lab is left behind.
import { AppError } from '../../../contract/app-error.ts';
import type { ImageChoices } from '../../../contract/image/choices.ts';
import type { LabRow } from '../../../contract/image/publish.ts';
import type { Text } from '../../../contract/text.ts';
import { baseImages } from '../../../core/image/bases/base-images.ts';
import { ContextUnreadable } from '../../../platform/engine-ports.ts';
import type { StateStore } from '../../../platform/ports.ts';
import type { JobContext, JobEnd } from '../../changes/jobs.ts';
import { type Engine, openEngine } from '../../containers/open-engine.ts';
import { describeImage } from '../build/describe-image.ts';
import { type AnalysedFolder, analyseFolder } from '../files/analyse-folder.ts';
import { noteMeasuredBase } from '../measured-bases.ts';
import type { FrameWriter } from '../publish/frame-feed.ts';
import { RegistryFailure } from '../publish/registry-failure.ts';
import { buildTwice } from './build-variant.ts';
import { LabFailure } from './lab-failure.ts';
import { measureRun } from './measure-run.ts';
import { countCompressed, readImageSize, removeImage } from './variant-image.ts';

export interface LabRequest {
  readonly folder: string;
  readonly choices: ImageChoices;
  /** Ids of bases. */
  readonly variants: readonly string[];
}

export interface LabJob {
  readonly context: JobContext;
  readonly request: LabRequest;
  readonly frames: FrameWriter<LabRow[]>;
  /** Keeps what bases weigh. */
  readonly state: StateStore;
}

/** Every variant, waiting. */
export function startRows(variants: readonly string[]): LabRow[] {
  return [...new Set(variants)].map((variant) => ({
    variant,
    imageBytes: null,
    compressedBytes: null,
    coldMs: null,
    changedMs: null,
    firstAnswerMs: null,
    peakMemoryBytes: null,
    state: 'waiting',
    reason: null,
  }));
}

export async function runLab({ context, request, frames, state }: LabJob): Promise<JobEnd> {
  const { machine, signal } = context;
  let rows = startRows(request.variants);
  try {
    const engine = await openEngine(machine);
    const project = await analyseFolder(machine, request.folder, signal);
    for (const [at, { variant }] of rows.entries()) {
      const show = (change: Partial<LabRow>) => {
        rows = rows.map((row, index) => (index === at ? { ...row, ...change } : row));
        frames.show(rows);
      };
      const doing = { key: 'imageWork.lab.step', params: { variant } };
      context.tell({ state: 'running', step: at + 1, steps: rows.length, doing });
      await measureVariant({ engine, project, context, request, variant, show, state });
    }
  } finally {
    frames.end();
  }
  const count = rows.filter(({ state }) => state === 'measured').length;
  return { state: 'done', said: { key: 'imageWork.lab.done', params: { count } } };
}

interface Measuring {
  readonly engine: Engine;
  readonly project: AnalysedFolder;
  readonly context: JobContext;
  readonly request: LabRequest;
  readonly variant: string;
  readonly state: StateStore;
  readonly show: (change: Partial<LabRow>) => void;
}

/** Whatever fails belongs to its row; only a cancel ends the lab. */
async function measureVariant(measuring: Measuring): Promise<void> {
  const { engine, project, context, request, variant, show, state } = measuring;
  const reason = findObstacle(variant, project);
  if (reason) {
    show({ state: 'not-here', reason });
    return;
  }
  const base = baseImages.find(({ id }) => id === variant)?.id ?? 'scratch';
  const reference = `slipway-lab:${context.job}-${base}`;
  const variantOf = { engine, project, context, reference, base, choices: request.choices };
  show({ state: 'running' });
  try {
    const { times, file } = await buildTwice(variantOf);
    show(times);
    const found = await describeImage(engine, reference);
    if (found) await noteMeasuredBase(state, base, { image: found.image, dockerfile: file });
    show({ imageBytes: await readImageSize(engine, reference) });
    show({ compressedBytes: await countCompressed(engine, reference, context.signal) });
    show(await measureRun(variantOf));
    show({ state: 'measured' });
  } catch (error) {
    context.signal.throwIfAborted();
    show({ state: 'failed', reason: explain(error) });
  } finally {
    await removeImage(engine, reference);
  }
}

function findObstacle(variant: string, { surroundings }: AnalysedFolder): Text | undefined {
  const base = baseImages.find(({ id }) => id === variant);
  if (base === undefined) return { key: 'imageWork.lab.unknownVariant' };
  const os = surroundings.engine?.os ?? 'linux';
  if (base.os === os) return undefined;
  return { key: base.os === 'windows' ? 'imageWork.lab.needsWindows' : 'imageWork.lab.needsLinux' };
}

function explain(error: unknown): Text {
  if (error instanceof LabFailure || error instanceof RegistryFailure) return error.text;
  if (error instanceof AppError) {
    return { key: 'imageWork.lab.failed', params: { detail: error.code } };
  }
  if (error instanceof ContextUnreadable) {
    return { key: 'imageWork.lab.failed', params: { detail: error.message } };
  }
  throw error;
}
