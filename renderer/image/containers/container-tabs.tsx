// What can be looked at of one container, a tab each: the wizard and the page of all containers show the same.
import { makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { ContainerRow } from '../../../electron/contract/image/run.ts';
import { isRunning } from '../../data/containers.ts';
import { useWords } from '../../language/use-words.ts';
import { FailureMessage } from '../../parts/failure-message.tsx';
import { LogList } from '../../parts/log-list/log-list.tsx';
import { Terminal } from '../../parts/terminal/terminal.tsx';
import { colors } from '../../theme/colors.ts';
import { useImageStyles } from '../styles.ts';
import { InspectView } from './inspect-view.tsx';
import { useLogs } from './use-logs.ts';

export type ContainerTab = 'logs' | 'stats' | 'history' | 'inspect' | 'terminal';

const names = {
  logs: 'imagePage.verify.logs',
  stats: 'imagePage.containers.stats',
  history: 'imagePage.verify.history',
  inspect: 'imagePage.verify.inspect',
  terminal: 'imagePage.verify.terminal',
} as const;

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', padding: 0, overflow: 'hidden' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    paddingRight: '8px',
    borderBottom: `1px solid ${colors.line}`,
  },
  tools: { marginLeft: 'auto' },
  panel: {
    display: 'flex',
    flexDirection: 'column',
    flex: '1 1 0',
    minHeight: '200px',
    minWidth: 0,
    overflow: 'auto',
  },
  note: { padding: '12px 14px', color: tokens.colorNeutralForeground2 },
});

export function ContainerTabs(props: {
  readonly row: ContainerRow;
  readonly tabs: readonly ContainerTab[];
  /** Tabs that the page fills itself. */
  readonly panels: Partial<Record<ContainerTab, ReactNode>>;
  readonly className?: string;
}) {
  const styles = useStyles();
  const image = useImageStyles();
  const { say } = useWords();
  const { row, tabs, panels } = props;
  const [chosen, setChosen] = useState<ContainerTab>('logs');
  const [toolsPlace, setToolsPlace] = useState<HTMLElement | null>(null);
  const label = say(names[chosen]);
  return (
    <section
      className={mergeClasses(image.card, styles.card, props.className)}
      aria-label={say('imagePage.verify.tabs')}
    >
      <div className={styles.head}>
        <TabList
          selectedValue={chosen}
          aria-label={say('imagePage.verify.tabs')}
          onTabSelect={(_event, { value }) =>
            setChosen(tabs.find((name) => name === value) ?? 'logs')
          }
        >
          {tabs.map((name) => (
            <Tab key={name} value={name}>
              {say(names[name])}
            </Tab>
          ))}
        </TabList>
        <div className={styles.tools} ref={setToolsPlace} />
      </div>
      <div className={styles.panel} role="tabpanel" aria-label={label}>
        {chosen === 'logs' && <Logs key={row.id} row={row} toolsPlace={toolsPlace} />}
        {chosen === 'inspect' && <InspectView row={row} />}
        {chosen === 'terminal' &&
          (isRunning(row) ? (
            <Terminal key={row.id} name={row.name} />
          ) : (
            <p className={styles.note}>{say('imagePage.terminal.notRunning')}</p>
          ))}
        {panels[chosen]}
      </div>
    </section>
  );
}

function Logs(props: { readonly row: ContainerRow; readonly toolsPlace: HTMLElement | null }) {
  const { say } = useWords();
  const { row, toolsPlace } = props;
  const { store, stream } = useLogs(row.id, row.state);
  const hasEnded = stream.hasEnded && stream.error === undefined;
  return (
    <>
      {stream.error !== undefined && (
        <FailureMessage
          error={stream.error}
          title={say('imagePage.log.failed')}
          onRetry={stream.reopen}
        />
      )}
      <LogList
        store={store}
        label={say('imagePage.verify.logs')}
        toolsPlace={toolsPlace}
        empty={say('imagePage.log.empty')}
        note={hasEnded ? say('imagePage.log.ended') : undefined}
      />
    </>
  );
}
