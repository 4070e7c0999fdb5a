// From the wizard's answers to one plan: references, users, flags and what follows from them.
import type { ImageChoices } from '../../../contract/image/choices.ts';
import type { ProjectAnalysis } from '../../../contract/image/project.ts';
import { findBase, referBase } from '../bases/base-images.ts';
import { mirrorReference } from '../bases/go-image.ts';
import { findRelease, usualRelease } from '../bases/windows-releases.ts';
import { listConsequences } from './consequences.ts';
import type { FileForm, ImagePlan, PlanSurroundings, SidePlan } from './image-plan.ts';
import { planCompile } from './plan-compile.ts';
import { listReadFolders } from './read-folders.ts';

export interface PlanRequest {
  readonly analysis: ProjectAnalysis;
  readonly choices: ImageChoices;
  readonly surroundings: PlanSurroundings;
}

/** The same answers give the same plan. */
export function planImage(request: PlanRequest): ImagePlan {
  const { choices, surroundings } = request;
  const form = chooseForm(choices, surroundings);
  const sides = listSides(request, form);
  const name = nameProgram(choices.name);
  const compile = planCompile(request, { form, sides });
  const isCross = form === 'buildkit' && sides.some(({ os }) => os === 'windows');
  const platforms = [
    ...choices.binaries,
    ...(isCross ? listPlatforms(choices, 'windows') : []),
  ].filter((platform, at, all) => all.indexOf(platform) === at);
  const binaries = (form === 'classic-windows' ? [] : platforms).map((platform) => {
    const [os = '', arch = ''] = platform.split('/');
    return { os, arch, file: `${name}-${os}-${arch}${os === 'windows' ? '.exe' : ''}` };
  });
  const plan = { form, name, compile, sides, binaries };
  return { ...plan, consequences: listConsequences(plan, request) };
}

/** A Windows engine has the classic builder; without an engine, or for Windows from Linux, it is for BuildKit. */
function chooseForm(choices: ImageChoices, { engine }: PlanSurroundings): FileForm {
  if (engine?.os === 'windows' && choices.target !== 'linux') return 'classic-windows';
  const isClassic = engine?.os === 'linux' && engine.builder === 'classic';
  return isClassic && choices.target !== 'windows' ? 'classic-linux' : 'buildkit';
}

function listSides(request: PlanRequest, form: FileForm): readonly SidePlan[] {
  const { target, base, windowsBase } = request.choices;
  const chosen = findBase(base);
  const linux = chosen.os === 'linux' ? chosen : findBase('distroless-static');
  const windows =
    windowsBase !== null ? findBase(windowsBase) : chosen.os === 'windows' ? chosen : null;
  const windowsSide = () => planSide(request, windows ?? findBase('nanoserver'));
  if (target === 'linux') return [planSide(request, linux)];
  if (target === 'windows') return [windowsSide()];
  // A classic builder makes what its engine runs.
  if (form === 'classic-windows') return [windowsSide()];
  return form === 'classic-linux'
    ? [planSide(request, linux)]
    : [planSide(request, linux), windowsSide()];
}

function planSide({ analysis, choices }: PlanRequest, base: ReturnType<typeof findBase>): SidePlan {
  const release = findRelease(choices.windowsRelease ?? usualRelease)?.tag ?? usualRelease;
  const isSecond = choices.target === 'both' && base.os === 'windows';
  const own = isSecond ? choices.windowsBaseImage : choices.baseImage;
  const root = base.os === 'linux' ? '0:0' : 'ContainerAdministrator';
  return {
    os: base.os,
    base,
    reference: own ?? mirrorReference(referBase(base, release), choices.registryMirror),
    platforms: listPlatforms(choices, base.os),
    user: choices.user === 'root' ? root : base.user,
    copiesCertificates: base.os === 'linux' && choices.certificates && !base.hasCertificates,
    folders: listReadFolders(analysis).folders,
    environment: Object.entries(choices.environment).sort(byName),
    labels: Object.entries(choices.labels).sort(byName),
    ports: [...new Set(choices.ports)].sort((one, other) => one - other),
    healthcheck: choices.healthcheck ? writeProbe(choices.probe, base.probeTool) : null,
  };
}

const byName = ([one]: readonly [string, string], [other]: readonly [string, string]) =>
  one < other ? -1 : 1;

function writeProbe(
  probe: ImageChoices['probe'],
  tool: 'wget' | 'curl.exe' | null,
): readonly string[] | null {
  if (probe === null || tool === null) return null;
  const address = `http://127.0.0.1:${probe.port}${probe.path}`;
  return tool === 'wget'
    ? ['wget', '-q', '--spider', address]
    : ['curl.exe', '-fsS', '-o', 'NUL', address];
}

function listPlatforms(choices: ImageChoices, os: 'linux' | 'windows'): readonly string[] {
  const own = choices.platforms.filter((platform) => platform.startsWith(`${os}/`));
  return own.length > 0 ? own : [`${os}/amd64`];
}

/** Last word of the repository, in letters that every file system takes. */
function nameProgram(repository: string): string {
  const last = repository.split('/').at(-1) ?? '';
  return last.replaceAll(/[^\w.-]/gu, '-').replace(/^[.-]+/u, '') || 'app';
}
