// The ladder lying down, for low and small windows: one short name a layer, so that the fix stays in sight.
import {
  makeStyles,
  mergeClasses,
  Tooltip,
  tokens,
  useArrowNavigationGroup,
} from '@fluentui/react-components';
import { useWords } from '../language/use-words.ts';
import { StatusIcon } from '../parts/status-icon.tsx';
import { statusWords } from '../parts/status-words.ts';
import { colors } from '../theme/colors.ts';
import { describeRung } from './describe-rung.ts';
import type { Rung, RungStatus } from './report-view.ts';

const useStyles = makeStyles({
  strip: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '4px',
    rowGap: '4px',
    listStyleType: 'none',
    margin: 0,
    padding: '8px 12px 6px',
    backgroundColor: colors.card,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  item: { flex: '1 1 auto', minWidth: '60px' },
  rung: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '28px',
    padding: 0,
    border: 'none',
    borderTop: `4px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: '11px',
    lineHeight: '16px',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
  },
  words: { display: 'flex', alignItems: 'center', gap: '4px', padding: '5px 2px 0' },
  ok: { borderTopColor: colors.ok },
  problem: { borderTopColor: colors.problem },
  advice: { borderTopColor: colors.advice },
  dotted: { borderTopStyle: 'dotted' },
});

export function LadderStrip(props: {
  readonly rungs: readonly Rung[];
  readonly onOpen: (rung: Rung) => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const arrows = useArrowNavigationGroup({ axis: 'both' });
  const tone = (status: RungStatus) =>
    status === 'ok' || status === 'problem' || status === 'advice' ? styles[status] : styles.dotted;
  return (
    <section aria-label={words.say('health.ladder')}>
      <ol className={styles.strip} {...arrows}>
        {props.rungs.map((rung, index) => {
          const status = words.say(statusWords[rung.status]);
          const place = words.say('health.ladderPlace', {
            place: index + 1,
            all: props.rungs.length,
          });
          const name = words.layer(rung.id, 'names');
          return (
            <li key={rung.id} className={styles.item}>
              <Tooltip content={`${name}: ${describeRung(words, rung)}`} relationship="description">
                <button
                  type="button"
                  className={mergeClasses(styles.rung, tone(rung.status))}
                  aria-label={`${place}, ${name}, ${status}`}
                  onClick={() => props.onOpen(rung)}
                >
                  <span className={styles.words}>
                    <StatusIcon status={rung.status} size={14} />
                    {words.layer(rung.id, 'short')}
                  </span>
                </button>
              </Tooltip>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
