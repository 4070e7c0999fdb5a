// Tells screen readers of a run: start, every quarter but not more often than every 10 s, and the result.
import { useAnnounce } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Report } from '../../electron/contract/doctor.ts';
import { describeDuration } from '../../electron/core/format/duration.ts';
import type { DoctorRunState } from '../data/doctor-run.ts';
import { useWords } from '../language/use-words.ts';
import { describeReport } from './summary-sentence.ts';

const quietMs = 10_000;

export function useRunAnnouncements(
  run: DoctorRunState,
  report: Report | null | undefined,
  muted: readonly string[],
): void {
  const words = useWords();
  const { announce } = useAnnounce();
  const before = useRef<DoctorRunState['kind']>('idle');
  const spoken = useRef({ at: 0, quarter: 0, report });

  useEffect(() => {
    const was = before.current;
    before.current = run.kind;
    const { say, tell } = words;
    if (run.kind === 'running') {
      const quarter = run.total === 0 ? 0 : Math.floor((run.done / run.total) * 4);
      if (was !== 'running') {
        spoken.current = { at: Date.now(), quarter: 0, report };
        announce(say('health.announceStart'), { alert: false });
      } else if (quarter > spoken.current.quarter && Date.now() - spoken.current.at > quietMs) {
        spoken.current = { ...spoken.current, at: Date.now(), quarter };
        announce(say('health.announceProgress', { done: run.done, total: run.total }), {
          alert: false,
        });
      }
      return;
    }
    if (was !== 'running') return;
    if (run.kind === 'failed') announce(say('health.announceFailed'), { alert: true });
    else if (!report || report === spoken.current.report)
      announce(say('health.announceCancelled'), { alert: false });
    else {
      const duration = tell(describeDuration(report.ms));
      const summary = describeReport(words, report, muted);
      announce(say('health.announceDone', { duration, summary }), { alert: false });
    }
  }, [run, report, muted, words, announce]);
}
