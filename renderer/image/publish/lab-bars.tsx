// One number of the cost lab as bars to one scale. The table above says the same in words.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { LabRow } from '../../../electron/contract/image/publish.ts';
import { useWords } from '../../language/use-words.ts';
import { colors } from '../../theme/colors.ts';
import { useImageStyles } from '../styles.ts';
import { findLeast, type LabMeasure, showMeasure } from './lab-measures.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '130px minmax(0, 1fr) 150px',
    alignItems: 'center',
    gap: '12px',
    fontVariantNumeric: 'tabular-nums',
    '@media (max-width: 600px)': { gridTemplateColumns: '100px minmax(0, 1fr) 80px' },
  },
  bar: { height: '12px', borderRadius: '3px', backgroundColor: colors.pill },
  fill: {
    height: '12px',
    minWidth: '2px',
    borderRadius: '3px',
    backgroundColor: tokens.colorBrandStroke1,
    forcedColorAdjust: 'none',
  },
});

export function LabBars(props: { readonly rows: readonly LabRow[]; readonly measure: LabMeasure }) {
  const styles = useStyles();
  const image = useImageStyles();
  const words = useWords();
  const { say, tell } = words;
  const { rows, measure } = props;
  const known = rows.filter((row) => row[measure] !== null);
  if (known.length === 0) return <p className={image.quiet}>{say('imagePage.lab.noNumbers')}</p>;
  const largest = Math.max(1, ...known.map((row) => row[measure] ?? 0));
  const least = findLeast(rows, measure);
  return (
    <ul className={image.list}>
      {known.map((row) => {
        const value = showMeasure(words, row, measure);
        const variant = tell({ key: `image.advice.names.${row.variant}` });
        return (
          <li key={row.variant} className={styles.row}>
            <span>{variant}</span>
            <div
              className={styles.bar}
              role="img"
              aria-label={say('imagePage.lab.barOf', { variant, value })}
            >
              <div
                className={styles.fill}
                style={{ width: `${(((row[measure] ?? 0) / largest) * 100).toFixed(1)}%` }}
              />
            </div>
            <span>
              {value}{' '}
              {row === least && (
                <span className={image.quiet}>{say('imagePage.lab.smallest')}</span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
