// One saved version: when, who, how it went; opened, its difference, and below what was seen the button that takes it back.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular, ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { ConfigVersion } from '../../../electron/contract/config.ts';
import type { JournalEntry } from '../../../electron/contract/journal.ts';
import { useConnectionState } from '../../data/answers.ts';
import { useWords } from '../../language/use-words.ts';
import { NoteBadge } from '../../parts/note-badge.tsx';
import { FileDifference } from '../editor/file-difference.tsx';
import type { PageTarget } from '../target.ts';
import { viewVersion } from './version-view.ts';

const useStyles = makeStyles({
  row: { padding: '12px 16px', display: 'flex', flexDirection: 'column', gap: '8px' },
  head: { display: 'flex', gap: '8px', alignItems: 'flex-start' },
  words: { flexGrow: 1, minWidth: 0 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px' },
  title: {
    margin: 0,
    fontSize: '14px',
    lineHeight: '24px',
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  quiet: {
    margin: 0,
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
});

export function VersionRow(props: {
  readonly version: ConfigVersion;
  /** Knows who; absent for what the journal's first page does not reach. */
  readonly record: JournalEntry | undefined;
  readonly target: PageTarget;
  readonly isNewest: boolean;
  readonly isBusy: boolean;
  readonly onUndo: () => void;
}) {
  const styles = useStyles();
  const { say, tell, language } = useWords();
  const id = useId();
  const [isOpen, setIsOpen] = useState(props.isNewest);
  const { version, record } = props;
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'medium' }).format(
    Date.parse(version.at),
  );
  const facts = [
    time,
    ...(record
      ? [
          say(`changes.journal.by.${record.by.host}`, { user: record.by.user }),
          say(`changes.journal.states.${record.state}`),
        ]
      : []),
  ];
  return (
    <article className={styles.row} aria-labelledby={id}>
      <div className={styles.head}>
        <div className={styles.words}>
          <div className={styles.line}>
            <h4 className={styles.title} id={id}>
              {tell(version.title)}
            </h4>
            {props.isNewest && version.undoneBy === null && (
              <NoteBadge>{say('tunePage.history.newest')}</NoteBadge>
            )}
            {version.undoneBy !== null && (
              <NoteBadge icon={<ArrowUndoRegular />}>{say('tunePage.history.undone')}</NoteBadge>
            )}
            {record?.undoes != null && <NoteBadge>{say('changes.journal.isUndo')}</NoteBadge>}
          </div>
          <p className={styles.quiet}>
            <time dateTime={version.at}>{facts.join(' · ')}</time>
          </p>
        </div>
        <Button
          appearance="subtle"
          aria-expanded={isOpen}
          aria-label={`${say(isOpen ? 'tunePage.history.hide' : 'tunePage.history.show')}, ${time}`}
          icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
          onClick={() => setIsOpen(!isOpen)}
        />
      </div>
      {isOpen && <Opened {...props} time={time} />}
    </article>
  );
}

function Opened(props: {
  readonly version: ConfigVersion;
  readonly target: PageTarget;
  readonly time: string;
  readonly isBusy: boolean;
  readonly onUndo: () => void;
}) {
  const styles = useStyles();
  const { say, tell } = useWords();
  const isOnline = useConnectionState().kind === 'online';
  const { version, time } = props;
  const view = viewVersion(version, props.target);
  const label = say('tunePage.history.differenceOf', { time });
  return (
    <>
      {view.kind === 'texts' ? (
        <>
          {view.happened && (
            <p className={styles.quiet}>{say(`tunePage.history.${view.happened}`)}</p>
          )}
          <FileDifference before={view.before} after={view.after} label={label} />
        </>
      ) : (
        <>
          <p className={styles.quiet}>{say('tunePage.history.linesOnly')}</p>
          <FileDifference before={view.removed} after={view.added} label={label} />
        </>
      )}
      {version.canUndo && (
        <div className={styles.foot}>
          <Button
            icon={<ArrowUndoRegular />}
            disabledFocusable={!isOnline || props.isBusy}
            aria-label={say('tunePage.history.undoOf', { title: tell(version.title), time })}
            onClick={props.onUndo}
          >
            {say('tunePage.history.undo')}
          </Button>
          <p className={styles.quiet}>{say('tunePage.history.undoHint')}</p>
        </div>
      )}
    </>
  );
}
