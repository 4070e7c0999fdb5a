// The first line of the page: one sentence that answers "is this PC fine?" with numbers.
import type { Report } from '../../electron/contract/doctor.ts';
import type { RunProgress } from '../data/doctor-run.ts';
import type { Words } from '../language/use-words.ts';
import { viewSummary } from './report-view.ts';

export function describeReport(words: Words, report: Report, muted: readonly string[]): string {
  const view = viewSummary(report, muted);
  const { roots, findings, ok, all, unknown, skipped } = view;
  const { say } = words;
  const found =
    findings === roots && roots === 1
      ? say('health.summaryOneFinding', { ok, all })
      : say('health.summaryProblems', { count: roots, findings, ok, all });
  const sentences = [
    roots > 0
      ? found
      : unknown > 0
        ? say('health.summaryUnknown', { count: unknown, ok, all })
        : view.muted > 0
          ? say('health.summaryMuted', { count: view.muted })
          : say('health.summaryGreen', { count: all }),
    skipped > 0 ? say('health.summarySkipped', { count: skipped }) : '',
  ];
  return words.join(sentences);
}

export function describeProgress({ say }: Words, { done, total }: RunProgress): string {
  return total === 0 ? say('health.checkingStart') : say('health.checking', { done, total });
}
