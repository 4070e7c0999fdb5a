// How the program is compiled: image, modules, flags, secrets.
import type { ImageChoices } from '../../../contract/image/choices.ts';
import { chooseGoImage, mirrorReference, readGoVersion } from '../bases/go-image.ts';
import { findRelease, usualRelease } from '../bases/windows-releases.ts';
import type { CompilePlan, FileForm, SidePlan } from './image-plan.ts';
import type { PlanRequest } from './plan-image.ts';

interface Shape {
  readonly form: FileForm;
  readonly sides: readonly SidePlan[];
}

export function planCompile(request: PlanRequest, shape: Shape): CompilePlan {
  const { analysis, choices } = request;
  const isStatic = choices.cgo && shape.sides.some(({ base }) => base.libc === 'none');
  const isMusl = choices.cgo && (isStatic || shape.sides.some(({ base }) => base.libc === 'musl'));
  const lacksZones = choices.timeZones && shape.sides.some(({ base }) => !base.hasTimeZones);
  const release = findRelease(choices.windowsRelease ?? usualRelease);
  const isPrebuilt = shape.form === 'classic-windows' && release?.hasGolang !== true;
  return {
    goImage: chooseImage(request, shape, isMusl),
    mainPackage: readMain(choices.main),
    modules: listModules(analysis),
    replacedFolders: analysis.replacedFolders,
    resolve: chooseResolve(analysis),
    cgo: choices.cgo,
    isStatic,
    packages: isMusl && shape.form !== 'classic-windows' ? ['gcc', 'musl-dev'] : [],
    // The database compiled in costs 450 kB and works on every base, Windows included.
    tags: [...choices.tags, ...(lacksZones ? ['timetzdata'] : [])],
    trimpath: choices.trimpath,
    strip: choices.strip,
    versionVariable: choices.versionVariable,
    goProxy: choices.goProxy,
    goPrivate: choices.goPrivate,
    secrets: shape.form === 'buildkit' ? choices.secrets.map(({ id, use }) => ({ id, use })) : [],
    prebuiltFolder: isPrebuilt ? 'dist' : null,
    needsArmVariant: shape.sides.some(({ platforms }) => platforms.includes('linux/arm')),
  };
}

function chooseImage({ analysis, choices }: PlanRequest, { form, sides }: Shape, isMusl: boolean) {
  if (choices.goImage !== null) return choices.goImage;
  const version = readGoVersion(analysis.module ?? { go: null, toolchain: null });
  const release = choices.windowsRelease ?? usualRelease;
  // Nano Server has no Git, which private modules are fetched with.
  const needsGit =
    choices.goPrivate.length > 0 || sides.some(({ base }) => base.id !== 'nanoserver');
  const variant =
    form === 'classic-windows'
      ? `${needsGit ? 'windowsservercore' : 'nanoserver'}-${release}`
      : isMusl
        ? 'alpine'
        : null;
  return mirrorReference(chooseGoImage(version, variant), choices.registryMirror);
}

function readMain(main: ImageChoices['main']): string {
  const path = main
    .replaceAll('\\', '/')
    .replace(/^\.?\//u, '')
    .replace(/\/+$/u, '');
  return path === '' || path === '.' ? '.' : `./${path}`;
}

/** A workspace names its modules itself; its root has a go.mod of its own only where it names `.`. */
function listModules(analysis: PlanRequest['analysis']): readonly string[] {
  if (analysis.workspace.length === 0) return ['.'];
  return analysis.workspace.map((folder) => folder.replace(/^\.\//u, '') || '.').toSorted();
}

function chooseResolve(analysis: PlanRequest['analysis']): CompilePlan['resolve'] {
  if (analysis.hasVendor) return 'vendor';
  // `go mod download` would fetch what the workspace itself holds, and fail where that is nowhere else
  // (golang/go#51946).
  if (analysis.workspace.length > 0) return 'look-up-while-building';
  const lacksSums = analysis.problems.some(({ id }) => id === 'no-go-sum');
  return lacksSums ? 'sum-while-building' : 'locked';
}
