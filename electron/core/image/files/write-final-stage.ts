// The stage that is shipped: a base, the program, what it reads, and how it is started. No RUN: so it is put together
// for any platform on any machine.
import type { ImagePlan, SidePlan } from '../options/image-plan.ts';
import { quoteValue, writeList } from './dockerfile-lines.ts';

/** `stage` names it where several are in one file. */
export function writeFinalStage(
  plan: ImagePlan,
  side: SidePlan,
  stage: string | null,
): readonly string[] {
  const { form, name } = plan;
  const joiner = form === 'classic-windows' ? '`' : '\\';
  const isWindows = side.os === 'windows';
  const program = isWindows ? `${name}.exe` : name;
  return [
    `FROM ${side.reference}${stage === null ? '' : ` AS ${stage}`}`,
    ...(side.copiesCertificates
      ? [
          '# The authorities that TLS connections are checked with; this base has none.',
          'COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/',
        ]
      : []),
    ...writeFolders(side),
    writeProgram(plan, program),
    ...side.environment.map(([key, value]) => `ENV ${key}=${quoteValue(value, joiner)}`),
    ...writeLabels(plan, side, joiner),
    `USER ${side.user}`,
    ...side.ports.map((port) => `EXPOSE ${port}`),
    ...(side.healthcheck === null
      ? []
      : [
          `HEALTHCHECK --interval=30s --timeout=3s --start-period=10s ${joiner}\n    CMD ${writeList(side.healthcheck)}`,
        ]),
    `ENTRYPOINT ${writeList([isWindows ? `C:\\${program}` : `/${program}`])}`,
  ];
}

function writeFolders(side: SidePlan): readonly string[] {
  if (side.folders.length === 0) return [];
  return [
    '# Read while the program runs, from its working folder.',
    'WORKDIR /app',
    ...side.folders.map((folder) => `COPY ${folder} ./${folder}`),
  ];
}

function writeProgram({ compile, form, name }: ImagePlan, program: string): string {
  if (compile.prebuiltFolder !== null) {
    return [
      '# Compiled before, outside of Docker: no Go image exists for this Windows release.',
      `COPY ${compile.prebuiltFolder}/${program} /${program}`,
    ].join('\n');
  }
  // A stage that crosses systems writes the name without an ending.
  const built = form === 'classic-windows' ? program : name;
  return `COPY --from=build /out/${built} /${program}`;
}

function writeLabels({ name }: ImagePlan, side: SidePlan, joiner: '\\' | '`'): readonly string[] {
  const own = new Map(side.labels);
  const labels = new Map([['org.opencontainers.image.title', name], ...own]);
  const fixed = [...labels]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, value]) => `LABEL ${key}=${quoteValue(value, joiner)}`);
  return [
    ...fixed,
    ...(own.has('org.opencontainers.image.version')
      ? []
      : ['ARG VERSION=dev', 'LABEL org.opencontainers.image.version=$VERSION']),
  ];
}
