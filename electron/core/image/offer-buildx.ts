// The one command with which buildx builds an image and pushes it, with a list of what is in it and a statement of how
// it was built (attestations of BuildKit, docs.docker.com/build/metadata/attestations).
import type { ImageChoices } from '../../contract/image/choices.ts';
import type { Text } from '../../contract/text.ts';
import type { ImagePlan } from './options/image-plan.ts';

export interface BuildxSight {
  /** What `docker buildx version` prints; null: docker has no buildx. */
  readonly version: string | null;
  /** Of the builder that is chosen: `docker`, `docker-container`; null: nobody said. */
  readonly driver: string | null;
  /** The engine keeps images with containerd: then its own builder can attest as well. */
  readonly hasContainerdStore: boolean;
  readonly engineOs: 'linux' | 'windows' | null;
  /** The project has a Dockerfile, for the target that was chosen. */
  readonly hasDockerfile: boolean;
}

export interface BuildxOffer {
  /** One a line, to be run in the project's folder; empty: it cannot be. */
  readonly commands: readonly string[];
  /** Why there are none. */
  readonly missing: Text | null;
}

export interface BuildxRequest {
  readonly plan: Pick<ImagePlan, 'sides'>;
  readonly choices: ImageChoices;
  /** Where to: `registry.example/team/app:1.0`. */
  readonly reference: string;
  readonly buildx: BuildxSight;
}

/** Since 0.10 buildx knows `--attest` (docker/buildx release notes). */
const firstAttesting = [0, 10] as const;

export function offerBuildx(request: BuildxRequest): BuildxOffer {
  const { driver, hasContainerdStore } = request.buildx;
  const missing = findMissing(request.buildx);
  if (missing) return { commands: [], missing };
  // The engine's own builder pushes without attestations unless containerd keeps its images.
  const isEnough = driver !== null && (driver !== 'docker' || hasContainerdStore);
  const create = 'docker buildx create --name slipway --driver docker-container --use';
  return { commands: [...(isEnough ? [] : [create]), writeBuild(request)], missing: null };
}

function findMissing({ version, engineOs, hasDockerfile }: BuildxSight): Text | null {
  if (engineOs === null) return { key: 'image.buildx.noEngine' };
  if (engineOs === 'windows') return { key: 'image.buildx.windowsEngine' };
  if (version === null) return { key: 'image.buildx.noBuildx' };
  const [, major, minor] = /buildx v?(\d+)\.(\d+)/.exec(version) ?? [];
  const found = `${major ?? '?'}.${minor ?? '?'}`;
  const isOld =
    Number(major) === firstAttesting[0]
      ? !(Number(minor) >= firstAttesting[1])
      : !(Number(major) > 0);
  if (isOld) return { key: 'image.buildx.oldBuildx', params: { found } };
  return hasDockerfile ? null : { key: 'image.buildx.noDockerfile' };
}

function writeBuild({ plan, choices, reference }: BuildxRequest): string {
  const platforms = plan.sides.flatMap((side) => side.platforms);
  const secrets = choices.secrets.map(({ id, from }) =>
    from.kind === 'file' ? `id=${id},src=${from.path}` : `id=${id},env=${from.name}`,
  );
  const words = [
    ...['docker', 'buildx', 'build', '--platform', platforms.join(',')],
    ...(choices.versionVariable === null ? [] : ['--build-arg', `VERSION=${choices.tag}`]),
    ...secrets.flatMap((secret) => ['--secret', secret]),
    ...['--attest', 'type=sbom', '--attest', 'type=provenance'],
    ...['--tag', reference, '--output', 'type=registry', '.'],
  ];
  return words.map((word) => (/^[\w./:@,+=\\-]+$/.test(word) ? word : `"${word}"`)).join(' ');
}
