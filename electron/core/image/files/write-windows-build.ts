// The stage that compiles on a Windows engine: its classic builder knows no mounts, and cmd is its shell.
import type { ImagePlan } from '../options/image-plan.ts';
import { copyModuleFiles, explainNoDownload } from './write-build-stage.ts';
import { writeGoBuild } from './write-compile.ts';

/** Empty where the program is compiled before, outside of Docker. */
export function writeWindowsBuild(plan: ImagePlan): readonly string[] {
  const { compile, name } = plan;
  if (compile.prebuiltFolder !== null) return [];
  return [
    `FROM ${compile.goImage} AS build`,
    'SHELL ["cmd", "/S", "/C"]',
    '# Only this stage needs the rights to write; nothing of it is shipped.',
    'USER ContainerAdministrator',
    'WORKDIR C:\\src',
    `ENV CGO_ENABLED=${compile.cgo ? 1 : 0}`,
    ...(compile.goProxy === null ? [] : [`ARG GOPROXY=${compile.goProxy}`]),
    ...(compile.goPrivate.length === 0 ? [] : [`ARG GOPRIVATE=${compile.goPrivate.join(',')}`]),
    ...writeDownload(plan),
    'COPY . .',
    ...(compile.versionVariable === null ? [] : ['ARG VERSION=dev']),
    `RUN ${writeGoBuild(compile, `C:\\out\\${name}.exe`, '%VERSION%')}`,
  ];
}

function writeDownload(plan: ImagePlan): readonly string[] {
  const reason = explainNoDownload(plan.compile);
  if (reason !== null) return [reason];
  return [
    '# Modules first: they are fetched again only when go.mod or go.sum change.',
    ...copyModuleFiles(plan.compile),
    'RUN go mod download',
  ];
}
