// What is asked of the builder: which Dockerfile, which files, which images, one pass after the other.
import type { ImageChoices } from '../../../contract/image/choices.ts';
import { parseDockerfile } from '../../../core/image/dockerfile/parse-dockerfile.ts';
import {
  createDockerignore,
  type Dockerignore,
} from '../../../core/image/dockerignore/dockerignore.ts';
import { writeDockerfile } from '../../../core/image/files/write-dockerfile.ts';
import { writeDockerignore } from '../../../core/image/files/write-dockerignore.ts';
import type { ImagePlan } from '../../../core/image/options/image-plan.ts';
import { planImage } from '../../../core/image/options/plan-image.ts';
import type { Machine } from '../../../platform/ports.ts';
import type { AnalysedFolder } from '../files/analyse-folder.ts';
import { readProjectFile } from '../files/project-files.ts';
import { readProxies } from '../proxies.ts';

/** One call of the builder. */
export interface BuildPass {
  /** Name of the image that comes out. */
  readonly reference: string;
  /** Null: the engine's own. */
  readonly platform: string | null;
  /** Stage to stop at; null: the last. */
  readonly target: string | null;
  readonly dockerfile: BuildFile;
}

/** `isExtra`: nobody has written it yet, so it is sent beside the folder's files. */
export interface BuildFile {
  readonly path: string;
  readonly text: string;
  readonly isExtra: boolean;
}

export interface BuildPlan {
  readonly folder: string;
  readonly plan: ImagePlan;
  /** First the image that was asked for; programs beside it last. */
  readonly passes: readonly BuildPass[];
  readonly ignore: Dockerignore;
  readonly buildArguments: Readonly<Record<string, string>>;
}

export interface BuildWish {
  readonly choices: ImageChoices;
  /** Of the project; absent: `Dockerfile`, or the proposed one where the project has none. */
  readonly dockerfile?: string | undefined;
}

export async function planBuild(
  machine: Machine,
  project: AnalysedFolder,
  { choices, dockerfile }: BuildWish,
): Promise<BuildPlan> {
  const { folder, analysis, surroundings } = project;
  const plan = planImage({ analysis, choices, surroundings });
  const proposed = { path: 'Dockerfile', text: writeDockerfile(plan), isExtra: true };
  const path = dockerfile ?? 'Dockerfile';
  const own = await readProjectFile(machine, folder, path);
  const file = own ? { path, text: own.text, isExtra: false } : { ...proposed, path };
  const ignore =
    (await readProjectFile(machine, folder, `${path}.dockerignore`)) ??
    (await readProjectFile(machine, folder, '.dockerignore'));
  // Somebody's own Dockerfile without a .dockerignore gets everything, as with docker.
  const text = ignore?.text ?? (file.isExtra ? writeDockerignore(plan, analysis) : '');
  const version = choices.tag === 'latest' ? {} : { VERSION: choices.tag };
  const backslash = machine.platform === 'win32' ? 'separator' : 'escape';
  return {
    folder,
    plan,
    passes: listPasses(plan, { choices, file, proposed, engine: surroundings.engine }),
    ignore: createDockerignore(text, { backslash }),
    // Predefined: no ARG line names them, and neither the image nor its history keeps them.
    buildArguments: {
      ...(await readProxies(machine)),
      ...(choices.versionVariable === null ? {} : version),
    },
  };
}

/** Image of a platform that is not the first: `orders:1.0-linux-arm64`. */
export function nameVariant(reference: string, platform: string): string {
  return `${reference}-${platform.replaceAll('/', '-')}`;
}

/** The engine's own first: it is the one that can be run here, and the one that has the image's name. */
export function orderPlatforms(
  platforms: readonly string[],
  engine: AnalysedFolder['surroundings']['engine'],
): readonly string[] {
  const own = nameOwnPlatform(engine);
  return platforms.toSorted((one, other) => Number(other === own) - Number(one === own));
}

function nameOwnPlatform(engine: AnalysedFolder['surroundings']['engine']): string {
  return `${engine?.os ?? 'linux'}/${engine?.arch ?? 'amd64'}`;
}

/** Image that holds the programs of stage `binaries` and nothing else. */
export function nameBinaries(reference: string): string {
  return `${reference}-binaries`;
}

/** `orders:1.0`, from the answers. */
export function nameImage({ name, tag }: Pick<ImageChoices, 'name' | 'tag'>): string {
  return `${name}:${tag}`;
}

interface PassRequest {
  readonly choices: ImageChoices;
  readonly file: BuildFile;
  readonly proposed: BuildFile;
  readonly engine: AnalysedFolder['surroundings']['engine'];
}

function listPasses(plan: ImagePlan, request: PassRequest): BuildPass[] {
  const { choices, file, engine } = request;
  const reference = nameImage(choices);
  if (plan.form === 'classic-windows') {
    return [{ reference, platform: null, target: null, dockerfile: file }];
  }
  const own = nameOwnPlatform(engine);
  const linux = plan.sides.find(({ os }) => os === 'linux')?.platforms ?? [];
  const platforms = orderPlatforms(linux, engine);
  const images = platforms.map((platform, index) => ({
    reference: index === 0 ? reference : nameVariant(reference, platform),
    platform: platform === own ? null : platform,
    target: null,
    dockerfile: file,
  }));
  if (plan.binaries.length === 0) return images;
  const target = 'binaries';
  const binaries = { reference: nameBinaries(reference), platform: null, target };
  return [...images, { ...binaries, dockerfile: chooseBinariesFile(request) }];
}

/** Somebody's own Dockerfile may have no such stage: then the proposed one compiles them. */
function chooseBinariesFile({ file, proposed }: PassRequest): BuildFile {
  const { stages } = parseDockerfile(file.text);
  if (file.isExtra || stages.some(({ name }) => name === 'binaries')) return file;
  return { ...proposed, path: '.slipway.Dockerfile' };
}
