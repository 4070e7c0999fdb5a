// Health: is this PC fine, and if not, what is the one cause. Every state of the page is chosen here.
import { makeStyles } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { Report } from '../../electron/contract/doctor.ts';
import {
  useConnectionState,
  useDoctorRun,
  useReport,
  useSession,
  useSettings,
} from '../data/answers.ts';
import { useWords } from '../language/use-words.ts';
import { useRoute } from '../layout/route.ts';
import { FailureMessage } from '../parts/failure-message.tsx';
import { AllChecks } from './all-checks.tsx';
import { DescribedPcs } from './described-pcs.tsx';
import { HealthSkeleton } from './health-skeleton.tsx';
import { HealthTabs } from './health-tabs.tsx';
import { MutedFindings } from './muted-findings.tsx';
import { NeverRun } from './never-run.tsx';
import { PageHeader } from './page-header.tsx';
import { isStale } from './report-view.ts';
import { RootsView } from './roots-view.tsx';
import { describeProgress, describeReport } from './summary-sentence.ts';
import { useRunAnnouncements } from './use-run-announcements.ts';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '1200px' },
});

export function HealthPage() {
  const styles = useStyles();
  const words = useWords();
  const answer = useReport();
  const run = useDoctorRun();
  const session = useSession();
  const { muted } = useSettings();
  const report = answer.data;
  useRunAnnouncements(run, report, muted);
  useStaleCheck(report);
  const sentence =
    run.kind === 'running'
      ? describeProgress(words, run)
      : report
        ? describeReport(words, report, muted)
        : '';
  return (
    <div className={styles.page}>
      <PageHeader sentence={sentence} report={report} />
      {run.kind === 'failed' && (
        <FailureMessage
          error={run.error}
          title={words.say('health.failed')}
          onRetry={session.run.start}
        />
      )}
      {answer.isError && (
        <FailureMessage
          error={answer.error}
          title={words.say('health.title')}
          onRetry={() => void answer.refetch()}
        />
      )}
      <HealthBody report={report} />
      <DescribedPcs />
    </div>
  );
}

function HealthBody({ report }: { readonly report: Report | null | undefined }) {
  const run = useDoctorRun();
  const { muted } = useSettings();
  const { view, target } = useRoute();
  const isRunning = run.kind === 'running';
  if (!report) {
    if (isRunning) return <RootsView report={undefined} progress={run} />;
    return report === null ? <NeverRun /> : <HealthSkeleton />;
  }
  return (
    <>
      <HealthTabs report={report} muted={muted} />
      {view === 'roots' && <RootsView report={report} progress={isRunning ? run : undefined} />}
      {view === 'checks' && <AllChecks checks={report.checks} target={target} />}
      {view === 'muted' && <MutedFindings report={report} muted={muted} />}
    </>
  );
}

/** Yesterday's answer stays in sight while today's is asked for. */
function useStaleCheck(report: Report | null | undefined): void {
  const { run } = useSession();
  const isOnline = useConnectionState().kind === 'online';
  useEffect(() => {
    if (report && isOnline && isStale(report, Date.now())) run.start();
  }, [report, isOnline, run]);
}
