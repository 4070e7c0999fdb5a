// Engine: which containers this PC runs now, what it could run and why not, and the way from one side to the other.
import {
  MessageBar,
  MessageBarBody,
  makeStyles,
  Skeleton,
  SkeletonItem,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Job } from '../../electron/contract/jobs.ts';
import type { EngineOverview } from '../../electron/contract/mode.ts';
import { useChangeEngine, useEngineOverview, useJobs, useSwitchOffer } from '../data/changes.ts';
import { hasEnded } from '../data/job-feed.ts';
import { useWords } from '../language/use-words.ts';
import { FailureMessage } from '../parts/failure-message.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { describeEngine, explainEngine } from '../shell/engine-words.ts';
import { ContextsTable } from './contexts-table.tsx';
import { DesktopControls } from './desktop-controls.tsx';
import { SideCards } from './side-cards.tsx';
import { SwitchOfferCard } from './switch-offer.tsx';
import { findTarget, SwitchRun } from './switch-run.tsx';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '1200px' },
  sentence: { margin: 0, lineHeight: '20px', color: tokens.colorNeutralForeground2 },
});

export function EnginePage() {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const answer = useEngineOverview();
  const overview = answer.data;
  const job = useJobs()?.find(({ kind }) => kind === 'switch');
  const target = job && !hasEnded(job.state) ? findTarget(job) : undefined;
  const sentence = target
    ? say(`changes.engine.switching.${target}`)
    : overview &&
      words.join([
        `${describeEngine(words, overview.status)}${say('changes.engine.fullStop')}`,
        explainEngine(words, overview.status),
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
        <Known overview={overview} job={job} />
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

function Known(props: { readonly overview: EngineOverview; readonly job: Job | undefined }) {
  const { overview, job } = props;
  const { say } = useWords();
  const [shownJob, setShownJob] = useState<string>();
  const offer = useSwitchOffer();
  const change = useChangeEngine();
  const isSwitching = job !== undefined && !hasEnded(job.state);
  // How the last switch went stays in sight while the page is open.
  if (isSwitching && shownJob !== job.id) setShownJob(job.id);
  const startSwitch = () => {
    if (!offer.data) return;
    const { to, confirmation } = offer.data;
    change.mutate({ kind: 'switch', to, confirmation }, { onSettled: () => offer.reset() });
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
        target={isSwitching ? findTarget(job) : undefined}
        isBusy={isSwitching || offer.isPending || offer.data !== undefined}
        onSwitch={(to) => offer.mutate(to)}
      />
      {offer.isError && (
        <FailureMessage error={offer.error} title={say('changes.engine.offerFailed')} />
      )}
      {change.isError && (
        <FailureMessage error={change.error} title={say(failures[change.variables.kind])} />
      )}
      {offer.data && !isSwitching && (
        <SwitchOfferCard
          offer={offer.data}
          isBusy={change.isPending}
          onSwitch={startSwitch}
          onStay={() => offer.reset()}
        />
      )}
      {job && shownJob === job.id && !offer.data && <SwitchRun key={job.id} job={job} />}
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
