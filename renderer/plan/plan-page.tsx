// The plan: everything that would run, before it runs; one consent; then how far it is and how it ended.
import {
  makeStyles,
  mergeClasses,
  Skeleton,
  SkeletonItem,
  tokens,
} from '@fluentui/react-components';
import { ClipboardTaskRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import type { Job } from '../../electron/contract/jobs.ts';
import type { OfferedPlan } from '../../electron/contract/plans.ts';
import { JobLog } from '../activity/job-log.tsx';
import { describeJobState } from '../activity/job-words.ts';
import { parsePlanSource, useCreatePlan, useJob, usePlan } from '../data/changes.ts';
import { useWords, type Words } from '../language/use-words.ts';
import { useRoute } from '../layout/route.ts';
import { useMedia } from '../layout/use-media.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { FailureMessage } from '../parts/failure-message.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { colors } from '../theme/colors.ts';
import { PlanActions } from './plan-actions.tsx';
import { PlanOutcome } from './plan-outcome.tsx';
import { PlanSteps } from './plan-steps.tsx';
import { PlanTerms } from './plan-terms.tsx';
import { type PlanView, viewPlan } from './plan-view.ts';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '1200px', flexGrow: 1 },
  sentence: { margin: 0, lineHeight: '20px', color: tokens.colorNeutralForeground2 },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 320px',
    gap: '16px',
    alignItems: 'start',
  },
  stacked: { gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px' },
  card: {
    padding: '12px 16px 16px',
    backgroundColor: colors.card,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  heading: {
    margin: '0 0 8px',
    fontSize: '16px',
    lineHeight: '22px',
    fontWeight: tokens.fontWeightSemibold,
  },
  stack: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 },
});

export function PlanPage() {
  const styles = useStyles();
  const words = useWords();
  const answer = usePlan();
  const create = useRemake(answer.data);
  const offered = answer.data;
  const job = useJob(offered?.plan.job);
  const view = offered ? viewPlan(offered.plan, job) : undefined;
  const isUndo = offered?.plan.steps.some(({ fix }) => fix === 'undo');
  const isMaking = create.isPending || (offered === undefined && !answer.isError);
  return (
    <div className={styles.page}>
      <div>
        <PageTitle>{words.say(isUndo ? 'changes.plan.titleUndo' : 'changes.plan.title')}</PageTitle>
        <p className={styles.sentence}>
          {view ? describePlan(words, view, job) : isMaking && words.say('changes.plan.making')}
        </p>
      </div>
      {(answer.isError || create.isError) && (
        <FailureMessage
          error={answer.error ?? create.error}
          title={words.say('changes.plan.makeFailed')}
          onRetry={() => void answer.refetch()}
        />
      )}
      {offered && view && <OpenPlan offered={offered} view={view} />}
      {offered === null && !isMaking && <NoPlan />}
      {isMaking && (
        <Skeleton aria-label={words.say('changes.plan.steps')}>
          <SkeletonItem style={{ height: '280px' }} />
        </Skeleton>
      )}
    </div>
  );
}

/** A plan that was only looked at is not kept by the host: after a reload it is made again from the address. */
function useRemake(offered: OfferedPlan | null | undefined) {
  const { target } = useRoute();
  const create = useCreatePlan();
  const { mutate, isIdle } = create;
  useEffect(() => {
    if (offered === null && target !== undefined && isIdle) mutate(parsePlanSource(target));
  }, [offered, target, isIdle, mutate]);
  return create;
}

function OpenPlan({ offered, view }: { readonly offered: OfferedPlan; readonly view: PlanView }) {
  const styles = useStyles();
  const { say } = useWords();
  const isNarrow = useMedia('narrow');
  const { plan } = offered;
  return (
    <>
      <PlanOutcome view={view} plan={plan} />
      <div className={mergeClasses(styles.columns, isNarrow && styles.stacked)}>
        <PlanSteps view={view} />
        <div className={styles.stack}>
          {view.phase === 'ready' && <PlanTerms plan={plan} />}
          {plan.job !== null && (
            <section className={styles.card} aria-labelledby="plan-log">
              <h2 className={styles.heading} id="plan-log">
                {say('changes.plan.log')}
              </h2>
              <JobLog id={plan.job} label={say('changes.plan.log')} />
            </section>
          )}
        </div>
      </div>
      <PlanActions key={`${plan.id} ${view.phase}`} offered={offered} view={view} />
    </>
  );
}

function NoPlan() {
  const { say } = useWords();
  return (
    <EmptyState
      icon={<ClipboardTaskRegular />}
      title={say('changes.plan.empty')}
      hint={say('changes.plan.emptyHint')}
    />
  );
}

function describePlan(words: Words, view: PlanView, job: Job | undefined): string {
  const { say } = words;
  const all = view.steps.length;
  switch (view.phase) {
    case 'ready':
      return say('changes.plan.summary', { count: view.left });
    case 'running':
      return words.join([
        job ? describeJobState(words, job.state) : say('changes.plan.starting'),
        say('changes.plan.leave'),
      ]);
    case 'permission':
      return say('changes.plan.summaryPermission');
    case 'docker-permission':
      return say('changes.plan.summaryDocker');
    case 'restart':
      if (view.hasRestarted) return say('changes.plan.stepsDone', { done: view.done, all });
      return say('changes.plan.summaryRestart', { done: view.done, all });
    case 'done':
      return say('changes.plan.summaryDone');
    case 'stopped':
    case 'interrupted':
      return say('changes.plan.summaryStopped', { done: view.done, all });
  }
}
