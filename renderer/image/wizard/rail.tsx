// The wizard's steps: where you are, what was chosen in those before, and a way to each. A row of numbers where it is narrow.
import { makeStyles, mergeClasses, Tooltip, tokens } from '@fluentui/react-components';
import { CheckmarkFilled } from '@fluentui/react-icons';
import { useWords } from '../../language/use-words.ts';
import { formatRoute } from '../../layout/route.ts';
import { Hidden } from '../../parts/hidden.tsx';
import { colors } from '../../theme/colors.ts';
import { steps } from '../steps/index.ts';
import type { StepId, StepProps, WizardStep } from './step.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  row: { flexDirection: 'row', flexWrap: 'wrap', gap: '4px' },
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    boxSizing: 'border-box',
    minHeight: '36px',
    padding: '4px 10px',
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  small: { minHeight: '28px', padding: '2px', borderRadius: '14px' },
  finished: { color: tokens.colorNeutralForeground1 },
  current: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: colors.card,
    boxShadow: `inset 0 0 0 1px ${colors.line}`,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { outline: '1px solid Highlight' },
    ':hover': { backgroundColor: colors.card },
  },
  number: {
    display: 'grid',
    placeItems: 'center',
    flexShrink: 0,
    boxSizing: 'border-box',
    width: '20px',
    height: '20px',
    borderRadius: '50%',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: '11px',
    lineHeight: '11px',
    fontWeight: tokens.fontWeightSemibold,
  },
  numberSmall: { width: '24px', height: '24px' },
  numberFinished: {
    color: colors.card,
    backgroundColor: colors.ok,
    border: '1px solid transparent',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  numberCurrent: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    border: '1px solid transparent',
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  value: {
    fontSize: '12px',
    lineHeight: '16px',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

interface RailProps {
  readonly project: Pick<StepProps, 'folder' | 'choices'>;
  readonly current: StepId;
  /** Place of the last step that has been reached. */
  readonly reached: number;
  readonly isRow: boolean;
}

export function Rail(props: RailProps) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <nav aria-label={say('imagePage.wizard.steps')}>
      <ol className={mergeClasses(styles.list, props.isRow && styles.row)}>
        {steps.map((step, index) => (
          <li key={step.id}>
            <RailItem {...props} step={step} index={index} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function RailItem(props: RailProps & { readonly step: WizardStep; readonly index: number }) {
  const styles = useStyles();
  const { say } = useWords();
  const { step, index, project, isRow } = props;
  const value = step.useValue(project);
  const isCurrent = step.id === props.current;
  const isFinished = !isCurrent && index < props.reached && value !== undefined;
  const label = say(step.label);
  const link = (
    <a
      className={mergeClasses(
        styles.item,
        isRow && styles.small,
        isFinished && styles.finished,
        isCurrent && styles.current,
      )}
      href={formatRoute({ page: 'projects', target: project.folder, step: step.id })}
      {...(isCurrent ? { 'aria-current': 'step' as const } : {})}
    >
      <span
        aria-hidden
        className={mergeClasses(
          styles.number,
          isRow && styles.numberSmall,
          isFinished && styles.numberFinished,
          isCurrent && styles.numberCurrent,
        )}
      >
        {isFinished ? <CheckmarkFilled /> : index + 1}
      </span>
      {isRow ? (
        <Hidden>{label}</Hidden>
      ) : (
        <span className={styles.words}>
          <span>{label}</span>
          {isFinished && <span className={styles.value}>{value}</span>}
        </span>
      )}
      {isFinished && <Hidden>{say('imagePage.wizard.finished')}</Hidden>}
    </a>
  );
  return isRow ? (
    <Tooltip content={label} relationship="inaccessible">
      {link}
    </Tooltip>
  ) : (
    link
  );
}
