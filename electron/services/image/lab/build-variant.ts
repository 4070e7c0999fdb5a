// A variant built twice: with every cache empty, and after one line changed, which is what a person waits for all day.
import type { BaseId, ImageChoices } from '../../../contract/image/choices.ts';
import type { LabRow } from '../../../contract/image/publish.ts';
import type { JobContext } from '../../changes/jobs.ts';
import type { Engine } from '../../containers/open-engine.ts';
import { callBuilder } from '../build/call-builder.ts';
import { type BuildPlan, planBuild } from '../build/plan-build.ts';
import { readSecrets } from '../build/read-secrets.ts';
import type { AnalysedFolder } from '../files/analyse-folder.ts';
import { readProjectFile } from '../files/project-files.ts';
import { fetchMissing } from './fetch-images.ts';
import { LabFailure } from './lab-failure.ts';

export interface Variant {
  readonly engine: Engine;
  readonly project: AnalysedFolder;
  readonly context: JobContext;
  /** Name of the lab's own image. */
  readonly reference: string;
  readonly base: BaseId;
  readonly choices: ImageChoices;
}

/** Never the project's own Dockerfile: variants are compared by the proposed one. */
const dockerfile = '.slipway-lab.Dockerfile';

/** `file`: the Dockerfile. Throws `LabFailure`, `AppError` ENGINE_…, and the signal's reason. */
export async function buildTwice(
  variant: Variant,
): Promise<{ readonly times: Pick<LabRow, 'coldMs' | 'changedMs'>; readonly file: string }> {
  const { project, context } = variant;
  const { machine } = context;
  const choices = chooseFor(variant);
  const plan = await planBuild(machine, project, { choices, dockerfile });
  const { goImage } = plan.plan.compile;
  const bases = [goImage, ...plan.plan.sides.map(({ reference }) => reference)];
  // Downloads are no part of the comparison: the first variant would pay for all.
  await fetchMissing(variant, bases);
  const edit = await changeLine(variant);
  const coldMs = await build(variant, plan, { noCache: true, extra: [] });
  const changedMs = await build(variant, plan, { noCache: false, extra: edit });
  return { times: { coldMs, changedMs }, file: plan.passes[0]?.dockerfile.text ?? '' };
}

function chooseFor({ choices, base, reference, project }: Variant): ImageChoices {
  const { os = 'linux', arch = 'amd64' } = project.surroundings.engine ?? {};
  const [name = '', tag = ''] = reference.split(':');
  return {
    ...choices,
    ...{ name, tag, base, target: os, baseImage: null, windowsBase: null, binaries: [] },
    platforms: [`${os}/${arch}`],
  };
}

/** One line more in the file of the chosen program, sent over the folder's own. */
async function changeLine({
  project,
  choices,
  context,
}: Variant): Promise<readonly { readonly path: string; readonly bytes: Uint8Array }[]> {
  const wanted = choices.main.replace(/^\.\/|\/$/g, '');
  const { mains } = project.analysis;
  const main = mains.find(({ folder }) => folder.replace(/^\.\/|\/$/g, '') === wanted) ?? mains[0];
  if (main === undefined) throw new LabFailure({ key: 'imageWork.lab.noMain' });
  const path = main.place.file;
  const file = await readProjectFile(context.machine, project.folder, path);
  if (file === null || file === undefined) throw new LabFailure({ key: 'imageWork.lab.noMain' });
  const line = `\nvar slipwayLab${context.job} = ${context.machine.clock.now()}\n`;
  return [{ path, bytes: new TextEncoder().encode(`${file.text}${line}`) }];
}

interface Pass {
  readonly noCache: boolean;
  readonly extra: readonly { readonly path: string; readonly bytes: Uint8Array }[];
}

/** Milliseconds that it took, sending included. */
async function build(variant: Variant, plan: BuildPlan, pass: Pass): Promise<number> {
  const { context, engine, project, choices } = variant;
  const { machine, signal } = context;
  const [first] = plan.passes;
  if (first === undefined) throw new LabFailure({ key: 'imageWork.lab.noMain' });
  const read = await readSecrets(machine, project.folder, choices.secrets);
  if (read.state === 'missing') {
    throw new LabFailure({ key: 'imageWork.lab.failed', params: { detail: read.from } });
  }
  const started = machine.clock.elapsed();
  const outcome = await callBuilder(first, {
    ...{ machine, engine, plan, signal, secrets: read.secrets, ...pass },
    builder: project.surroundings.engine?.builder ?? 'classic',
    elapsed: () => machine.clock.elapsed() - started,
    onUpdate: ({ lines }) => {
      for (const { line } of lines.slice(-50)) context.log(line);
    },
    onSent: () => {},
  });
  signal.throwIfAborted();
  if (outcome.kind === 'done') return Math.round(machine.clock.elapsed() - started);
  const detail =
    outcome.kind === 'failed' ? outcome.failure.lines.slice(0, 3).join(' · ') : outcome.kind;
  throw new LabFailure({ key: 'imageWork.lab.failed', params: { detail: detail || outcome.kind } });
}
