// What every step of the wizard looks like: its answer first, what belongs to it, and a bar that never scrolls away.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular, ArrowRightRegular } from '@fluentui/react-icons';
import { type ReactNode, use } from 'react';
import { useWords } from '../../language/use-words.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { colors } from '../../theme/colors.ts';
import { StepPlaceContext } from './step.ts';

const useStyles = makeStyles({
  scroller: {
    flex: '1 1 0',
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    scrollbarGutter: 'stable',
    boxSizing: 'border-box',
    padding: '16px 9px 20px 24px',
    '@media (max-width: 600px)': { padding: '12px 4px 16px 12px' },
  },
  content: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '1200px' },
  header: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
  words: { flex: '1 1 280px', minWidth: 0, overflowWrap: 'anywhere' },
  sentence: {
    margin: 0,
    minHeight: '20px',
    lineHeight: '20px',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: '10px 24px',
    backgroundColor: colors.page,
    borderTop: `1px solid ${colors.line}`,
    '@media (max-width: 600px)': { padding: '8px 12px' },
  },
  hint: {
    flex: '1 1 160px',
    minWidth: 0,
    fontSize: '12px',
    lineHeight: '16px',
    textAlign: 'end',
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 600px)': { textAlign: 'start', order: -1, flexBasis: '100%' },
  },
});

export interface StepBar {
  readonly onBack: () => void;
  readonly onNext: () => void;
  /** What comes of going on, in one short sentence. */
  readonly hint?: string | undefined;
  readonly isNextDisabled?: boolean;
  /** A button before "next". With one, going on is not the main thing to do. */
  readonly action?: ReactNode;
  /** Going on stays the main thing to do. */
  readonly isActionMinor?: boolean;
}

export function StepFrame(props: {
  readonly title: string;
  readonly sentence: ReactNode;
  /** Beside the title. */
  readonly action?: ReactNode;
  /** None: the step has nothing to go on to yet. */
  readonly bar?: StepBar;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.scroller}>
        <div className={styles.content}>
          <div className={styles.header}>
            <div className={styles.words}>
              <PageTitle>{props.title}</PageTitle>
              <p className={styles.sentence}>{props.sentence}</p>
            </div>
            {props.action}
          </div>
          {props.children}
        </div>
      </div>
      {props.bar && <Bar {...props.bar} />}
    </>
  );
}

function Bar(props: StepBar) {
  const { onBack, onNext, hint, isNextDisabled = false, action, isActionMinor = false } = props;
  const styles = useStyles();
  const { say } = useWords();
  const { back, next } = use(StepPlaceContext);
  return (
    <section className={styles.bar} aria-label={say('imagePage.wizard.bar')}>
      {back !== undefined && (
        <Button icon={<ArrowLeftRegular />} onClick={onBack}>
          {say(back)}
        </Button>
      )}
      <span className={styles.hint}>{hint}</span>
      {action}
      {next !== undefined && (
        <Button
          appearance={action && !isActionMinor ? 'secondary' : 'primary'}
          icon={<ArrowRightRegular />}
          iconPosition="after"
          disabledFocusable={isNextDisabled}
          onClick={onNext}
        >
          {say(next)}
        </Button>
      )}
    </section>
  );
}
