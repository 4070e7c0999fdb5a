// The stages that compile: modules first, then the program, with the builder's caches where it has them.
import type { CompilePlan, ImagePlan } from '../options/image-plan.ts';
import { writeList, writeRun } from './dockerfile-lines.ts';
import {
  needsModulesWhileBuilding,
  readSecretVariables,
  writeCompile,
  writeSecretMounts,
} from './write-compile.ts';

const moduleCache = '--mount=type=cache,target=/go/pkg/mod';
const buildCache = '--mount=type=cache,target=/root/.cache/go-build';

/** On Linux, for both builders. Lines without the empty one behind. */
export function writeBuildStage(plan: ImagePlan): readonly string[] {
  const { compile, form } = plan;
  const isBuildkit = form === 'buildkit';
  const crosses = isBuildkit && !compile.cgo;
  const hasBinaries = plan.binaries.length > 0;
  return [
    ...(crosses ? ["# Runs on this computer's own architecture, whatever the image is for."] : []),
    `FROM ${crosses ? '--platform=$BUILDPLATFORM ' : ''}${compile.goImage} AS ${hasBinaries ? 'modules' : 'build'}`,
    ...(compile.packages.length > 0
      ? ['# cgo needs a C compiler.', `RUN apk add --no-cache ${compile.packages.join(' ')}`]
      : []),
    'WORKDIR /src',
    ...writeModuleSettings(plan),
    ...writeDownload(plan),
    ...(isBuildkit ? [] : ['COPY . .']),
    ...(hasBinaries ? ['', 'FROM modules AS build'] : []),
    ...(crosses ? ['ARG TARGETOS', 'ARG TARGETARCH'] : []),
    ...(crosses && compile.needsArmVariant ? ['ARG TARGETVARIANT'] : []),
    ...(compile.versionVariable === null ? [] : ['ARG VERSION=dev']),
    ...(isBuildkit
      ? ['# The source is lent to this step, not copied; compiled packages stay in the cache.']
      : []),
    writeRun(
      isBuildkit ? listBuildMounts(plan) : [],
      writeCompile(plan, {
        os: crosses ? '$TARGETOS' : null,
        arch: crosses ? '$TARGETARCH' : null,
        output: `/out/${plan.name}`,
      }),
    ),
  ];
}

/** Stage `binaries`: programs for other systems, to be taken out of the build. */
export function writeBinaryStages(plan: ImagePlan): readonly string[] {
  if (plan.binaries.length === 0) return [];
  const isBuildkit = plan.form === 'buildkit';
  const compiles = plan.binaries.map(({ os, arch, file }) => {
    const lines = writeCompile(
      { ...plan, compile: { ...plan.compile, cgo: false, isStatic: false } },
      { os, arch, output: `/binaries/${file}` },
    );
    return writeRun(isBuildkit ? listBuildMounts(plan) : [], lines);
  });
  return [
    '',
    '# Programs beside the image; built only when this stage is asked for.',
    'FROM modules AS cross',
    ...(plan.compile.versionVariable === null ? [] : ['ARG VERSION=dev']),
    ...compiles,
    '',
    'FROM scratch AS binaries',
    'COPY --from=cross /binaries/ /',
  ];
}

/** ARG is seen by the steps of this stage and by nothing that is shipped. */
function writeModuleSettings({ compile }: ImagePlan): readonly string[] {
  return [
    ...(compile.goProxy === null ? [] : [`ARG GOPROXY=${compile.goProxy}`]),
    ...(compile.goPrivate.length === 0 ? [] : [`ARG GOPRIVATE=${compile.goPrivate.join(',')}`]),
  ];
}

function writeDownload(plan: ImagePlan): readonly string[] {
  const { compile, form } = plan;
  const reason = explainNoDownload(compile);
  if (reason !== null) return [reason];
  const mounts = form === 'buildkit' ? [moduleCache, ...writeSecretMounts(compile)] : [];
  const variables = readSecretVariables(compile).join(' ');
  return [
    '# Modules first: they are fetched again only when go.mod or go.sum change.',
    ...copyModuleFiles(compile),
    writeRun(mounts, variables === '' ? ['go mod download'] : [variables, 'go mod download']),
  ];
}

/** Why modules have no step of their own; null: they have one. */
export function explainNoDownload({ resolve }: Pick<CompilePlan, 'resolve'>): string | null {
  switch (resolve) {
    case 'vendor':
      return '# Modules come with the project, in vendor: nothing is downloaded.';
    case 'look-up-while-building':
      return '# Go finds the modules of a workspace only while it compiles them.';
    case 'sum-while-building':
      return '# Without go.sum the modules are looked up while the program is compiled.';
    case 'locked':
      return null;
  }
}

/** The star lets a module without requirements, and so without go.sum, through. */
export function copyModuleFiles({
  replacedFolders,
}: Pick<CompilePlan, 'replacedFolders'>): readonly string[] {
  // Go reads the go.mod of what stands in for a module before it fetches anything.
  const replaced = replacedFolders.map((folder) => {
    const words = [`${folder}/go.mod`, `${folder}/go.sum*`, `./${folder}/`];
    return `COPY ${words.some((word) => word.includes(' ')) ? writeList(words) : words.join(' ')}`;
  });
  return ['COPY go.mod go.sum* ./', ...replaced];
}

function listBuildMounts({ compile }: ImagePlan): readonly string[] {
  const isWriting = needsModulesWhileBuilding(compile);
  return [
    `--mount=type=bind,target=/src${isWriting ? ',rw' : ''}`,
    ...(compile.resolve === 'vendor' ? [] : [moduleCache]),
    buildCache,
    ...(isWriting ? writeSecretMounts(compile) : []),
  ];
}
