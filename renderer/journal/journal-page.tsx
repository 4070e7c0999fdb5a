// What Slipway changed on this PC, newest first, and the way back of each change that has one.
import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons';
import type { JournalEntry } from '../../electron/contract/journal.ts';
import { useConnectionState } from '../data/answers.ts';
import { useCreatePlan, useJournal } from '../data/changes.ts';
import { useWords } from '../language/use-words.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { FailureMessage } from '../parts/failure-message.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { colors } from '../theme/colors.ts';
import { JournalRow } from './journal-row.tsx';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '1200px' },
  sentence: { margin: 0, lineHeight: '20px', color: tokens.colorNeutralForeground2 },
  day: {
    margin: '4px 0 -4px',
    fontSize: '12px',
    lineHeight: '16px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    backgroundColor: colors.card,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusXLarge,
    overflow: 'hidden',
  },
  row: { borderTop: `1px solid ${colors.line}`, ':first-child': { borderTop: 'none' } },
});

export function JournalPage() {
  const styles = useStyles();
  const { say } = useWords();
  const answer = useJournal();
  const create = useCreatePlan();
  const entries = answer.data;
  const undoable = entries?.filter(({ canUndo }) => canUndo).length ?? 0;
  return (
    <div className={styles.page}>
      <div>
        <PageTitle>{say('changes.journal.title')}</PageTitle>
        <p className={styles.sentence}>
          {entries &&
            entries.length > 0 &&
            say('changes.journal.summary', { count: entries.length, undoable })}
        </p>
      </div>
      {answer.isError && (
        <FailureMessage
          error={answer.error}
          title={say('changes.journal.failed')}
          onRetry={() => void answer.refetch()}
        />
      )}
      {create.isError && (
        <FailureMessage error={create.error} title={say('changes.plan.makeFailed')} />
      )}
      {entries === undefined && !answer.isError && (
        <Skeleton aria-label={say('changes.journal.changes')}>
          <SkeletonItem style={{ height: '240px' }} />
        </Skeleton>
      )}
      {entries?.length === 0 && <NoChanges />}
      {entries && entries.length > 0 && (
        <Days
          entries={entries}
          isBusy={create.isPending}
          onUndo={(entry) => create.mutate({ entry })}
        />
      )}
    </div>
  );
}

function Days(props: {
  readonly entries: readonly JournalEntry[];
  readonly isBusy: boolean;
  readonly onUndo: (entry: string) => void;
}) {
  const styles = useStyles();
  const { language } = useWords();
  const isOnline = useConnectionState().kind === 'online';
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'full' });
  const dayOf = (entry: JournalEntry) => format.format(Date.parse(entry.at));
  return [...new Set(props.entries.map(dayOf))].map((day) => (
    <section key={day}>
      <h2 className={styles.day}>{day}</h2>
      <ol className={styles.list} style={{ marginTop: 8 }}>
        {props.entries
          .filter((entry) => dayOf(entry) === day)
          .map((entry) => (
            <li key={entry.id} className={styles.row}>
              <JournalRow
                entry={entry}
                canAct={isOnline && !props.isBusy}
                onUndo={() => props.onUndo(entry.id)}
              />
            </li>
          ))}
      </ol>
    </section>
  ));
}

function NoChanges() {
  const { say } = useWords();
  return (
    <EmptyState
      icon={<HistoryRegular />}
      title={say('changes.journal.summaryNone')}
      hint={say('changes.journal.emptyHint')}
    />
  );
}
