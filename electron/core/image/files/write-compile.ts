// The command that compiles the program, in the shell of the stage.
import type { CompilePlan, ImagePlan } from '../options/image-plan.ts';

export interface CompileTarget {
  /** Variables or fixed values: `$TARGETOS`, `windows`; null: the stage's own platform. */
  readonly os: string | null;
  readonly arch: string | null;
  readonly output: string;
}

/** The lines of the command; they are joined with the file's continuation. */
export function writeCompile(plan: ImagePlan, target: CompileTarget): readonly string[] {
  const variables = [
    `CGO_ENABLED=${plan.compile.cgo ? 1 : 0}`,
    ...(target.os === null ? [] : [`GOOS=${target.os}`, `GOARCH=${target.arch}`]),
    ...(target.os?.startsWith('$') && plan.compile.needsArmVariant
      ? // TARGETVARIANT is v7 where GOARM wants 7.
        [`GOARM=\${TARGETVARIANT#v}`]
      : []),
    ...readSecretVariables(plan.compile, needsModulesWhileBuilding(plan.compile)),
  ];
  return [variables.join(' '), writeGoBuild(plan.compile, target.output, '$VERSION')];
}

/** `go build …` on one line; `version` as the shell spells that variable. */
export function writeGoBuild(compile: CompilePlan, output: string, version: string): string {
  const linker = [
    ...(compile.strip ? ['-s', '-w'] : []),
    ...(compile.isStatic ? ['-linkmode external', "-extldflags '-static'"] : []),
    ...(compile.versionVariable === null ? [] : [`-X ${compile.versionVariable}=${version}`]),
  ];
  return [
    'go build',
    ...(compile.resolve === 'vendor' ? ['-mod=vendor'] : []),
    ...(compile.resolve === 'sum-while-building' ? ['-mod=mod'] : []),
    ...(compile.trimpath ? ['-trimpath'] : []),
    ...(compile.tags.length > 0 ? [`-tags=${compile.tags.join(',')}`] : []),
    ...(linker.length > 0 ? [`-ldflags="${linker.join(' ')}"`] : []),
    `-o ${output}`,
    compile.mainPackage,
  ].join(' ');
}

/** Whether modules come while the program is compiled and not in a step of their own. */
export function needsModulesWhileBuilding(compile: CompilePlan): boolean {
  return compile.resolve === 'look-up-while-building' || compile.resolve === 'sum-while-building';
}

/** Secrets of a step: files under /run that end in no layer. */
export function writeSecretMounts(compile: CompilePlan): readonly string[] {
  return compile.secrets.map(({ id, use }) => {
    const target = {
      netrc: ',target=/root/.netrc',
      certificate: `,target=/run/certificates/${id}.crt`,
      other: '',
    }[use];
    return `--mount=type=secret,id=${id}${target},required=true`;
  });
}

/** A company's certificate counts beside the usual ones, not in their place. */
export function readSecretVariables(compile: CompilePlan, applies = true): readonly string[] {
  const certificate = compile.secrets.find(({ use }) => use === 'certificate');
  if (!applies || certificate === undefined) return [];
  return [
    'SSL_CERT_DIR=/etc/ssl/certs:/run/certificates',
    ...(compile.goPrivate.length > 0
      ? [`GIT_SSL_CAINFO=/run/certificates/${certificate.id}.crt`]
      : []),
  ];
}
