// What could not be told is an answer of its own: never shown as passed, never hidden.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { CheckResult } from '../../electron/contract/doctor.ts';
import { useWords } from '../language/use-words.ts';
import { StatusIcon } from '../parts/status-icon.tsx';
import { colors } from '../theme/colors.ts';

const useStyles = makeStyles({
  card: {
    backgroundColor: colors.card,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusXLarge,
    padding: '10px 0 4px',
  },
  title: {
    margin: 0,
    padding: '0 20px 6px',
    fontSize: '14px',
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    minHeight: '36px',
    boxSizing: 'border-box',
    padding: '6px 20px',
    borderTop: `1px solid ${colors.line}`,
  },
  name: { flex: '0 1 220px', minWidth: 0 },
  reason: { flex: '1 1 200px', minWidth: 0, color: tokens.colorNeutralForeground2 },
});

export function UnknownChecks({ checks }: { readonly checks: readonly CheckResult[] }) {
  const styles = useStyles();
  const words = useWords();
  const unknown = checks.filter(({ status }) => status === 'unknown');
  if (unknown.length === 0) return null;
  return (
    <section className={styles.card} aria-labelledby="unknown-title">
      <h2 className={styles.title} id="unknown-title">
        {words.say('health.couldNotTell')}
      </h2>
      <ul className={styles.list}>
        {unknown.map((result) => (
          <li key={result.id} className={styles.row}>
            <StatusIcon status="unknown" size={18} />
            <span className={styles.name}>{words.finding(result, 'name') || result.id}</span>
            <span className={styles.reason}>{result.reason && words.tell(result.reason)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
