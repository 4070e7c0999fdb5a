// A restart under way or just ended: its steps, its output, and the way back where WSL did not start.
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
import type { Job } from '../../../electron/contract/jobs.ts';
import { JobLog } from '../../activity/job-log.tsx';
import { describeJobState } from '../../activity/job-words.ts';
import { useCancelJob } from '../../data/changes.ts';
import { hasEnded } from '../../data/job-feed.ts';
import { useWords } from '../../language/use-words.ts';
import { FailureMessage } from '../../parts/failure-message.tsx';
import { StatusIcon } from '../../parts/status-icon.tsx';
import { useCardStyles } from '../styles.ts';
import type { PageTarget } from '../target.ts';
import { useWayBack } from '../use-way-back.ts';
import type { RestartFlow } from './use-restart-flow.ts';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: '10px', lineHeight: '20px' },
  later: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '6px' },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
});

export function RestartRun(props: { readonly target: PageTarget; readonly flow: RestartFlow }) {
  const cards = useCardStyles();
  const words = useWords();
  const { tell } = words;
  const { flow } = props;
  const { job } = flow;
  if (!job) return null;
  const { state } = job;
  const isOver = hasEnded(state);
  const isBad = state.state === 'failed' || state.state === 'interrupted';
  const said = describeJobState(words, state);
  return (
    <section className={mergeClasses(cards.card, cards.stack)} aria-labelledby="restart-run">
      <h2 className={cards.title} id="restart-run">
        {tell(job.title)}
      </h2>
      {isOver ? (
        <MessageBar
          intent={isBad ? 'error' : state.state === 'done' ? 'success' : 'warning'}
          layout="multiline"
        >
          <MessageBarBody>{said}</MessageBarBody>
        </MessageBar>
      ) : (
        <ProgressBar
          aria-labelledby="restart-run"
          aria-valuetext={said}
          {...(state.state === 'running' && state.steps > 0
            ? { value: Math.max(0, state.step - 1) / state.steps }
            : {})}
        />
      )}
      {!isOver && <Steps job={job} steps={flow.steps} said={said} />}
      {(!isOver || isBad) && <JobLog id={job.id} label={tell(job.title)} />}
      <Foot {...props} job={job} isBad={isBad} />
    </section>
  );
}

function Steps(props: {
  readonly job: Job;
  readonly steps: RestartFlow['steps'];
  readonly said: string;
}) {
  const styles = useStyles();
  const { tell } = useWords();
  const { steps, said } = props;
  const { state } = props.job;
  const at = state.state === 'running' || state.state === 'waiting' ? state.step : 0;
  const isKnown =
    (state.state === 'running' || state.state === 'waiting') && state.steps === steps.length;
  if (!isKnown) {
    return (
      <span className={styles.line}>
        <StatusIcon status="running" size={18} />
        {said}
      </span>
    );
  }
  return (
    <ol className={styles.list}>
      {steps.map((step, index) => {
        const isNow = index + 1 === at;
        const status = index + 1 < at ? 'ok' : isNow ? 'running' : 'waiting';
        return (
          <li
            key={step.key}
            className={mergeClasses(styles.line, status === 'waiting' && styles.later)}
            {...(isNow ? { 'aria-current': 'step' as const } : {})}
          >
            <StatusIcon status={status} size={18} />
            {tell(step)}
          </li>
        );
      })}
    </ol>
  );
}

function Foot(props: {
  readonly target: PageTarget;
  readonly flow: RestartFlow;
  readonly job: Job;
  readonly isBad: boolean;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const { flow, job, isBad } = props;
  const cancel = useCancelJob();
  const wayBack = useWayBack(props.target, isBad);
  if (!hasEnded(job.state)) {
    return (
      <>
        <div className={styles.foot}>
          <Button
            disabledFocusable={cancel.isPending || cancel.isSuccess}
            onClick={() => cancel.mutate(job.id)}
          >
            {say('tunePage.restart.stop')}
          </Button>
          <span className={styles.later}>{say('tunePage.restart.leave')}</span>
        </div>
        {cancel.isError && (
          <FailureMessage error={cancel.error} title={say('changes.activity.cancelFailed')} />
        )}
      </>
    );
  }
  return (
    <>
      {wayBack.error !== null && (
        <FailureMessage error={wayBack.error} title={say('tunePage.pending.undoFailed')} />
      )}
      <div className={styles.foot}>
        {isBad && wayBack.canUndo && (
          <Button
            appearance="primary"
            icon={<ArrowUndoRegular />}
            disabledFocusable={wayBack.isPending}
            onClick={wayBack.undo}
          >
            {say('tunePage.restart.restore')}
          </Button>
        )}
        {job.state.state !== 'done' && (
          <Button onClick={flow.ask}>{say('tunePage.restart.again')}</Button>
        )}
        <Button onClick={flow.close}>{say('tunePage.restart.close')}</Button>
      </div>
    </>
  );
}
