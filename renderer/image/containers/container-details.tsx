// One container beside the list: its logs, what it costs, everything Docker knows of it, and a shell in it.
import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ContainerRow } from '../../../electron/contract/image/run.ts';
import { isRunning } from '../../data/containers.ts';
import { useWords } from '../../language/use-words.ts';
import { useRunTraits } from '../run/how-it-runs.tsx';
import { useImageStyles } from '../styles.ts';
import { ContainerTabs } from './container-tabs.tsx';
import { StatsPlots } from './stats-plots.tsx';
import { useStats } from './use-stats.ts';

const useStyles = makeStyles({
  drawer: { width: 'min(760px, 100vw)' },
  body: { display: 'flex', flexDirection: 'column', gap: '8px', paddingBottom: '16px' },
  tabs: { flex: '1 1 0', minHeight: '320px' },
  stats: { padding: '12px' },
});

export function ContainerDetails(props: {
  readonly row: ContainerRow | undefined;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const { row, onClose } = props;
  return (
    <OverlayDrawer
      className={styles.drawer}
      position="end"
      open={row !== undefined}
      onOpenChange={(_event, { open }) => !open && onClose()}
      aria-label={say('imagePage.containers.details', { name: row?.name ?? '' })}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button
              appearance="subtle"
              aria-label={say('imagePage.containers.close')}
              icon={<DismissRegular />}
              onClick={onClose}
            />
          }
        >
          <span translate="no">{row?.name}</span>
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody className={styles.body}>{row && <Details key={row.id} row={row} />}</DrawerBody>
    </OverlayDrawer>
  );
}

function Details({ row }: { readonly row: ContainerRow }) {
  const styles = useStyles();
  const image = useImageStyles();
  const { say } = useWords();
  const runs = isRunning(row);
  const stats = useStats(runs ? row.id : undefined);
  const { goMemoryLimit } = useRunTraits(row);
  return (
    <>
      <p className={image.quiet}>
        {row.image} · {row.status}
        {row.folder !== null && ` · ${row.folder}`}
      </p>
      <ContainerTabs
        className={styles.tabs}
        row={row}
        tabs={['logs', 'stats', 'inspect', 'terminal']}
        panels={{
          stats: (
            <div className={styles.stats}>
              {runs ? (
                <StatsPlots stats={stats} goMemoryLimit={goMemoryLimit} />
              ) : (
                <p className={image.quiet}>{say('imagePage.containers.noStats')}</p>
              )}
            </div>
          ),
        }}
      />
    </>
  );
}
