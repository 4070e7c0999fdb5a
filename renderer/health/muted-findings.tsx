// What a person does not want to see as roots: still checked, and taken back with one click.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Report } from '../../electron/contract/doctor.ts';
import { useWords } from '../language/use-words.ts';
import { StatusIcon } from '../parts/status-icon.tsx';
import { colors } from '../theme/colors.ts';
import { MuteButton } from './mute-button.tsx';
import { viewRoots } from './report-view.ts';

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    backgroundColor: colors.card,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  row: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    columnGap: '12px',
    padding: '6px 12px 6px 20px',
    borderBottom: `1px solid ${colors.line}`,
    ':last-child': { borderBottom: 'none' },
  },
  name: { flex: '1 1 240px', minWidth: 0 },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

export function MutedFindings(props: {
  readonly report: Report;
  readonly muted: readonly string[];
}) {
  const styles = useStyles();
  const words = useWords();
  const { report, muted } = props;
  const found = viewRoots(report, muted).muted;
  const note = words.say(muted.length === 0 ? 'health.mutedEmpty' : 'health.mutedNote');
  return (
    <>
      <p className={styles.note}>{note}</p>
      {muted.length > 0 && (
        <ul className={styles.list}>
          {muted.map((id) => {
            const root = found.find((result) => result.id === id);
            const result = root ?? { id, params: {} };
            const title = words.finding(result, root ? 'title' : 'name') || id;
            return (
              <li key={id} className={styles.row}>
                <StatusIcon status="muted" />
                <span className={styles.name}>{title}</span>
                <span className={styles.quiet}>
                  {words.say(root ? 'status.muted' : 'health.mutedGone')}
                </span>
                <MuteButton result={result} />
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
