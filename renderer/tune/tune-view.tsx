// The page itself: title, the answer, tabs, and the file that is open below them.
import { Button, makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons';
import { useDeferredValue, useMemo, useState } from 'react';
import type { ConfigOverview } from '../../electron/contract/config.ts';
import { useMachine } from '../data/answers.ts';
import { useConfigFile, useFileWatch, useTuneOverview } from '../data/tune.ts';
import { useWords } from '../language/use-words.ts';
import { useRoute } from '../layout/route.ts';
import { FailureMessage } from '../parts/failure-message.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { type Examined, examine } from './examine.ts';
import { examineDaemon } from './examine-daemon.ts';
import { HistoryDrawer } from './history/history-drawer.tsx';
import { OpenFile } from './open-file.tsx';
import { describeDistro, describeLimits } from './sentence.ts';
import { formatTarget, type PageTarget, parseTarget } from './target.ts';
import { TuneTabs, type TuneViewName } from './tune-tabs.tsx';
import { Unread } from './unread.tsx';
import { type EditingHandle, useEditing } from './use-editing.ts';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    maxWidth: '1200px',
    flexGrow: 1,
  },
  header: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
  words: { flex: '1 1 320px', minWidth: 0 },
  sentence: {
    margin: 0,
    minHeight: '20px',
    lineHeight: '20px',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});

export function TuneView() {
  const styles = useStyles();
  const { say } = useWords();
  const target = parseTarget(useRoute().target);
  const overview = useTuneOverview();
  const machine = useMachine().data;
  const read = useConfigFile(target);
  useFileWatch(target);
  const place = { machine: `${machine?.kind} ${machine?.name}`, target };
  const handle = useEditing(place, read.data?.state === 'read' ? read.data.file : undefined);
  const [view, setView] = useState<TuneViewName>('form');
  const examined = useExamined({ handle, overview: overview.data, target, view });
  const [historyIsOpen, setHistoryIsOpen] = useState(false);
  const failure = overview.error ?? read.error;
  const known = overview.data;
  return (
    <div className={styles.page}>
      <div className={styles.header}>
        <div className={styles.words}>
          <PageTitle>{say('tunePage.title')}</PageTitle>
          <p className={styles.sentence}>
            {known && <Sentence overview={known} {...{ target, handle, examined }} />}
          </p>
        </div>
        <Button icon={<HistoryRegular />} onClick={() => setHistoryIsOpen(true)}>
          {say('tunePage.openHistory')}
        </Button>
      </div>
      <TuneTabs target={target} distros={known?.distros ?? []} view={view} onView={setView} />
      {failure && (
        <FailureMessage
          error={failure}
          title={say('tunePage.failed')}
          onRetry={() => {
            void overview.refetch();
            void read.refetch();
          }}
        />
      )}
      {read.data && read.data.state !== 'read' && <Unread target={target} read={read.data} />}
      {known && handle && examined ? (
        <OpenFile
          key={`${place.machine} ${formatTarget(target)}`}
          overview={known}
          path={read.data?.state === 'read' ? read.data.file.path : ''}
          {...{ target, handle, examined, view }}
          onView={setView}
        />
      ) : (
        !failure && (!read.data || !known) && <Waiting />
      )}
      <HistoryDrawer target={target} open={historyIsOpen} onClose={() => setHistoryIsOpen(false)} />
    </div>
  );
}

/** Typing in a long file must not wait for what is said of it; a slider must not be ahead of its own value. */
function useExamined(given: {
  readonly handle: EditingHandle | undefined;
  readonly overview: ConfigOverview | undefined;
  readonly target: PageTarget;
  readonly view: TuneViewName;
}): Examined | undefined {
  const { handle, overview, target, view } = given;
  const later = useDeferredValue(handle?.editing);
  const isTyping = view === 'file' && later?.base === handle?.editing.base;
  const editing = isTyping ? later : handle?.editing;
  const host = overview?.host;
  const engine = target.kind === 'daemon' ? target.containers : undefined;
  return useMemo(() => {
    if (!editing) return undefined;
    return engine ? examineDaemon(editing, engine) : host && examine(editing, host);
  }, [editing, host, engine]);
}

function Sentence(props: {
  readonly overview: ConfigOverview;
  readonly target: PageTarget;
  readonly handle: EditingHandle | undefined;
  readonly examined: Examined | undefined;
}) {
  const words = useWords();
  const { overview, target, handle, examined } = props;
  switch (target.kind) {
    case 'wslconfig': {
      if (!handle || !examined) return null;
      const isPending = overview.pending.length > 0;
      const isChanged = examined.changes.length > 0;
      return describeLimits(words, examined.settings, {
        host: overview.host,
        isChanged,
        isPending,
      });
    }
    case 'wsl.conf': {
      const distro = overview.distros.find(({ name }) => name === target.distro);
      return describeDistro(words, distro, handle && examined?.settings);
    }
    case 'daemon':
      return words.say(`tunePage.sentence.daemon.${target.containers}`);
  }
}

function Waiting() {
  const { say } = useWords();
  return (
    <Skeleton aria-label={say('tunePage.reading')}>
      <SkeletonItem style={{ height: '320px' }} />
    </Skeleton>
  );
}
