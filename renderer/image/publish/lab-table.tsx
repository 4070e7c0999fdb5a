// What each variant costs, one row each; a row that was not measured says why.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { LabRow } from '../../../electron/contract/image/publish.ts';
import { useWords } from '../../language/use-words.ts';
import { StatusIcon } from '../../parts/status-icon.tsx';
import { colors } from '../../theme/colors.ts';
import { labMeasures, showMeasure } from './lab-measures.ts';

const statuses = {
  waiting: 'waiting',
  running: 'running',
  measured: 'ok',
  'not-here': 'skipped',
  failed: 'problem',
} as const;

const useStyles = makeStyles({
  scroller: { overflowX: 'auto' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    lineHeight: '20px',
    fontVariantNumeric: 'tabular-nums',
  },
  cell: {
    padding: '7px 12px 7px 0',
    textAlign: 'end',
    borderTop: `1px solid ${colors.line}`,
    whiteSpace: 'nowrap',
  },
  start: { textAlign: 'start' },
  head: {
    borderTop: 'none',
    fontSize: '12px',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  variant: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    fontWeight: tokens.fontWeightSemibold,
  },
  reason: { whiteSpace: 'normal', color: tokens.colorNeutralForeground2 },
});

export function LabTable({ rows }: { readonly rows: readonly LabRow[] }) {
  const styles = useStyles();
  const words = useWords();
  const { say, tell } = words;
  const heads = ['image', 'compressed', 'cold', 'changed', 'firstAnswer', 'memory'] as const;
  const head = mergeClasses(styles.cell, styles.head);
  return (
    <div className={styles.scroller}>
      <table className={styles.table} aria-label={say('imagePage.lab.table')}>
        <thead>
          <tr>
            <th className={mergeClasses(head, styles.start)} scope="col">
              {say('imagePage.lab.variant')}
            </th>
            {heads.map((name) => (
              <th key={name} className={head} scope="col">
                {say(`imagePage.lab.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.variant}>
              <th className={mergeClasses(styles.cell, styles.start)} scope="row">
                <span className={styles.variant}>
                  <StatusIcon status={statuses[row.state]} size={16} />
                  {tell({ key: `image.advice.names.${row.variant}` })}
                </span>
              </th>
              {row.state === 'measured' || row.state === 'running' ? (
                labMeasures.map((measure) => (
                  <td key={measure} className={styles.cell}>
                    {showMeasure(words, row, measure)}
                  </td>
                ))
              ) : (
                <td
                  className={mergeClasses(styles.cell, styles.start, styles.reason)}
                  colSpan={labMeasures.length}
                >
                  {row.reason ? tell(row.reason) : say(`imagePage.lab.states.${row.state}`)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
