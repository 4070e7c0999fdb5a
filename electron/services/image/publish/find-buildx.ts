// What buildx this PC has, and the command it would take for an image.
import type { ImageChoices } from '../../../contract/image/choices.ts';
import { parseObject } from '../../../core/docker/read-json.ts';
import { writeDockerfile } from '../../../core/image/files/write-dockerfile.ts';
import {
  type BuildxOffer,
  type BuildxSight,
  offerBuildx,
} from '../../../core/image/offer-buildx.ts';
import { planImage } from '../../../core/image/options/plan-image.ts';
import type { Machine } from '../../../platform/ports.ts';
import { openEngine } from '../../containers/open-engine.ts';
import { type AnalysedFolder, analyseFolder } from '../files/analyse-folder.ts';
import { readProjectFile } from '../files/project-files.ts';

export interface BuildxQuestion {
  readonly folder: string;
  readonly choices: ImageChoices;
  readonly reference: string;
}

/** Starts nothing. Throws `AppError` PROJECT_…, and the signal's reason. */
export async function findBuildx(
  machine: Machine,
  { folder, choices, reference }: BuildxQuestion,
  signal?: AbortSignal,
): Promise<BuildxOffer> {
  const project = await analyseFolder(machine, folder, signal);
  const plan = planImage({ ...project, choices });
  const file = await readProjectFile(machine, project.folder, 'Dockerfile');
  // For Windows only the one of these answers will do: whatever else is there was made for Linux.
  const fits = choices.target === 'linux' || file?.text === writeDockerfile(plan);
  const seen = await lookAtBuildx(machine, project, signal);
  const buildx = { ...seen, hasDockerfile: file !== undefined && fits };
  return offerBuildx({ plan, choices, reference, buildx });
}

async function lookAtBuildx(
  machine: Machine,
  { surroundings }: AnalysedFolder,
  signal: AbortSignal | undefined,
): Promise<Omit<BuildxSight, 'hasDockerfile'>> {
  const engineOs = surroundings.engine?.os ?? null;
  const version = await askDocker(machine, ['buildx', 'version'], signal);
  const builder = version === null ? null : await askDocker(machine, ['buildx', 'inspect'], signal);
  return {
    version,
    driver: /^Driver:\s*(\S+)/m.exec(builder ?? '')?.[1] ?? null,
    hasContainerdStore: engineOs !== null && (await usesContainerd(machine, signal)),
    engineOs,
  };
}

async function askDocker(
  { commands }: Machine,
  args: readonly string[],
  signal: AbortSignal | undefined,
): Promise<string | null> {
  const limits = { deadlineMs: 5_000, ...(signal && { signal }) };
  const result = await commands.run({ program: 'docker', args, ...limits });
  signal?.throwIfAborted();
  const isAnswer = result.outcome === 'exited' && result.exitCode === 0;
  return isAnswer ? new TextDecoder().decode(result.stdout) : null;
}

/** `driver-type io.containerd.snapshotter.v1`, in the status of the storage (moby/moby daemon/containerd). */
async function usesContainerd(machine: Machine, signal: AbortSignal | undefined): Promise<boolean> {
  const engine = await openEngine(machine);
  const { body } = await engine.ask({ method: 'GET', path: '/info' }, { signal });
  return JSON.stringify(parseObject(body)?.DriverStatus ?? []).includes(
    'io.containerd.snapshotter',
  );
}
