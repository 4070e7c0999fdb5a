// Engine: which containers this PC runs now, what it could run and why not, and the way from one side to the other.
import {
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  Skeleton,
  SkeletonItem,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Job } from '../../electron/contract/jobs.ts';
import type { EngineOverview } from '../../electron/contract/mode.ts';
import {
  useChangeEngine,
  useEngineOverview,
  useJobs,
  useSwitchOffer,
  useSwitchTarget,
} from '../data/changes.ts';
import { hasEnded } from '../data/job-feed.ts';
import { useWords } from '../language/use-words.ts';
import { useMedia } from '../layout/use-media.ts';
import { FailureMessage } from '../parts/failure-message.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { describeEngine, explainEngine } from '../shell/engine-words.ts';
import { ContextsTable } from './contexts-table.tsx';
import { DesktopControls } from './desktop-controls.tsx';
import { LeavingView } from './leaving-view.tsx';
import { SideCards } from './side-cards.tsx';
import { SwitchOfferCard } from './switch-offer.tsx';
import { SwitchRun } from './switch-run.tsx';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '1200px' },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, auto)',
    gap: '16px',
    alignItems: 'start',
  },
  stacked: { gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px' },
  sentence: { margin: 0, lineHeight: '20px', color: tokens.colorNeutralForeground2 },
});

export function EnginePage() {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const answer = useEngineOverview();
  const { data: overview, status } = answer;
  const job = useJobs()?.find(({ kind }) => kind === 'switch');
  const target = useSwitchTarget();
  const sentence = target
    ? say(`changes.engine.switching.${target}`)
    : status &&
      words.join([
        `${describeEngine(words, status)}${say('changes.engine.fullStop')}`,
        explainEngine(words, status),
      ]);
  return (
    <div className={styles.page}>
      <div>
        <PageTitle>{say('changes.engine.title')}</PageTitle>
        <p className={styles.sentence}>{sentence}</p>
      </div>
      {answer.isError && (
        <FailureMessage
          error={answer.error}
          title={say('changes.engine.failed')}
          onRetry={() => void answer.refetch()}
        />
      )}
      {overview ? (
        <Known overview={overview} job={job} target={target} />
      ) : (
        !answer.isError && (
          <Skeleton aria-label={say('changes.engine.title')}>
            <SkeletonItem style={{ height: '120px' }} />
          </Skeleton>
        )
      )}
    </div>
  );
}

function Known(props: {
  readonly overview: EngineOverview;
  readonly job: Job | undefined;
  readonly target: ReturnType<typeof useSwitchTarget>;
}) {
  const { overview, job, target } = props;
  const styles = useStyles();
  const { say } = useWords();
  const isNarrow = useMedia('narrow');
  const [shownJob, setShownJob] = useState<string>();
  const offer = useSwitchOffer();
  const change = useChangeEngine();
  const isSwitching = job !== undefined && !hasEnded(job.state);
  // How the last switch went stays in sight while the page is open.
  if (isSwitching && shownJob !== job.id) setShownJob(job.id);
  // The offer that became this job is not asked again; what it said stays beside the steps.
  const started = change.data?.kind === 'switch' ? change.data.id : undefined;
  const isAsking = offer.data !== undefined && !isSwitching && !(job && job.id === started);
  const startSwitch = () => {
    if (!offer.data) return;
    const { to, confirmation } = offer.data;
    change.mutate({ kind: 'switch', to, confirmation }, { onError: () => offer.reset() });
  };
  return (
    <>
      {overview.overriddenBy !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {say('changes.engine.overridden', { variable: overview.overriddenBy })}
          </MessageBarBody>
        </MessageBar>
      )}
      <SideCards
        overview={overview}
        target={target}
        isBusy={target !== undefined || offer.isPending || isAsking}
        onSwitch={(to) => {
          change.reset();
          offer.mutate(to);
        }}
      />
      {offer.isError && (
        <FailureMessage error={offer.error} title={say('changes.engine.offerFailed')} />
      )}
      {change.isError && (
        <FailureMessage error={change.error} title={say(failures[change.variables.kind])} />
      )}
      {offer.data && isAsking && (
        <SwitchOfferCard
          offer={offer.data}
          isBusy={change.isPending}
          onSwitch={startSwitch}
          onStay={() => offer.reset()}
        />
      )}
      {job && shownJob === job.id && !isAsking && (
        <div className={mergeClasses(styles.columns, isNarrow && styles.stacked)}>
          <SwitchRun key={job.id} job={job} />
          {isSwitching && offer.data && <LeavingView offer={offer.data} />}
        </div>
      )}
      <DesktopControls
        overview={overview}
        isBusy={isSwitching || change.isPending}
        onControl={(action) => change.mutate({ kind: 'control', action })}
      />
      <ContextsTable
        overview={overview}
        isBusy={isSwitching || change.isPending}
        onUse={(name) => change.mutate({ kind: 'context', name })}
      />
    </>
  );
}

const failures = {
  switch: 'changes.engine.switchFailed',
  control: 'changes.engine.controlFailed',
  context: 'changes.engine.useFailed',
} as const;
