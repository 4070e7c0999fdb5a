// A whole build: the folder as it is now, one pass after the other, and the image looked at before it counts.
import { AppError } from '../../../contract/app-error.ts';
import type {
  BuildFailure,
  BuildRecord,
  BuildStep,
  BuiltImage,
  Rebuilt,
} from '../../../contract/image/build.ts';
import type { BaseId } from '../../../contract/image/choices.ts';
import { type BuildInputs, findRebuilt } from '../../../core/image/build-steps/find-rebuilt.ts';
import { writeDockerfile } from '../../../core/image/files/write-dockerfile.ts';
import type { Machine } from '../../../platform/ports.ts';
import { type Engine, openEngine } from '../../containers/open-engine.ts';
import { type AnalysedFolder, analyseFolder } from '../files/analyse-folder.ts';
import type { MeasuredImage } from '../measured-bases.ts';
import type { BuildFeed } from './build-feed.ts';
import { gatherInputs, type InputMemory } from './build-inputs.ts';
import { type BuilderCall, callBuilder } from './call-builder.ts';
import { describeImage, findMismatch } from './describe-image.ts';
import { describeFailure, explainError, explainOutcome } from './explain-failure.ts';
import { type BuildPlan, type BuildWish, nameImage, planBuild } from './plan-build.ts';
import { readSecrets } from './read-secrets.ts';
import { takeOutBinaries } from './take-out-binaries.ts';

export interface ImageBuild extends BuildWish {
  readonly machine: Machine;
  readonly folder: string;
  readonly noCache: boolean;
  readonly signal: AbortSignal;
  /** Gets steps and lines while it builds; its end is the caller's. */
  readonly feed: BuildFeed;
  /** Told of an image on a base of Slipway's list, built as Slipway proposes it. */
  readonly onBase?: (base: BaseId, built: MeasuredImage) => Promise<void>;
  /** What the last build was made from. */
  readonly memory?: InputMemory;
  /** Laid over the folder's files, such as one changed line for a measurement. */
  readonly extra?: BuilderCall['extra'];
}

export interface ImageBuilt
  extends Pick<
    BuildRecord,
    'builder' | 'outcome' | 'image' | 'failure' | 'reference' | 'rebuilt'
  > {}

/** Never throws: everything that can go wrong is part of the answer. */
export async function buildImage(build: ImageBuild): Promise<ImageBuilt> {
  const { machine, signal, choices } = build;
  const reference = nameImage(choices);
  const none = { builder: 'buildkit', image: null, reference, rebuilt: null } as const;
  try {
    const project = await analyseFolder(machine, build.folder, signal);
    const { engine: traits } = project.surroundings;
    const engine = await openEngine(machine);
    if (traits === null) {
      // It says better than nothing why.
      await engine.ask({ method: 'GET', path: '/version' }, { signal, deadlineMs: 5_000 });
      throw new AppError('ENGINE_NOT_READY', { reason: 'unknown' });
    }
    const plan = await planBuild(machine, project, build);
    // Beside the build: it waits for nothing but what is left of this when it is done.
    const inputs = build.memory && gatherInputs(build, plan);
    const built = await runPasses(build, { project, engine, builder: traits.builder, plan });
    const rebuilt =
      built.outcome === 'cancelled' ? null : await explainRebuild(build, await inputs);
    return { reference, ...built, rebuilt };
  } catch (error) {
    if (signal.aborted) return { ...none, outcome: 'cancelled', failure: null };
    return { ...none, outcome: 'failed', failure: explainError(error) };
  }
}

type Ended = Omit<ImageBuilt, 'reference' | 'rebuilt'>;

interface Surrounded {
  readonly project: AnalysedFolder;
  readonly engine: Engine;
  readonly builder: 'buildkit' | 'classic';
  readonly plan: BuildPlan;
}

async function explainRebuild(
  { memory, feed, noCache }: ImageBuild,
  now: BuildInputs | null | undefined,
): Promise<Rebuilt | null> {
  const steps = feed.steps();
  if (!memory || !now || steps.length === 0) return null;
  const before = await memory.read();
  await memory.keep(now).catch(() => {});
  return findRebuilt({ steps, before, now, noCache });
}

