// Every probe that was sent while the page looked on, the newest first.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { describeDuration } from '../../../electron/core/format/duration.ts';
import { useWords } from '../../language/use-words.ts';
import { StatusIcon } from '../../parts/status-icon.tsx';
import { colors } from '../../theme/colors.ts';
import { showLogTime } from '../containers/use-logs.ts';
import type { SentProbe } from './use-verification.ts';

const useStyles = makeStyles({
  empty: { margin: 0, padding: '12px 14px', color: tokens.colorNeutralForeground2 },
  table: {
    borderCollapse: 'collapse',
    margin: '4px 14px',
    lineHeight: '20px',
    fontVariantNumeric: 'tabular-nums',
  },
  cell: { padding: '4px 24px 4px 0', textAlign: 'start', borderTop: `1px solid ${colors.line}` },
  head: {
    borderTop: 'none',
    fontSize: '12px',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  result: { display: 'flex', alignItems: 'center', gap: '6px' },
});

export function ProbeHistory({ probes }: { readonly probes: readonly SentProbe[] }) {
  const styles = useStyles();
  const { say, tell } = useWords();
  if (probes.length === 0) {
    return <p className={styles.empty}>{say('imagePage.verify.historyEmpty')}</p>;
  }
  const head = mergeClasses(styles.cell, styles.head);
  return (
    <table className={styles.table} aria-label={say('imagePage.verify.historyTable')}>
      <thead>
        <tr>
          {(['when', 'status', 'took'] as const).map((name) => (
            <th key={name} className={head} scope="col">
              {say(`imagePage.verify.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {probes.map(({ at, status, ms, isPassed }) => (
          <tr key={at}>
            <td className={styles.cell}>{showLogTime(new Date(at).toISOString())}</td>
            <td className={styles.cell}>
              <span className={styles.result}>
                <StatusIcon status={isPassed ? 'ok' : 'problem'} size={16} />
                {status ?? say('imagePage.verify.noAnswer')},{' '}
                {say(isPassed ? 'imagePage.verify.passed' : 'imagePage.verify.failedProbe')}
              </span>
            </td>
            <td className={styles.cell}>
              {ms !== null && (ms < 1_000 ? `${Math.round(ms)} ms` : tell(describeDuration(ms)))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
