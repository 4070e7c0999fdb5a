// What a person does not want to see as roots: still checked, and taken back with one click.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Report } from '../../electron/contract/doctor.ts';
import { useWords } from '../language/use-words.ts';
import { StatusIcon } from '../parts/status-icon.tsx';
import { colors } from '../theme/colors.ts';
import { MuteButton } from './mute-button.tsx';
import { viewRoots } from './report-view.ts';
import { RootCard } from './root-card.tsx';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '8px' },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    padding: '6px 12px 6px 20px',
    backgroundColor: colors.card,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  name: { flexGrow: 1 },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

export function MutedFindings(props: {
  readonly report: Report;
  readonly muted: readonly string[];
}) {
  const styles = useStyles();
  const words = useWords();
  const [open, setOpen] = useState<string>();
  const { report, muted } = props;
  const roots = viewRoots(report, muted).muted;
  const gone = muted.filter((id) => !roots.some((root) => root.id === id));
  const note = words.say(muted.length === 0 ? 'health.mutedEmpty' : 'health.mutedNote');
  return (
    <div className={styles.stack}>
      <p className={styles.note}>{note}</p>
      {roots.map((root) => (
        <RootCard
          key={root.id}
          root={root}
          checks={report.checks}
          compact={false}
          isOpen={open === root.id}
          onToggle={() => setOpen(open === root.id ? undefined : root.id)}
          action={<MuteButton result={root} />}
        />
      ))}
      {gone.map((id) => {
        const result = { id, params: {} };
        return (
          <div key={id} className={styles.row}>
            <StatusIcon status="muted" />
            <span className={styles.name}>{words.finding(result, 'name') || id}</span>
            <span className={styles.quiet}>{words.say('health.mutedGone')}</span>
            <MuteButton result={result} />
          </div>
        );
      })}
    </div>
  );
}
