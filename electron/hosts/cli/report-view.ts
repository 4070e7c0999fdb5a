// The doctor's report as lines: one an area, details under what is not well, a summary, and what to do next.
import type { CheckResult, LayerResult, Report } from '../../contract/doctor.ts';
import { describeDuration } from '../../core/format/duration.ts';
import { canFix } from './changes/can-fix.ts';
import { nameOptions } from './changes/plan-view.ts';
import { describeFinding, describeUnsaid } from './finding-view.ts';
import type { Line, Style } from './terminal.ts';
import { measureWidth, padToWidth, wrapText } from './text-width.ts';
import type { Words } from './words.ts';

export interface ReportView {
  readonly words: Words;
  readonly width: number;
  /** Shows every check with its evidence. */
  readonly verbose: boolean;
  /** A described PC that hands Docker to this computer. */
  readonly asksHostDocker: boolean;
}

/** The whole report. */
export function viewReport(report: Report, view: ReportView): Line[] {
  const { words } = view;
  const columns = measureColumns(report, words);
  return [
    [{ text: nameMachine(report, view), style: 'bold' }],
    [],
    ...report.layers.flatMap((layer) => [
      ...viewLayer(layer, report, columns, view),
      ...viewChecks(layer, report, view),
    ]),
    [],
    ...viewSummary(report, view),
  ];
}

/** How a status looks wherever it is shown. */
export const statusStyles: Readonly<Record<CheckResult['status'], Style>> = {
  ok: 'good',
  advice: 'warn',
  problem: 'bad',
  unknown: 'unsure',
  skipped: 'dim',
  blocked: 'dim',
};

interface Columns {
  readonly status: number;
  readonly layer: number;
}

function nameMachine({ machine }: Report, { words, asksHostDocker }: ReportView): string {
  if (machine.kind === 'this') return words.say('doctor.thisComputer');
  const key = asksHostDocker ? 'doctor.describedHost' : 'doctor.described';
  return words.say(key, { name: machine.name });
}

function measureColumns(report: Report, words: Words): Columns {
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map(measureWidth)) + 2;
  return {
    status: widest(report.layers.map(({ status }) => words.status(status))),
    layer: widest(report.layers.map(({ id }) => words.layer(id))),
  };
}

function viewLayer(layer: LayerResult, report: Report, columns: Columns, view: ReportView): Line[] {
  const { words, width } = view;
  const start = columns.status + columns.layer;
  return wrapText(summarize(layer, report, words), Math.max(20, width - start)).map(
    (line, index): Line =>
      index === 0
        ? [
            {
              text: padToWidth(words.status(layer.status), columns.status),
              style: statusStyles[layer.status],
            },
            padToWidth(words.layer(layer.id), columns.layer),
            line,
          ]
        : [' '.repeat(start), line],
  );
}

function summarize(layer: LayerResult, report: Report, words: Words): string {
  const cause = report.checks.find(({ id }) => id === layer.blockedBy);
  return layer.status === 'blocked' && cause
    ? words.say('doctor.blockedBy', { cause: words.finding(cause, 'title') })
    : words.tell(layer.summary);
}

/** Under the area's line: its roots in full, what could not be told, and with `verbose` everything else. */
function viewChecks(layer: LayerResult, report: Report, view: ReportView): Line[] {
  return report.checks
    .filter((check) => check.layer === layer.id)
    .flatMap((check) => {
      if (report.roots.includes(check.id)) return [...describeFinding(check, report, view), []];
      if (check.status === 'unknown' || view.verbose) return describeUnsaid(check, report, view);
      return [];
    });
}

function viewSummary(report: Report, view: ReportView): Line[] {
  const { words, width } = view;
  const { say } = words;
  const order = ['problem', 'advice', 'blocked', 'unknown', 'ok', 'skipped'] as const;
  const counts = order
    .filter((status) => report.counts[status] > 0)
    .map((status) => say(`doctor.counts.${status}`, { count: report.counts[status] }))
    .join(say('doctor.listJoin'));
  const took = say('doctor.took', { duration: words.tell(describeDuration(report.ms)) });
  return [
    [{ text: concludeReport(report, words), style: report.exitCode === 0 ? 'good' : 'bold' }],
    ...wrapText(say('doctor.sums', { counts, took }), width).map((line): Line => [line]),
    ...findNextSteps(report, view).flatMap((step) =>
      wrapText(step, width).map((line): Line => [line]),
    ),
    ...viewFixCommand(report, words),
  ];
}

/** The command that plans the fixes of all roots; never wrapped, to be copied. */
function viewFixCommand(report: Report, { say }: Words): Line[] {
  const ids = report.roots.filter((id) =>
    report.checks.some((check) => check.id === id && canFix(check)),
  );
  if (ids.length === 0) return [];
  const command = `slipway fix ${ids.join(' ')}${nameOptions(report.machine)}`;
  return [[say('changes.planWith', { count: ids.length })], [`  ${command}`]];
}

function concludeReport(report: Report, { say }: Words): string {
  const problems = report.roots.filter((id) =>
    report.checks.some((check) => check.id === id && check.status === 'problem'),
  );
  if (problems.length > 0) return say('doctor.roots', { count: problems.length });
  return say(report.exitCode === 0 ? 'doctor.nothingWrong' : 'doctor.nothingWrongUnknown');
}

function findNextSteps(report: Report, { words, verbose }: ReportView): string[] {
  const root = report.checks.find(
    (check) => check.id === report.roots[0] && check.status === 'problem',
  );
  const steps: string[] = [];
  if (root) {
    steps.push(words.say('doctor.next', { step: words.finding(root, 'todo') }));
    steps.push(words.say('doctor.nextAgain'));
  } else if (report.counts.unknown > 0 && !verbose) {
    steps.push(words.say('doctor.nextVerbose'));
  }
  if (report.machine.kind === 'this' && report.platform !== 'win32') {
    steps.push(words.say('doctor.exploreOnWindows'));
  }
  return steps;
}
