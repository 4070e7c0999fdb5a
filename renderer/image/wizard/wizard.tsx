// The wizard of one project: its rail, the step that is open, and the answers that all of them share.
import {
  Button,
  makeStyles,
  mergeClasses,
  Skeleton,
  SkeletonItem,
} from '@fluentui/react-components';
import { Suspense, useEffect, useState } from 'react';
import { useFreshAnalysis } from '../../data/image.ts';
import { useWords } from '../../language/use-words.ts';
import { formatRoute, navigate, useRoute } from '../../layout/route.ts';
import { useMedia } from '../../layout/use-media.ts';
import { FailureMessage } from '../../parts/failure-message.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { colors } from '../../theme/colors.ts';
import { steps } from '../steps/index.ts';
import { Rail } from './rail.tsx';
import { ProjectName, WizardFoot } from './rail-ends.tsx';
import { StepPlaceContext } from './step.ts';
import { type Choosing, useChoosing } from './use-choosing.ts';

const useStyles = makeStyles({
  wizard: {
    display: 'grid',
    gridTemplateColumns: '196px minmax(0, 1fr)',
    flex: '1 1 0',
    minHeight: 0,
  },
  stacked: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    gridTemplateRows: 'auto minmax(0, 1fr)',
  },
  rail: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    boxSizing: 'border-box',
    minHeight: 0,
    padding: '16px 8px 12px 12px',
    overflowY: 'auto',
    backgroundColor: colors.shell,
    borderRight: `1px solid ${colors.line}`,
  },
  railRow: {
    padding: '8px 12px',
    gap: '8px',
    borderRight: 'none',
    borderBottom: `1px solid ${colors.line}`,
  },
  page: { display: 'flex', flexDirection: 'column', minWidth: 0, minHeight: 0 },
  notice: { flexShrink: 0, padding: '12px 24px 0' },
  whole: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '16px 24px' },
  waiting: { height: '320px' },
});

export function Wizard({ folder }: { readonly folder: string }) {
  const analysis = useFreshAnalysis(folder);
  const choosing = useChoosing(folder);
  if (choosing.choices === undefined) {
    return <NotThere error={analysis.error} onRetry={() => void analysis.refetch()} />;
  }
  return <Steps folder={folder} choosing={choosing} choices={choosing.choices} />;
}

function Steps(props: {
  readonly folder: string;
  readonly choosing: Choosing;
  readonly choices: NonNullable<Choosing['choices']>;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const isSmall = useMedia('small');
  const { folder, choosing, choices } = props;
  const name = useRoute().step;
  const at = Math.max(
    0,
    steps.findIndex(({ id }) => id === name),
  );
  const reached = useReached(at, choosing.isKept);
  const step = steps[at];
  if (!step) return null;
  const go = (index: number) => {
    const found = steps[index];
    if (found) navigate({ page: 'projects', target: folder, step: found.id });
  };
  const { Page } = step;
  const place = { back: steps[at - 1]?.label, next: steps[at + 1]?.label };
  const project = { folder, choices };
  return (
    <div className={mergeClasses(styles.wizard, isSmall && styles.stacked)}>
      <div className={mergeClasses(styles.rail, isSmall && styles.railRow)}>
        {!isSmall && <ProjectName folder={folder} />}
        <Rail project={project} current={step.id} reached={reached} isRow={isSmall} />
        {!isSmall && <WizardFoot choosing={choosing} />}
      </div>
      <div className={styles.page}>
        {choosing.error !== null && (
          <div className={styles.notice}>
            <FailureMessage
              error={choosing.error}
              title={say('imagePage.wizard.notKept')}
              onRetry={choosing.retry}
            />
          </div>
        )}
        <StepPlaceContext value={place}>
          <Suspense>
            <Page
              key={step.id}
              {...project}
              onChoices={choosing.change}
              onBack={() => go(at - 1)}
              onNext={() => {
                if (!choosing.isKept) choosing.change(choices);
                go(at + 1);
              }}
            />
          </Suspense>
        </StepPlaceContext>
      </div>
    </div>
  );
}

/** The last step that was reached; of a project with a slipway.yaml every question has been answered before. */
function useReached(at: number, isKept: boolean): number {
  const answered = steps.findIndex(({ id }) => id === 'files') + 1;
  const [reached, setReached] = useState(isKept ? answered : at);
  useEffect(() => setReached((before) => Math.max(before, at)), [at]);
  return Math.max(reached, at);
}

function NotThere(props: { readonly error: unknown; readonly onRetry: () => void }) {
  const styles = useStyles();
  const { say } = useWords();
  if (props.error === null) {
    return (
      <div className={styles.whole}>
        <Skeleton aria-label={say('imagePage.wizard.reading')}>
          <SkeletonItem className={styles.waiting} />
        </Skeleton>
      </div>
    );
  }
  return (
    <div className={styles.whole}>
      <PageTitle>{say('imagePage.wizard.failed')}</PageTitle>
      <FailureMessage
        error={props.error}
        title={say('imagePage.wizard.failedTitle')}
        onRetry={props.onRetry}
      />
      <div>
        <Button as="a" href={formatRoute({ page: 'projects' })}>
          {say('imagePage.wizard.toProjects')}
        </Button>
      </div>
    </div>
  );
}
