// Every saved version of one file by date, each with what it changed and, below that, its way back.
import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
  Skeleton,
  SkeletonItem,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular, HistoryRegular } from '@fluentui/react-icons';
import type { ConfigVersion } from '../../../electron/contract/config.ts';
import { useJob, useJournal } from '../../data/changes.ts';
import { hasEnded } from '../../data/job-feed.ts';
import { useConfigHistory, useUndoVersion } from '../../data/tune.ts';
import { useWords } from '../../language/use-words.ts';
import { FailureMessage } from '../../parts/failure-message.tsx';
import { colors } from '../../theme/colors.ts';
import type { PageTarget } from '../target.ts';
import { VersionRow } from './version-row.tsx';

const useStyles = makeStyles({
  drawer: { width: 'min(680px, 100vw)' },
  body: { display: 'flex', flexDirection: 'column', gap: '12px', paddingBottom: '16px' },
  quiet: { margin: 0, lineHeight: '20px', color: tokens.colorNeutralForeground2 },
  day: {
    margin: '4px 0 8px',
    fontSize: '12px',
    lineHeight: '16px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusXLarge,
    overflow: 'hidden',
  },
  row: { borderTop: `1px solid ${colors.line}`, ':first-child': { borderTop: 'none' } },
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '12px',
    padding: '48px 16px',
    textAlign: 'center',
  },
  icon: { fontSize: '48px', color: tokens.colorNeutralForeground3 },
  title: { margin: 0, fontSize: '20px', lineHeight: '26px' },
});

export function HistoryDrawer(props: {
  readonly target: PageTarget;
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const { target, open, onClose } = props;
  return (
    <OverlayDrawer
      className={styles.drawer}
      position="end"
      open={open}
      onOpenChange={(_event, data) => {
        if (!data.open) onClose();
      }}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button
              appearance="subtle"
              aria-label={say('tunePage.history.close')}
              icon={<DismissRegular />}
              onClick={onClose}
            />
          }
        >
          {say('tunePage.history.title')}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody className={styles.body}>{open && <Versions target={target} />}</DrawerBody>
    </OverlayDrawer>
  );
}

function Versions({ target }: { readonly target: PageTarget }) {
  const styles = useStyles();
  const { say } = useWords();
  const answer = useConfigHistory(target, true);
  const undo = useUndoVersion();
  const job = useJob(undo.data?.id);
  // The list is asked for anew when the job has ended; until then the same button would take back twice.
  const isUndoing =
    undo.isPending || (undo.data !== undefined && !hasEnded(job?.state ?? undo.data.state));
  const versions = answer.data;
  if (answer.isError) {
    return (
      <FailureMessage
        error={answer.error}
        title={say('tunePage.history.failed')}
        onRetry={() => void answer.refetch()}
      />
    );
  }
  if (versions === undefined) {
    return (
      <Skeleton aria-label={say('tunePage.history.versions')}>
        <SkeletonItem style={{ height: '160px' }} />
      </Skeleton>
    );
  }
  if (versions.length === 0) return <NoVersions />;
  return (
    <>
      <p className={styles.quiet} role="status">
        {isUndoing
          ? say('tunePage.history.undoing')
          : say('tunePage.history.summary', { count: versions.length })}
      </p>
      {undo.isError && (
        <FailureMessage error={undo.error} title={say('tunePage.history.undoFailed')} />
      )}
      <Days
        versions={versions}
        target={target}
        isBusy={isUndoing}
        onUndo={(entry) => undo.mutate(entry)}
      />
    </>
  );
}

function Days(props: {
  readonly versions: readonly ConfigVersion[];
  readonly target: PageTarget;
  readonly isBusy: boolean;
  readonly onUndo: (entry: string) => void;
}) {
  const styles = useStyles();
  const { language } = useWords();
  const journal = useJournal().data;
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'full' });
  const dayOf = ({ at }: ConfigVersion) => format.format(Date.parse(at));
  const newest = props.versions[0]?.entry;
  return [...new Set(props.versions.map(dayOf))].map((day) => (
    <section key={day}>
      <h3 className={styles.day}>{day}</h3>
      <ol className={styles.list}>
        {props.versions
          .filter((version) => dayOf(version) === day)
          .map((version) => (
            <li key={version.entry} className={styles.row}>
              <VersionRow
                version={version}
                record={journal?.find(({ id }) => id === version.entry)}
                target={props.target}
                isNewest={version.entry === newest}
                isBusy={props.isBusy}
                onUndo={() => props.onUndo(version.entry)}
              />
            </li>
          ))}
      </ol>
    </section>
  ));
}

function NoVersions() {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <div className={styles.empty}>
      <span aria-hidden className={styles.icon}>
        <HistoryRegular />
      </span>
      <h3 className={styles.title}>{say('tunePage.history.empty')}</h3>
      <p className={styles.quiet}>{say('tunePage.history.emptyHint')}</p>
    </div>
  );
}
