// One change: when, who, exactly what, how it went, and Undo where there is a way back.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular, ShieldRegular } from '@fluentui/react-icons';
import type { JournalEntry } from '../../electron/contract/journal.ts';
import { describeDuration } from '../../electron/core/format/duration.ts';
import { useWords } from '../language/use-words.ts';
import { CodeLine } from '../parts/code-line.tsx';
import { NoteBadge } from '../parts/note-badge.tsx';
import { type ShownStatus, StatusIcon } from '../parts/status-icon.tsx';
import { FileDifference } from './file-difference.tsx';

const statuses: Readonly<Record<JournalEntry['state'], ShownStatus>> = {
  running: 'running',
  done: 'ok',
  'restart-needed': 'advice',
  failed: 'problem',
  declined: 'waiting',
  cancelled: 'waiting',
  'timed-out': 'problem',
  conflict: 'advice',
  interrupted: 'unknown',
};

const useStyles = makeStyles({
  row: {
    display: 'flex',
    gap: '12px',
    padding: '12px 16px',
    '@media (max-width: 600px)': { flexWrap: 'wrap' },
  },
  icon: { paddingTop: '2px' },
  body: {
    flexGrow: 1,
    minWidth: 0,
    '@media (max-width: 600px)': { flexBasis: 'calc(100% - 40px)' },
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '8px',
    rowGap: '2px',
  },
  title: { margin: 0, fontSize: '14px', lineHeight: '24px', fontWeight: tokens.fontWeightSemibold },
  quiet: {
    margin: '0 0 6px',
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  below: {
    margin: '6px 0 0',
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  code: { fontFamily: tokens.fontFamilyMonospace },
  action: { flexShrink: 0, alignSelf: 'flex-start' },
});

export function JournalRow(props: {
  readonly entry: JournalEntry;
  readonly canAct: boolean;
  readonly onUndo: () => void;
}) {
  const styles = useStyles();
  const { say, tell } = useWords();
  const { entry } = props;
  const { change } = entry;
  const title = tell(entry.title);
  return (
    <article className={styles.row}>
      <div className={styles.icon}>
        <StatusIcon status={statuses[entry.state]} size={20} />
      </div>
      <div className={styles.body}>
        <div className={styles.line}>
          <h3 className={styles.title}>{title}</h3>
          {change.kind === 'command' && change.elevated && (
            <NoteBadge icon={<ShieldRegular />}>{say('changes.journal.administrator')}</NoteBadge>
          )}
          {entry.undoneBy !== null && (
            <NoteBadge icon={<ArrowUndoRegular />}>{say('changes.journal.undone')}</NoteBadge>
          )}
          {entry.undoes !== null && <NoteBadge>{say('changes.journal.isUndo')}</NoteBadge>}
        </div>
        <Facts entry={entry} />
        {change.kind === 'command' ? (
          <CodeLine command={change.command} />
        ) : (
          <FileDifference path={change.path} removed={change.removed} added={change.added} />
        )}
        {entry.detail !== '' && entry.state !== 'done' && (
          <p className={styles.below}>{entry.detail}</p>
        )}
        {entry.canUndo && <WayBack entry={entry} />}
      </div>
      {entry.canUndo && (
        <Button
          className={styles.action}
          icon={<ArrowUndoRegular />}
          disabledFocusable={!props.canAct}
          aria-label={say('changes.journal.undoOf', { title })}
          onClick={props.onUndo}
        >
          {say('changes.journal.undo')}
        </Button>
      )}
    </article>
  );
}

function Facts({ entry }: { readonly entry: JournalEntry }) {
  const styles = useStyles();
  const { say, tell, language } = useWords();
  const began = Date.parse(entry.at);
  const clock = new Intl.DateTimeFormat(language, { timeStyle: 'medium' }).format(began);
  const facts = [
    say(`changes.journal.states.${entry.state}`),
    clock,
    say(`changes.journal.by.${entry.by.host}`, { user: entry.by.user }),
    ...(entry.endedAt === null
      ? []
      : [
          say('changes.journal.took', {
            duration: tell(describeDuration(Date.parse(entry.endedAt) - began)),
          }),
        ]),
  ];
  return (
    <p className={styles.quiet}>
      <time dateTime={entry.at}>{facts.join(' · ')}</time>
    </p>
  );
}

function WayBack({ entry }: { readonly entry: JournalEntry }) {
  const styles = useStyles();
  const { say } = useWords();
  if (entry.undo === null) return null;
  if (entry.undo.kind === 'file') {
    return <p className={styles.below}>{say('changes.journal.undoFile')}</p>;
  }
  return (
    <p className={styles.below}>
      {say('changes.journal.undoCommand')}{' '}
      <code className={styles.code} translate="no">
        {entry.undo.command}
      </code>
    </p>
  );
}