async function runPasses(
  build: ImageBuild,
  { project, engine, builder, plan }: Surrounded,
): Promise<Ended> {
  const { machine, choices, signal, feed, noCache, extra } = build;
  const problem = findRefusal(plan);
  const secrets = await readSecrets(machine, project.folder, choices.secrets);
  const failed = (failure: BuildFailure) =>
    ({ builder, outcome: 'failed', image: null, failure }) as const;
  if (problem) return failed(problem);
  if (secrets.state === 'missing') {
    const { id, from } = secrets;
    return failed(describeFailure({ key: 'image.build.failed.noSecret', params: { id, from } }));
  }
  const started = machine.clock.elapsed();
  const elapsed = () => machine.clock.elapsed() - started;
  const stored = { secrets: secrets.secrets, ...(extra ? { extra } : {}) };
  const call = { machine, engine, builder, plan, noCache, signal, elapsed, ...stored };
  const shown = createPassView(feed);
  for (const pass of plan.passes) {
    const view = shown.next();
    const outcome = await callBuilder(pass, { ...call, ...view });
    if (outcome.kind === 'cancelled') {
      return { builder, outcome: 'cancelled', image: null, failure: null };
    }
    if (outcome.kind !== 'done') return failed(view.place(explainOutcome(outcome)));
  }
  return finish(build, { plan, engine, builder });
}

/** Looks at what came out: success is told by the engine's own answer. */
async function finish(
  build: ImageBuild,
  { plan, engine, builder }: Omit<Surrounded, 'project'>,
): Promise<Ended> {
  const { choices, machine } = build;
  const failed = (failure: BuildFailure) =>
    ({ builder, outcome: 'failed', image: null, failure }) as const;
  const [first] = plan.passes;
  const found = first && (await describeImage(engine, first.reference));
  if (first === undefined || found === undefined) {
    return failed(describeFailure({ key: 'image.build.failed.noImage' }));
  }
  const problem = await takeOutBinaries(machine, engine, { plan, wanted: choices.binaries });
  if (problem !== null) return failed(describeFailure(problem));
  if (first.target !== null) {
    // The programs are here; the image itself is put together at the registry.
    const image = describeWindows(found.image, plan, nameImage(choices));
    return { builder: 'registry', outcome: 'done', image, failure: null };
  }
  const [, arch] = found.image.platform.split('/');
  const platform = first.platform ?? `${plan.plan.sides[0]?.os ?? 'linux'}/${arch}`;
  const { windowsRelease } = choices;
  const mismatch = findMismatch(found, { platform, windowsRelease });
  if (mismatch) return failed(describeFailure(mismatch));
  await tellBase(build, plan, found.image);
  return { builder, outcome: 'done', image: found.image, failure: null };
}

async function tellBase(
  { choices, onBase }: ImageBuild,
  { plan, passes }: BuildPlan,
  image: BuiltImage,
): Promise<void> {
  const [side] = plan.sides;
  const dockerfile = passes[0]?.dockerfile.text;
  const isOurs = dockerfile === writeDockerfile(plan) && choices.baseImage === null;
  // A measurement that cannot be kept is no failure of the build.
  if (side && isOurs) await onBase?.(side.base.id, { image, dockerfile }).catch(() => {});
}

function describeWindows(binaries: BuiltImage, { plan }: BuildPlan, reference: string): BuiltImage {
  const side = plan.sides.find(({ os }) => os === 'windows');
  return { ...binaries, platform: side?.platforms[0] ?? 'windows/amd64', reference };
}

/** A .dockerignore that docker would not take stops the build before anything is sent. */
function findRefusal({ ignore }: BuildPlan): BuildFailure | undefined {
  const [bad] = ignore.refused;
  if (bad === undefined) return undefined;
  const what = { key: 'image.build.failed.ignore', params: { line: bad.line, text: bad.text } };
  return { ...describeFailure(what), place: { file: '.dockerignore', line: bad.line } };
}

/** Steps of all passes in one list; their ids are kept apart. */
function createPassView(feed: BuildFeed) {
  let before: readonly BuildStep[] = [];
  let bytesBefore = 0;
  let count = 0;
  return {
    next: () => {
      before = [...feed.steps()];
      bytesBefore = feed.contextBytes();
      const prefix = count === 0 ? '' : `${count}:`;
      count += 1;
      const toId = (id: string) => `${prefix}${id}`;
      const onUpdate: BuilderCall['onUpdate'] = ({ steps, lines }) => {
        if (steps) {
          feed.setSteps([...before, ...steps.map((step) => ({ ...step, id: toId(step.id) }))]);
        }
        feed.addLines(
          prefix === '' ? lines : lines.map((line) => ({ ...line, step: toId(line.step) })),
        );
      };
      return {
        onUpdate,
        onSent: (bytes: number) => feed.setContextBytes(bytesBefore + bytes),
        place: (failure: BuildFailure): BuildFailure => ({
          ...failure,
          step: failure.step === null ? null : toId(failure.step),
        }),
      };
    },
  };
}
