// One build: its figures, why it failed where it did, its steps, and the log of the step that is looked at.
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { FlashRegular, InfoRegular, QuestionRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { BuildRecord } from '../../../electron/contract/image/build.ts';
import { describeDuration } from '../../../electron/core/format/duration.ts';
import { describeRebuilt } from '../../../electron/core/image/build-steps/find-rebuilt.ts';
import { useWords } from '../../language/use-words.ts';
import { FailureMessage } from '../../parts/failure-message.tsx';
import { LogList, LogTitle } from '../../parts/log-list/log-list.tsx';
import { useImageStyles } from '../styles.ts';
import { FailureCard } from './build-failure.tsx';
import { BuildFigures } from './build-figures.tsx';
import { type BuildNote, BuildSteps } from './build-steps.tsx';
import { estimateSaved, findTelling, nameStep } from './build-view.ts';
import type { ShownBuild } from './use-build.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: '462px minmax(0, 1fr)',
    gap: '12px',
    height: 'max(320px, calc(100vh - 362px))',
    '@media (max-width: 1160px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateRows: 'auto minmax(320px, 1fr)',
      height: 'auto',
    },
    '& > *': { minHeight: 0 },
  },
  log: { display: 'flex', flexDirection: 'column', padding: 0, overflow: 'hidden' },
});

export function BuildRun(props: {
  readonly shown: ShownBuild;
  readonly elapsedMs: number;
  readonly isRunning: boolean;
  readonly last: BuildRecord | undefined;
  readonly earlier: readonly BuildRecord[];
  readonly onOpenFiles: () => void;
}) {
  const styles = useStyles();
  const image = useImageStyles();
  const { say, tell } = useWords();
  const { shown, elapsedMs, isRunning } = props;
  const { view } = shown;
  const { steps } = view;
  const [chosen, setChosen] = useState<string>();
  const telling = findTelling(steps);
  const isKnown = steps.some(({ id }) => id === chosen);
  const step = isKnown ? chosen : telling?.id;
  useEffect(() => {
    if (chosen !== undefined && !isKnown) setChosen(undefined);
  }, [chosen, isKnown]);
  const number = steps.findIndex(({ id }) => id === step) + 1;
  const label =
    number === 0 ? say('imagePage.build.logNone') : say('imagePage.build.logOf', { step: number });
  const saved = estimateSaved(steps, props.earlier);
  const rebuilt = view.record?.rebuilt;
  const notes: BuildNote[] = [];
  if (saved !== null && saved >= 1_000) {
    const text = say('imagePage.build.saved', { time: tell(describeDuration(saved)) });
    notes.push({ icon: FlashRegular, text });
  }
  if (rebuilt) {
    const text = tell(describeRebuilt(rebuilt, nameStep(steps, rebuilt.step)));
    notes.push({ icon: QuestionRegular, text });
  }
  if (view.record?.builder === 'classic') {
    notes.push({ icon: InfoRegular, text: say('imagePage.build.noCacheDetail') });
  }
  const failure = view.record?.failure;
  return (
    <>
      {shown.error !== undefined && (
        <FailureMessage
          error={shown.error}
          title={say('imagePage.build.watchFailed')}
          onRetry={shown.retry}
        />
      )}
      <BuildFigures view={view} elapsedMs={elapsedMs} last={props.last} isRunning={isRunning} />
      {failure && <FailureCard failure={failure} steps={steps} onOpenFiles={props.onOpenFiles} />}
      <div className={styles.columns}>
        <BuildSteps
          steps={steps}
          chosen={step}
          onChoose={setChosen}
          elapsedMs={elapsedMs}
          notes={notes}
        />
        <div className={mergeClasses(image.card, styles.log)}>
          <LogList
            key={step ?? ''}
            store={shown.logOf(step ?? '')}
            label={label}
            head={
              <>
                <LogTitle>{label}</LogTitle>
                {isRunning && isKnown && step !== telling?.id && (
                  <Button size="small" appearance="subtle" onClick={() => setChosen(undefined)}>
                    {say('imagePage.build.followRunning')}
                  </Button>
                )}
              </>
            }
            empty={say('imagePage.build.noLog')}
            isNumbered
          />
        </div>
      </div>
    </>
  );
}
