// The first line of the page: one sentence that answers "is this PC fine?" with numbers.
import type { Report } from '../../electron/contract/doctor.ts';
import type { RunProgress } from '../data/doctor-run.ts';
import type { Words } from '../language/use-words.ts';
import { type SummaryView, viewSummary } from './report-view.ts';

export function describeReport(words: Words, report: Report, muted: readonly string[]): string {
  const view = viewSummary(report, muted);
  const { say } = words;
  const found = view.problems + view.advice > 0;
  return words.join([
    found ? describeRoots(words, view) : describeCalm(words, view),
    found && view.unknown > 0 ? say('health.summaryUnknownToo', { count: view.unknown }) : '',
    found && view.muted > 0 ? say('health.summaryMutedToo', { count: view.muted }) : '',
    view.skipped > 0 ? say('health.summarySkipped', { count: view.skipped }) : '',
  ]);
}

function describeRoots({ say }: Words, view: SummaryView): string {
  const { problems, advice, findings, ok, all } = view;
  if (problems === 0) return say('health.summaryAdvice', { count: advice, ok, all });
  if (findings === 1) return say('health.summaryOneFinding', { ok, all });
  return say('health.summaryProblems', { count: problems + advice, findings, ok, all });
}

function describeCalm({ say }: Words, { unknown, muted, ok, all }: SummaryView): string {
  if (unknown > 0) return say('health.summaryUnknown', { count: unknown, ok, all });
  if (muted > 0) return say('health.summaryMuted', { count: muted });
  return say('health.summaryGreen', { count: all });
}

export function describeProgress({ say }: Words, { done, total }: RunProgress): string {
  return total === 0 ? say('health.checkingStart') : say('health.checking', { done, total });
}
