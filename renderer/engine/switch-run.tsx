// A switch under way or just ended: its steps with their times, the output of the running one, and the way back.
import {
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  ProgressBar,
  tokens,
} from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import type { Job } from '../../electron/contract/jobs.ts';
import { describeDuration } from '../../electron/core/format/duration.ts';
import { JobLog } from '../activity/job-log.tsx';
import { describeJobState } from '../activity/job-words.ts';
import { useCancelJob, useJobFeed } from '../data/changes.ts';
import { hasEnded } from '../data/job-feed.ts';
import { findSwitchTarget } from '../data/switch-target.ts';
import { useWords } from '../language/use-words.ts';
import { useNow } from '../layout/use-now.ts';
import { FailureMessage } from '../parts/failure-message.tsx';
import { StatusIcon } from '../parts/status-icon.tsx';
import { colors } from '../theme/colors.ts';
import { type ShownStep, viewSwitch } from './switch-steps.ts';

const useStyles = makeStyles({
  card: {
    padding: '14px 18px 16px',
    backgroundColor: colors.card,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  head: { display: 'flex', alignItems: 'baseline', gap: '10px', marginBottom: '10px' },
  title: { margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
  time: {
    marginLeft: 'auto',
    flexShrink: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: '12px',
    fontVariantNumeric: 'tabular-nums',
  },
  list: { listStyleType: 'none', margin: '14px 0 0', padding: 0 },
  step: { display: 'flex', alignItems: 'flex-start', gap: '12px', paddingBottom: '12px' },
  body: { flexGrow: 1, minWidth: 0 },
  name: { lineHeight: '20px' },
  current: { fontWeight: tokens.fontWeightSemibold },
  log: { marginTop: '6px' },
  later: { color: tokens.colorNeutralForeground3 },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginTop: '4px' },
});

export function SwitchRun({ job }: { readonly job: Job }) {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const view = viewSwitch(job, useJobFeed(job.id), findSwitchTarget(job));
  const isOver = hasEnded(job.state);
  const cancel = useCancelJob();
  const isBad = job.state.state === 'failed' || job.state.state === 'interrupted';
  return (
    <section className={styles.card} aria-labelledby="switch-run">
      <Head job={job} done={view.steps.length - (isOver ? 0 : 1)} toCome={view.toCome.length} />
      {isOver && (
        <MessageBar
          intent={isBad ? 'error' : job.state.state === 'done' ? 'success' : 'warning'}
          layout="multiline"
        >
          <MessageBarBody>{describeJobState(words, job.state)}</MessageBarBody>
        </MessageBar>
      )}
      <ol className={styles.list}>
        {view.steps.map((step) => (
          <Step key={`${step.number} ${step.from}`} step={step} job={job} />
        ))}
        {view.toCome.map((title) => (
          <li key={title.key} className={styles.step}>
            <StatusIcon status="waiting" size={20} />
            <span className={mergeClasses(styles.name, styles.later)}>{words.tell(title)}</span>
          </li>
        ))}
      </ol>
      {!isOver && (
        <div className={styles.foot}>
          <Button
            icon={<ArrowUndoRegular />}
            disabledFocusable={cancel.isPending || cancel.isSuccess}
            onClick={() => cancel.mutate(job.id)}
          >
            {say('changes.engine.switchBack')}
          </Button>
        </div>
      )}
      {cancel.isError && (
        <FailureMessage error={cancel.error} title={say('changes.activity.cancelFailed')} />
      )}
    </section>
  );
}

function Head(props: { readonly job: Job; readonly done: number; readonly toCome: number }) {
  const styles = useStyles();
  const words = useWords();
  const { job, done, toCome } = props;
  const now = useNow(1_000);
  const end = job.endedAt === null ? now : Date.parse(job.endedAt);
  const isOver = hasEnded(job.state);
  const all = Math.max(1, done + toCome + (isOver ? 0 : 1));
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title} id="switch-run">
          {isOver ? words.tell(job.title) : describeJobState(words, job.state)}
        </h2>
        <span className={styles.time}>
          {words.tell(describeSeconds(end - Date.parse(job.startedAt)))}
        </span>
      </div>
      {!isOver && (
        <ProgressBar
          value={Math.max(0, done) / all}
          aria-labelledby="switch-run"
          aria-valuetext={describeJobState(words, job.state)}
        />
      )}
    </>
  );
}

function Step({ step, job }: { readonly step: ShownStep; readonly job: Job }) {
  const styles = useStyles();
  const { tell } = useWords();
  const now = useNow(1_000);
  const isRunning = step.status === 'running';
  const took = (step.to ?? now) - step.from;
  return (
    <li className={styles.step} {...(isRunning ? { 'aria-current': 'step' as const } : {})}>
      <StatusIcon status={step.status} size={20} />
      <div className={styles.body}>
        <span className={mergeClasses(styles.name, isRunning && styles.current)}>
          {tell(step.title)}
        </span>
        {(isRunning || step.status === 'problem') && (
          <div className={styles.log}>
            <JobLog id={job.id} label={tell(step.title)} />
          </div>
        )}
      </div>
      <span className={styles.time}>
        {tell(isRunning ? describeSeconds(took) : describeDuration(took))}
      </span>
    </li>
  );
}

/** Ticking time in whole seconds: tenths would flicker. */
function describeSeconds(ms: number) {
  return describeDuration(Math.floor(Math.max(0, ms) / 1_000) * 1_000);
}
