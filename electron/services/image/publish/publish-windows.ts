// The Windows side of an image that a Linux engine compiled: its program taken out, what it reads beside it, and both
// put together with the base at the registry.
import type { LayerProgress } from '../../../contract/image/publish.ts';
import type { Text } from '../../../contract/text.ts';
import { findRelease, usualRelease } from '../../../core/image/bases/windows-releases.ts';
import type { ImagePlan, SidePlan } from '../../../core/image/options/image-plan.ts';
import { planImage } from '../../../core/image/options/plan-image.ts';
import { type Reference, writeReference } from '../../../core/registry/reference.ts';
import type { LayerFile } from '../../../core/registry/windows-layer.ts';
import type { Machine } from '../../../platform/ports.ts';
import type { Engine } from '../../containers/open-engine.ts';
import { joinPath } from '../../probes/profile-paths.ts';
import { nameBinaries, nameImage } from '../build/plan-build.ts';
import { takeOutProgram } from '../build/take-out-binaries.ts';
import { analyseFolder } from '../files/analyse-folder.ts';
import type { Logins } from './logins.ts';
import type { PushRequest } from './push-job.ts';
import { RegistryFailure } from './registry-failure.ts';
import { assembleWindowsImage } from './windows-image.ts';

export interface WindowsSide {
  /** As this PC's file system takes it. */
  readonly folder: string;
  readonly plan: ImagePlan;
  readonly side: SidePlan;
}

/** Undefined: nothing of this image is put together at the registry. Throws `AppError` PROJECT_…. */
export async function findWindowsSide(
  machine: Machine,
  { folder, choices }: PushRequest,
  signal: AbortSignal,
): Promise<WindowsSide | undefined> {
  if (choices.target === 'linux') return undefined;
  const project = await analyseFolder(machine, folder, signal);
  const { analysis, surroundings } = project;
  const plan = planImage({ analysis, choices, surroundings });
  const side = plan.sides.find(({ os }) => os === 'windows');
  return side && plan.form === 'buildkit' ? { folder: project.folder, plan, side } : undefined;
}

export interface WindowsPublishing {
  readonly machine: Machine;
  readonly engine: Engine;
  readonly logins: Pick<Logins, 'find'>;
  readonly request: PushRequest;
  readonly target: Reference;
  readonly signal: AbortSignal;
  readonly onDoing: (doing: Text) => void;
  readonly onLayers: (layers: readonly LayerProgress[]) => void;
}

/** Throws `RegistryFailure`, `AppError` ENGINE_…, and the signal's reason. */
export async function publishWindows(
  { folder, plan, side }: WindowsSide,
  publishing: WindowsPublishing,
): Promise<void> {
  const { machine, engine, request, target, logins, signal, onDoing, onLayers } = publishing;
  const { choices } = request;
  const built = nameImage(choices);
  const beside = await readFolders(machine, folder, side.folders);
  const release = findRelease(choices.windowsRelease ?? usualRelease);
  const own = choices.target === 'both' ? choices.windowsBaseImage : choices.baseImage;
  const isOwn = own !== null;
  for (const [index, platform] of side.platforms.entries()) {
    const bytes = await takeOutProgram(engine, built, { name: plan.name, platform });
    if (bytes === null) {
      const detail = nameBinaries(built);
      throw new RegistryFailure('image-missing', { registry: target.host, detail });
    }
    const program = `${plan.name}.exe`;
    await assembleWindowsImage({
      ...{ machine, logins, side, program, platform, signal, onDoing, onLayers },
      files: [{ path: program, bytes }, ...beside],
      title: plan.name,
      target: writeReference(target),
      // Somebody's own base may be of any build.
      build: isOwn ? null : (release?.build ?? null),
      // The Linux image was pushed before, and so were other processors.
      keepsOthers: choices.target === 'both' || index > 0,
    });
  }
}

/** Of one file that a program reads: templates and pages are small. */
const longestFile = 64 * 1024 * 1024;

async function readFolders(
  machine: Machine,
  project: string,
  folders: readonly string[],
): Promise<readonly LayerFile[]> {
  const files: LayerFile[] = [];
  for (const name of folders) {
    const folder = joinPath(machine, project, ...name.split('/'));
    const own = await machine.files.read(folder, longestFile);
    if (own.outcome === 'read') files.push({ path: `app/${name}`, bytes: own.bytes });
    for await (const { path, kind } of machine.files.walk(folder, { enters: () => true })) {
      if (kind !== 'file') continue;
      const place = joinPath(machine, folder, ...path.split('/'));
      const read = await machine.files.read(place, longestFile);
      if (read.outcome !== 'read' || read.truncated) {
        throw new RegistryFailure('unknown', { registry: name, detail: path });
      }
      files.push({ path: `app/${name}/${path}`, bytes: read.bytes });
    }
  }
  return files;
}
