// What the activity button opens: running jobs first, then the latest that ended, each with its output.
import { Button, Link, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { Job, JobState } from '../../electron/contract/jobs.ts';
import { describeAge, describeDuration } from '../../electron/core/format/duration.ts';
import { useCancelJob, useJobs, useRunningJobs } from '../data/changes.ts';
import { hasEnded } from '../data/job-feed.ts';
import { useWords } from '../language/use-words.ts';
import { formatRoute } from '../layout/route.ts';
import { useNow } from '../layout/use-now.ts';
import { FailureMessage } from '../parts/failure-message.tsx';
import { StatusIcon } from '../parts/status-icon.tsx';
import { colors } from '../theme/colors.ts';
import { JobLog } from './job-log.tsx';
import { describeJobState, findJobPage, rateJobState } from './job-words.ts';

/** Ended jobs in the tray; the journal has them all. */
const shownEnded = 5;

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '16px',
    padding: '12px 16px',
  },
  title: { margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
  quiet: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground3 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    maxHeight: 'min(460px, calc(100vh - 180px))',
    overflowY: 'auto',
  },
  job: { padding: '10px 16px', borderTop: `1px solid ${colors.line}` },
  row: { display: 'flex', alignItems: 'flex-start', gap: '10px' },
  icon: { paddingTop: '1px' },
  words: { flexGrow: 1, minWidth: 0 },
  name: { margin: 0, fontSize: '14px', lineHeight: '20px', overflowWrap: 'anywhere' },
  said: {
    margin: 0,
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  actions: { display: 'flex', alignItems: 'center', gap: '4px', flexShrink: 0 },
  bar: { marginTop: '8px' },
  log: { marginTop: '8px' },
  none: { padding: '16px', borderTop: `1px solid ${colors.line}` },
  foot: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: '16px',
    padding: '10px 16px',
    borderTop: `1px solid ${colors.line}`,
    backgroundColor: colors.page,
    fontSize: '12px',
    lineHeight: '16px',
  },
});

export function Tray({ onLeave }: { readonly onLeave: () => void }) {
  const styles = useStyles();
  const { say } = useWords();
  const jobs = useJobs() ?? [];
  const running = useRunningJobs();
  const ended = jobs.filter((job) => hasEnded(job.state)).slice(0, shownEnded);
  const cancel = useCancelJob();
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title} id="activity-title">
          {say('changes.activity.title')}
        </h2>
        {running.length > 0 && (
          <span className={styles.quiet}>
            {say('changes.activity.running', { count: running.length })}
          </span>
        )}
      </div>
      {cancel.isError && (
        <FailureMessage error={cancel.error} title={say('changes.activity.cancelFailed')} />
      )}
      {running.length + ended.length === 0 && (
        <div className={styles.none}>
          <p className={styles.name}>{say('changes.activity.none')}</p>
          <p className={styles.said}>{say('changes.activity.noneHint')}</p>
        </div>
      )}
      <ul className={styles.list}>
        {[...running, ...ended].map((job) => (
          <li key={job.id} className={styles.job}>
            <JobRow job={job} onLeave={onLeave} onCancel={() => cancel.mutate(job.id)} />
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        <Link href={formatRoute({ page: 'journal' })} onClick={onLeave}>
          {say('changes.plan.openJournal')}
        </Link>
        {running.length > 0 && (
          <span className={styles.quiet}>{say('changes.activity.goesOn')}</span>
        )}
      </div>
    </>
  );
}

interface RowProps {
  readonly job: Job;
  readonly onLeave: () => void;
  readonly onCancel: () => void;
}

function JobRow(props: RowProps) {
  const styles = useStyles();
  const words = useWords();
  const [showsLog, setShowsLog] = useState(false);
  const { job } = props;
  const { state } = job;
  const id = useId();
  const title = words.tell(job.title);
  const logLabel = words.say(showsLog ? 'changes.activity.hideLog' : 'changes.activity.log', {
    title,
  });
  const steps = state.state === 'running' || state.state === 'waiting' ? state : undefined;
  return (
    <>
      <div className={styles.row}>
        <div className={styles.icon}>
          <StatusIcon status={rateJobState(state)} size={18} />
        </div>
        <div className={styles.words}>
          <h3 className={styles.name} id={id}>
            {title}
          </h3>
          <p className={styles.said}>{describeJobState(words, state)}</p>
          <Times job={job} />
        </div>
        <div className={styles.actions}>
          <JobActions {...props} title={title} />
          <Button
            aria-label={logLabel}
            appearance="subtle"
            size="small"
            aria-expanded={showsLog}
            icon={showsLog ? <ChevronUpRegular /> : <ChevronDownRegular />}
            onClick={() => setShowsLog(!showsLog)}
          />
        </div>
      </div>
      {steps && (
        <ProgressBar
          className={styles.bar}
          value={measureShare(steps)}
          aria-labelledby={id}
          aria-valuetext={describeJobState(words, steps)}
        />
      )}
      {showsLog && (
        <div className={styles.log}>
          <JobLog id={job.id} label={title} />
        </div>
      )}
    </>
  );
}

/** Steps that are done, of all, where the job does not know it better. */
function measureShare(state: Extract<JobState, { state: 'running' | 'waiting' }>): number {
  const share = state.state === 'running' ? state.share : undefined;
  return share ?? Math.max(0, state.step - 1) / Math.max(1, state.steps);
}

function JobActions(props: RowProps & { readonly title: string }) {
  const { say } = useWords();
  const { job, title } = props;
  const isFailed = job.state.state === 'failed' || job.state.state === 'stopped';
  return (
    <>
      <Link
        href={formatRoute({ page: findJobPage(job) })}
        onClick={props.onLeave}
        aria-label={say('changes.activity.showOf', { title })}
      >
        {say(isFailed ? 'changes.activity.seeWhy' : 'changes.activity.show')}
      </Link>
      {!hasEnded(job.state) && (
        <Button
          appearance="subtle"
          size="small"
          aria-label={say('changes.activity.cancelOf', { title })}
          onClick={props.onCancel}
        >
          {say('changes.activity.cancel')}
        </Button>
      )}
    </>
  );
}

function Times({ job }: { readonly job: Job }) {
  const styles = useStyles();
  const { say, tell } = useWords();
  const now = useNow(1_000);
  const started = Date.parse(job.startedAt);
  if (job.endedAt === null) {
    const duration = tell(describeDuration(Math.floor((now - started) / 1_000) * 1_000));
    return <p className={styles.said}>{say('changes.activity.elapsed', { duration })}</p>;
  }
  const ended = Date.parse(job.endedAt);
  return (
    <p className={styles.said}>
      {say('changes.activity.ended', {
        age: tell(describeAge(now - ended)),
        duration: tell(describeDuration(ended - started)),
      })}
    </p>
  );
}
