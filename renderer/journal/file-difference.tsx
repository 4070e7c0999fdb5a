// Which lines of a file went and came: signs and words beside the colour, so that nothing hangs on it.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useWords } from '../language/use-words.ts';
import { Hidden } from '../parts/hidden.tsx';
import { colors } from '../theme/colors.ts';

/** A change of a whole file stays a glance; the backup has the rest. */
const shownLines = 40;

const useStyles = makeStyles({
  box: {
    backgroundColor: colors.code,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '12.5px',
    lineHeight: '20px',
    fontVariantLigatures: 'none',
  },
  path: {
    padding: '5px 12px',
    borderBottom: `1px solid ${colors.line}`,
    overflowWrap: 'anywhere',
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { display: 'flex', gap: '10px', padding: '0 12px', whiteSpace: 'pre-wrap' },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
  removed: { backgroundColor: colors.problemSurface },
  added: { backgroundColor: colors.okSurface },
  more: {
    padding: '2px 12px',
    fontFamily: tokens.fontFamilyBase,
    fontSize: '12px',
    color: tokens.colorNeutralForeground3,
  },
});

export function FileDifference(props: {
  readonly path: string;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}) {
  const styles = useStyles();
  const { say } = useWords();
  const lines = [
    ...props.removed.map((text, index) => ({ kind: 'removed' as const, text, index })),
    ...props.added.map((text, index) => ({ kind: 'added' as const, text, index })),
  ];
  const rest = lines.length - shownLines;
  return (
    <div className={styles.box}>
      <div className={styles.path} translate="no">
        {props.path}
      </div>
      <ul className={styles.list}>
        {lines.slice(0, shownLines).map(({ kind, text, index }) => (
          <li key={`${kind} ${index}`} className={mergeClasses(styles.line, styles[kind])}>
            <span aria-hidden>{kind === 'removed' ? '−' : '+'}</span>
            <Hidden>{say(`changes.journal.${kind}`)}</Hidden>
            <span className={styles.text} translate="no">
              {text}
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <div className={styles.more}>{say('changes.journal.moreLines', { count: rest })}</div>
      )}
    </div>
  );
}
