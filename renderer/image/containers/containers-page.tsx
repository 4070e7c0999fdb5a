// Containers: what runs, what went wrong, what it costs; one of them opens beside the list, or in its place.
import { Button, makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { BoxRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ContainerRow } from '../../../electron/contract/image/run.ts';
import {
  type ContainerAction,
  isRunning,
  useContainerAction,
  useContainers,
  useContainerWatch,
} from '../../data/containers.ts';
import { useArea } from '../../language/use-area.ts';
import { useWords, type Words } from '../../language/use-words.ts';
import { formatRoute, navigate, useRoute } from '../../layout/route.ts';
import { FailureMessage } from '../../parts/failure-message.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { RemoveDialog } from './container-actions.tsx';
import { ContainerDetails } from './container-details.tsx';
import { ContainerFilter } from './container-filter.tsx';
import { ContainerTable } from './container-table.tsx';
import { findTrouble, groupRows, matches, type StateFilter } from './container-view.ts';
import { Crashes, describeTrouble } from './crashes.tsx';
import { SelectionBar } from './selection-bar.tsx';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    maxWidth: '1200px',
    flexGrow: 1,
    minHeight: 0,
  },
  sentence: {
    margin: 0,
    minHeight: '20px',
    lineHeight: '20px',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '12px',
    padding: '72px 16px 48px',
    textAlign: 'center',
  },
  icon: { fontSize: '48px', color: tokens.colorNeutralForeground3 },
  emptyTitle: { margin: 0, fontSize: '20px', lineHeight: '26px' },
  hint: { margin: 0, lineHeight: '20px', color: tokens.colorNeutralForeground2 },
});

export function ContainersPage() {
  useArea('image');
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const containers = useContainers();
  useContainerWatch();
  const rows = containers.data;
  return (
    <div className={styles.page}>
      <div>
        <PageTitle>{say('imagePage.containers.title')}</PageTitle>
        <p className={styles.sentence}>{rows && describeContainers(words, rows)}</p>
      </div>
      {containers.isError && (
        <FailureMessage
          error={containers.error}
          title={say('imagePage.containers.failed')}
          onRetry={() => void containers.refetch()}
        />
      )}
      {rows === undefined && !containers.isError && (
        <Skeleton aria-label={say('imagePage.containers.reading')}>
          <SkeletonItem style={{ height: '240px' }} />
        </Skeleton>
      )}
      {rows?.length === 0 && <Empty />}
      {rows && rows.length > 0 && <Listed rows={rows} />}
    </div>
  );
}

function Empty() {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <section className={styles.empty} aria-labelledby="no-containers">
      <span aria-hidden className={styles.icon}>
        <BoxRegular />
      </span>
      <h2 className={styles.emptyTitle} id="no-containers">
        {say('imagePage.containers.empty')}
      </h2>
      <p className={styles.hint}>{say('imagePage.containers.emptyHint')}</p>
      <Button as="a" appearance="primary" href={formatRoute({ page: 'projects' })}>
        {say('imagePage.containers.emptyAction')}
      </Button>
    </section>
  );
}

function Listed({ rows }: { readonly rows: readonly ContainerRow[] }) {
  const styles = useStyles();
  const { say } = useWords();
  const [filter, setFilter] = useState({ text: '', states: 'all' as StateFilter });
  const [selected, setSelected] = useState<readonly string[]>([]);
  const opened = useRoute().target;
  const [removed, setRemoved] = useState<readonly ContainerRow[]>([]);
  const { act, failures } = useActions();
  const shown = rows.filter((row) => matches(row, filter));
  const chosen = shown.filter(({ id }) => selected.includes(id));
  const detail = rows.find(({ id }) => id === opened);
  const setOpened = (id: string | undefined) => navigate({ page: 'containers', target: id });
  return (
    <>
      {chosen.length > 0 ? (
        <SelectionBar
          rows={chosen}
          onAct={(action) => act(action, chosen)}
          onRemove={() => setRemoved(chosen)}
          onClear={() => setSelected([])}
        />
      ) : (
        <ContainerFilter filter={filter} onChange={setFilter} />
      )}
      {failures.map(({ name, error }) => (
        <FailureMessage
          key={name}
          error={error}
          title={say('imagePage.containers.actionFailed', { name })}
        />
      ))}
      {shown.length === 0 ? (
        <p className={styles.hint}>{say('imagePage.containers.noMatch')}</p>
      ) : (
        <ContainerTable
          groups={groupRows(shown)}
          selected={selected}
          onSelect={setSelected}
          opened={opened}
          onOpen={setOpened}
          onAct={(action, row) => act(action, [row])}
          onRemove={(row) => setRemoved([row])}
        />
      )}
      <Crashes rows={shown} onOpen={setOpened} />
      <ContainerDetails row={detail} onClose={() => setOpened(undefined)} />
      <RemoveDialog
        rows={removed}
        onClose={() => setRemoved([])}
        onRemove={(some) => {
          act('remove', some);
          setSelected([]);
        }}
      />
    </>
  );
}

interface Failure {
  readonly name: string;
  readonly error: unknown;
}

/** One after the other; what went wrong with one does not stop the rest. */
function useActions() {
  const mutation = useContainerAction();
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const act = async (action: ContainerAction, rows: readonly ContainerRow[]) => {
    setFailures([]);
    for (const { id, name } of rows) {
      await mutation
        .mutateAsync({ action, container: id })
        .catch((error: unknown) => setFailures((before) => [...before, { name, error }]));
    }
  };
  return {
    failures,
    act: (action: ContainerAction, rows: readonly ContainerRow[]) => void act(action, rows),
  };
}

function describeContainers(words: Words, rows: readonly ContainerRow[]): string {
  const { say, join } = words;
  if (rows.length === 0) return say('imagePage.containers.sentenceNone');
  const running = rows.filter(isRunning).length;
  const stopped = rows.length - running;
  const troubled = rows.filter((row) => findTrouble(row) !== undefined);
  const [only] = troubled;
  const counts = say('imagePage.containers.sentence', { running, stopped });
  if (!only) return counts;
  return join([
    counts,
    troubled.length === 1
      ? describeTrouble(words, only)
      : say('imagePage.containers.attentionMany', { count: troubled.length }),
  ]);
}
