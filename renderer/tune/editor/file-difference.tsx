// What changes in a file: both line numbers, a sign and a word for each changed line, a stronger tint on changed words.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useMemo, useState } from 'react';
import { useWords } from '../../language/use-words.ts';
import { Hidden } from '../../parts/hidden.tsx';
import { colors } from '../../theme/colors.ts';
import { colourLine } from './colour-line.ts';
import { type DifferenceBlock, type ShownLine, viewDifference } from './difference-view.ts';

/** Lines drawn at once; more come when they are asked for. */
const drawnAtOnce = 400;

const useStyles = makeStyles({
  box: {
    backgroundColor: colors.card,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '12.5px',
    lineHeight: '22px',
    fontVariantLigatures: 'none',
  },
  list: { listStyleType: 'none', margin: 0, padding: '4px 0' },
  line: { display: 'flex', gap: '8px', paddingRight: '12px', whiteSpace: 'pre-wrap' },
  number: {
    flexShrink: 0,
    minWidth: '26px',
    textAlign: 'right',
    color: tokens.colorNeutralForeground3,
    userSelect: 'none',
  },
  sign: { flexShrink: 0, width: '10px', userSelect: 'none', fontWeight: 600 },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
  removed: { backgroundColor: colors.problemSurface },
  added: { backgroundColor: colors.okSurface },
  signRemoved: { color: colors.problem },
  signAdded: { color: colors.ok },
  strongRemoved: {
    backgroundColor: colors.problemLine,
    '@media (forced-colors: active)': { textDecoration: 'underline' },
  },
  strongAdded: {
    backgroundColor: colors.okLine,
    '@media (forced-colors: active)': { textDecoration: 'underline' },
  },
  section: { color: colors.second },
  key: { color: tokens.colorBrandForeground1 },
  comment: { color: colors.ok },
  onTint: { color: tokens.colorNeutralForeground1 },
  end: {
    marginLeft: '8px',
    padding: '0 4px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: colors.pill,
    fontFamily: tokens.fontFamilyBase,
    fontSize: '11px',
  },
  more: { display: 'flex', padding: '2px 8px' },
  none: { padding: '6px 12px', fontFamily: tokens.fontFamilyBase, fontSize: '13px' },
});

export function FileDifference(props: {
  readonly before: string;
  readonly after: string;
  /** Names the list for screen readers. */
  readonly label: string;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const { before, after, label } = props;
  const view = useMemo(() => viewDifference(before, after), [before, after]);
  const isSame = view.added + view.removed === 0;
  return (
    <section className={styles.box} aria-label={label}>
      {isSame && <div className={styles.none}>{say('tunePage.editor.difference.none')}</div>}
      <Blocks key={isSame ? 'same' : 'changed'} blocks={view.blocks} />
    </section>
  );
}

function Blocks({ blocks }: { readonly blocks: readonly DifferenceBlock[] }) {
  const styles = useStyles();
  const { say } = useWords();
  const [opened, setOpened] = useState<readonly number[]>([]);
  const [limit, setLimit] = useState(drawnAtOnce);
  let left = limit;
  let hidden = 0;
  const drawn: ReactNode[] = [];
  blocks.forEach((block, index) => {
    const first = block.lines[0];
    const key = `${first?.before ?? ''} ${first?.after ?? ''}`;
    if (block.kind === 'folded' && !opened.includes(index)) {
      if (left <= 0) return;
      drawn.push(
        <li key={key} className={styles.more}>
          <Button appearance="subtle" size="small" onClick={() => setOpened([...opened, index])}>
            {say('tunePage.editor.difference.folded', { count: block.lines.length })}
          </Button>
        </li>,
      );
      return;
    }
    const shown = block.lines.slice(0, Math.max(0, left));
    left -= shown.length;
    hidden += block.lines.length - shown.length;
    for (const line of shown) {
      drawn.push(<Line key={`${line.kind} ${line.before} ${line.after}`} line={line} />);
    }
  });
  return (
    <ul className={styles.list}>
      {drawn}
      {hidden > 0 && (
        <li className={styles.more}>
          <Button appearance="subtle" size="small" onClick={() => setLimit(limit * 4)}>
            {say('tunePage.editor.difference.more', { count: hidden })}
          </Button>
        </li>
      )}
    </ul>
  );
}

function Line({ line }: { readonly line: ShownLine }) {
  const styles = useStyles();
  const { say } = useWords();
  const { kind, before, after, parts, lineEnd } = line;
  const isKept = kind === 'kept';
  const strong = kind === 'removed' ? styles.strongRemoved : styles.strongAdded;
  return (
    <li className={mergeClasses(styles.line, !isKept && styles[kind])}>
      <span aria-hidden className={styles.number}>
        {before}
      </span>
      <span aria-hidden className={styles.number}>
        {after}
      </span>
      <span
        aria-hidden
        className={mergeClasses(
          styles.sign,
          kind === 'removed' && styles.signRemoved,
          kind === 'added' && styles.signAdded,
        )}
      >
        {kind === 'removed' ? '−' : kind === 'added' ? '+' : ''}
      </span>
      {!isKept && (
        <Hidden>{`${say(`tunePage.editor.difference.${kind}`)} ${before ?? after}: `}</Hidden>
      )}
      <span className={styles.text} translate="no">
        {colourLine(parts).map(({ text, isChanged, colour, at }) => (
          <span
            key={at}
            className={mergeClasses(
              colour !== null && styles[colour],
              !isKept && isChanged && strong,
              !isKept && isChanged && styles.onTint,
            )}
          >
            {text}
          </span>
        ))}
        {lineEnd && <span className={styles.end}>{sayLineEnd(lineEnd)}</span>}
      </span>
    </li>
  );

  function sayLineEnd(name: NonNullable<ShownLine['lineEnd']>): string {
    return name === 'none' ? say('tunePage.editor.difference.endOfFile') : name;
  }
}
