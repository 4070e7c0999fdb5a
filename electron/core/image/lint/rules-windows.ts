// Rules that only Windows knows: what its bases lack, which of them a PC runs, and its paths.

import { findRelease, hasEnded } from '../bases/windows-releases.ts';
import type { Instruction, Stage } from '../dockerfile/document.ts';
import { defineRule, hitAt, type LintContext } from './rule.ts';
import { readStage } from './stage-facts.ts';

const listRuns = (stage: Stage): readonly Instruction[] =>
  stage.instructions.filter(({ keyword, isTrigger }) => keyword === 'RUN' && !isTrigger);

const inNano = ({ file }: LintContext) =>
  file.stages.filter((stage) => readStage(file, stage).kind === 'nanoserver');

const fromMicrosoft = ({ file }: LintContext) =>
  file.stages.filter(
    ({ reference, parent }) =>
      parent === null && /^mcr\.microsoft\.com\/windows(?:[/:@]|$)/u.test(reference),
  );

export const windowsRules = [
  defineRule('SW-DF-005', 'error works', (context) =>
    inNano(context).flatMap(({ instructions }) =>
      instructions
        .filter(
          ({ keyword, text, json }) =>
            ['RUN', 'SHELL', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK'].includes(keyword) &&
            /\b(?:powershell|pwsh)(?:\.exe)?\b/iu.test(json?.[0] ?? text),
        )
        .map((found) => hitAt(found)),
    ),
  ),
  defineRule('SW-DF-006', 'error works', (context) => {
    if (!isCrossBuilt(context)) return [];
    return context.file.stages
      .filter((stage) => readStage(context.file, stage).os === 'windows')
      .flatMap((stage) => listRuns(stage).map((found) => hitAt(found)));
  }),
  defineRule('SW-DF-007', 'error works', (context) =>
    inNano(context).flatMap((stage) =>
      listRuns(stage)
        .filter(({ text }) => /\bmsiexec\b|\.msi\b/iu.test(text))
        .map((found) => hitAt(found)),
    ),
  ),
  // `COPY a C:\app\` joins the next line, unless the file says `# escape=` and a backtick.
  defineRule('SW-DF-011', 'error works', ({ file }) =>
    file.joiner !== '\\'
      ? []
      : file.instructions
          .filter(({ line }) => /[A-Za-z]:[^\s"']*\\\s*$/u.test(file.lines[line - 1] ?? ''))
          .map(({ line }) => ({ line, endLine: line })),
  ),
  defineRule('SW-DF-014', 'error works', (context) =>
    fromMicrosoft(context)
      .filter((stage) => {
        const { tag, isPinned } = readStage(context.file, stage);
        return !isPinned && (tag === null || tag === 'latest');
      })
      .map(({ from }) => hitAt(from)),
  ),
  defineRule('SW-DF-015', 'error works', (context) => {
    const build = context.surroundings?.windowsBuild ?? null;
    if (build === null || context.surroundings?.engine?.os !== 'windows') return [];
    return fromMicrosoft(context).flatMap((stage) => {
      const release = findRelease(readStage(context.file, stage).tag ?? '');
      return release !== undefined && release.build > build
        ? [hitAt(stage.from, { params: { release: release.tag, image: release.build, build } })]
        : [];
    });
  }),
  defineRule('SW-DF-023', 'warning safety', (context) =>
    context.file.stages.flatMap(({ from, parent, ...stage }) => {
      const { tag, os } = readStage(context.file, { from, parent, ...stage });
      const release = tag?.replace(/^.*(?:nanoserver|windowsservercore)-/u, '') ?? '';
      return parent === null && os === 'windows' && hasEnded(release, context.today)
        ? [hitAt(from, { params: { tag: release, end: findRelease(release)?.extendedEnd ?? '' } })]
        : [];
    }),
  ),
];

/** A Linux engine makes Windows images without starting anything in them. */
function isCrossBuilt({ file, surroundings }: LintContext): boolean {
  if (surroundings?.engine?.os === 'linux') return true;
  if (surroundings?.engine?.os === 'windows') return false;
  return file.stages.some(({ platform }) => platform?.includes('BUILDPLATFORM') === true);
}
