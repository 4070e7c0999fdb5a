// From firmware to Go: what stands on what, and how each layer is. A list with one tab stop and arrows.
import {
  makeStyles,
  mergeClasses,
  tokens,
  useArrowNavigationGroup,
} from '@fluentui/react-components';
import { useWords } from '../language/use-words.ts';
import { Hidden } from '../parts/hidden.tsx';
import { StatusIcon } from '../parts/status-icon.tsx';
import { statusWords } from '../parts/status-words.ts';
import { colors } from '../theme/colors.ts';
import { describeRung } from './describe-rung.ts';
import type { Rung } from './report-view.ts';

const useStyles = makeStyles({
  card: {
    backgroundColor: colors.card,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusXLarge,
    padding: '10px 0 8px',
  },
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    margin: 0,
    padding: '0 16px 6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { position: 'relative' },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '41px',
    padding: '2px 16px 2px 19px',
    border: 'none',
    // A border, even a transparent one, would be drawn in high contrast.
    boxShadow: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  current: {
    backgroundColor: colors.problemSurface,
    boxShadow: `inset 3px 0 0 ${colors.problem}`,
    '@media (forced-colors: active)': { outline: '1px solid Highlight', outlineOffset: '-1px' },
    ':hover': { backgroundColor: colors.problemSurface },
  },
  icon: { position: 'relative', zIndex: 1, width: '16px', display: 'flex' },
  words: { minWidth: 0 },
  name: { display: 'block', fontSize: tokens.fontSizeBase300, lineHeight: '18px' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  line: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '15px',
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  problem: { color: colors.problem },
  advice: { color: colors.advice },
  link: {
    position: 'absolute',
    left: '26px',
    bottom: '-12px',
    height: '24px',
    pointerEvents: 'none',
  },
  whole: { borderLeft: `2px solid ${colors.okLine}` },
  pale: { borderLeft: `2px solid ${colors.line}` },
  dashed: { borderLeft: `2px dashed ${tokens.colorNeutralStroke1}` },
});

export function Ladder(props: {
  readonly rungs: readonly Rung[];
  /** The layer of the card that is open. */
  readonly current: string | undefined;
  /** "14 of 31" while checks answer. */
  readonly progress?: string;
  readonly onOpen: (rung: Rung) => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const arrows = useArrowNavigationGroup({ axis: 'vertical' });
  return (
    <section className={styles.card} aria-labelledby="ladder-title">
      <h2 className={styles.head} id="ladder-title">
        <span>{words.say('health.ladder')}</span>
        {props.progress && <span>{props.progress}</span>}
      </h2>
      <ol className={styles.list} {...arrows}>
        {props.rungs.map((rung, index) => (
          <li key={rung.id} className={styles.item}>
            <RungButton {...props} rung={rung} place={index + 1} all={props.rungs.length} />
            {index < props.rungs.length - 1 && (
              <span
                aria-hidden
                className={mergeClasses(
                  styles.link,
                  styles[rateLink(rung, props.rungs[index + 1])],
                )}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function RungButton(props: {
  readonly rung: Rung;
  readonly place: number;
  readonly all: number;
  readonly current: string | undefined;
  readonly onOpen: (rung: Rung) => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const { rung, place, all } = props;
  const isCurrent = props.current === rung.id && rung.status === 'problem';
  const tone =
    rung.status === 'problem' ? styles.problem : rung.status === 'advice' && styles.advice;
  return (
    <button
      type="button"
      className={mergeClasses(styles.row, isCurrent && styles.current)}
      onClick={() => props.onOpen(rung)}
      {...(isCurrent ? { 'aria-current': 'true' as const } : {})}
    >
      <Hidden>{words.say('health.ladderPlace', { place, all })}</Hidden>
      <span className={styles.icon}>
        <StatusIcon status={rung.status} size={18} />
      </span>
      <span className={styles.words}>
        <span className={mergeClasses(styles.name, isCurrent && styles.strong)}>
          {words.layer(rung.id, 'names')}
        </span>
        <Hidden>{words.say(statusWords[rung.status])}</Hidden>
        <span className={mergeClasses(styles.line, tone)}>{describeRung(words, rung)}</span>
      </span>
    </button>
  );
}

/** Between two layers that stand the line is whole; what is not known yet is pale. */
function rateLink(upper: Rung, lower: Rung | undefined): 'whole' | 'pale' | 'dashed' {
  const statuses = [upper.status, lower?.status];
  if (statuses.includes('running') || statuses.includes('waiting')) return 'pale';
  return statuses.every((status) => status === 'ok' || status === 'advice') ? 'whole' : 'dashed';
}
