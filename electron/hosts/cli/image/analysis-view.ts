// The analysis as lines: the project in figures, what the code needs and opens, and what stands in the way.
import type { ProjectAnalysis, SourcePlace } from '../../../contract/image/project.ts';
import { showSize } from '../../../core/format/size.ts';
import type { PlanView } from '../changes/plan-view.ts';
import { layText } from '../lay-text.ts';
import type { Line } from '../terminal.ts';
import type { Words } from '../words.ts';
import { viewTable } from './table-view.ts';

export function viewAnalysis(analysis: ProjectAnalysis, view: PlanView): Line[] {
  const { say } = view.words;
  const code = listCode(analysis, view.words);
  return [
    [{ text: analysis.name, style: 'bold' }, `  ${analysis.folder}`],
    ...viewTable(listFacts(analysis, view.words)),
    ...(code.length === 0 ? [] : [[], [say('image.found.title')]]),
    ...code.map(
      ({ place, follows, excerpt }): Line => [
        `  ${showPlace(place)}: ${follows}`,
        ...(excerpt === ''
          ? []
          : [{ text: `  ${excerpt.replaceAll(/\s+/g, ' ')}`, style: 'dim' as const }]),
      ],
    ),
    [],
    ...viewProblems(analysis.problems, view),
    [summarize(analysis.problems, view.words)],
  ];
}

/** One line a problem: never wrapped, for programs read it as well. */
export function viewProblems(
  problems: ProjectAnalysis['problems'],
  { words, width }: PlanView,
): Line[] {
  return problems.flatMap(({ id, severity, what, place }): Line[] => {
    const name = words.say(`image.severities.${severity}`);
    return [
      [
        place === null ? '' : `${showPlace(place)}: `,
        { text: name, style: severity === 'problem' ? 'bad' : 'warn' },
        ` (${id})`,
      ],
      ...layText(words.tell(what), { width, indent: 2 }),
    ];
  });
}

/** As compilers and editors know it. */
export function showPlace({ file, line }: SourcePlace): string {
  return `${file}:${line}`;
}

function listFacts(
  analysis: ProjectAnalysis,
  { say }: Words,
): readonly (readonly [string, string])[] {
  const { module, context, existing, testFiles, workspace } = analysis;
  const join = (names: readonly string[]) => names.join(say('doctor.listJoin'));
  const there = [
    existing.dockerfile,
    existing.dockerignore ? '.dockerignore' : null,
    existing.compose,
    existing.slipway ? 'slipway.yaml' : null,
  ].filter((file) => file !== null);
  const modules = analysis.hasVendor ? 'vendored' : analysis.hasGoSum ? 'summed' : 'notSummed';
  const [largest] = context.largest;
  const size = showSize(context.bytes);
  const sent = say('image.facts.sent', { count: context.files, size });
  const most =
    largest && say('image.facts.largest', { path: largest.path, size: showSize(largest.bytes) });
  const go = [module?.go ?? '', module?.toolchain ?? ''].filter((version) => version !== '');
  const rows: readonly (readonly [string, string])[] = [
    [say('image.facts.module'), module?.path ?? ''],
    [say('image.facts.go'), join(go)],
    [say('image.facts.workspace'), join(workspace)],
    [say('image.facts.modules'), say(`image.facts.${modules}`)],
    [say('image.facts.private'), join(analysis.privateModules)],
    [say('image.facts.tags'), join(analysis.buildTags.map(({ tag }) => tag))],
    [
      say('image.facts.tests'),
      testFiles === 0 ? '' : say('image.facts.files', { count: testFiles }),
    ],
    [say('image.facts.context'), most === undefined ? sent : join([sent, most])],
    [say('image.facts.existing'), join(there)],
  ];
  return rows.filter(([, value]) => value !== '');
}

interface CodeLine {
  readonly place: SourcePlace;
  readonly follows: string;
  readonly excerpt: string;
}

/** What the image needs first, then what it opens. */
function listCode(analysis: ProjectAnalysis, { say }: Words): readonly CodeLine[] {
  return [
    ...analysis.mains.map(({ place, folder, windowsOnly }) => ({
      place,
      follows: say(windowsOnly ? 'image.found.mainWindows' : 'image.found.main', { folder }),
      excerpt: '',
    })),
    ...analysis.cgo.map(({ place, excerpt, because }) => ({
      place,
      follows: say(`image.found.cgo.${because}`),
      excerpt,
    })),
    ...analysis.needs.map(({ place, excerpt, need }) => ({
      place,
      follows: say(`image.found.needs.${need}`),
      excerpt,
    })),
    ...analysis.windowsHints.map(({ place, excerpt, hint }) => ({
      place,
      follows: say(`image.found.hints.${hint}`),
      excerpt,
    })),
    ...analysis.embeds.map(({ place, pattern, isMissing }) => ({
      place,
      follows: say(isMissing ? 'image.found.embedMissing' : 'image.found.embed', { pattern }),
      excerpt: '',
    })),
    ...analysis.ports.map(({ place, excerpt, port, isLoopback, name }) => ({
      place,
      follows:
        say(isLoopback ? 'image.found.portLoopback' : 'image.found.port', { port }) +
        (name === null ? '' : say('image.found.setBy', { name })),
      excerpt,
    })),
  ];
}

function summarize(problems: ProjectAnalysis['problems'], { say }: Words): string {
  const count = (wanted: 'problem' | 'advice') =>
    problems.filter(({ severity }) => severity === wanted).length;
  if (problems.length === 0) return say('image.clean');
  return say('image.foundCount', {
    problems: say('image.problems', { count: count('problem') }),
    advice: say('image.advice', { count: count('advice') }),
  });
}
