// The form of daemon.json: rows from the key table by what they are about, open doors with a warning, the rest by name.
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  SearchBox,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type {
  DaemonEngine,
  DaemonKey,
  DaemonValue,
} from '../../../electron/contract/daemon-keys.ts';
import { useWords } from '../../language/use-words.ts';
import { useCardStyles } from '../styles.ts';
import { DaemonField } from './daemon-field.tsx';
import { DaemonProblems } from './daemon-problems.tsx';
import {
  changeDaemon,
  type DaemonRow,
  type DaemonView,
  findGroup,
  type GroupName,
  groupNames,
  showValue,
  viewDaemon,
} from './daemon-view.ts';

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
  intro: {
    margin: 0,
    flex: '1 1 320px',
    lineHeight: '20px',
    color: tokens.colorNeutralForeground2,
  },
  rows: { display: 'flex', flexDirection: 'column', marginTop: '4px' },
  list: { margin: '8px 0 0', paddingLeft: '20px', lineHeight: '22px' },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '12.5px',
    overflowWrap: 'anywhere',
  },
});

export function DaemonForm(props: {
  /** The whole file, as it would be saved. */
  readonly text: string;
  /** `by` names what changed it, so that typing into one field is one step back. */
  readonly onChange: (text: string, by: string) => void;
  readonly containers: DaemonEngine;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const { text, onChange, containers } = props;
  const view = useMemo(() => viewDaemon(text, containers), [text, containers]);
  const [query, setQuery] = useState('');
  const change = (key: DaemonKey, name: string, value: DaemonValue | undefined) => {
    const changed = changeDaemon(text, key, value);
    if (changed !== text) onChange(changed, name);
  };
  return (
    <div className={styles.parts}>
      <DaemonProblems
        text={text}
        errors={view.errors}
        isBroken={view.rows === null}
        onRepair={(repaired) => onChange(repaired, 'repair')}
      />
      {view.rows && (
        <div className={styles.head}>
          <p className={styles.intro}>{say(`tunePage.daemon.intro.${containers}`)}</p>
          <SearchBox
            aria-label={say('tunePage.daemon.search')}
            placeholder={say('tunePage.daemon.search')}
            value={query}
            onChange={(_event, { value }) => setQuery(value)}
          />
        </div>
      )}
      <Dangerous view={view} onRemove={(row) => change(row.key, row.name, undefined)} />
      {view.rows && <Groups rows={view.rows} query={query} onChange={change} />}
      <Others view={view} />
    </div>
  );
}

function Groups(props: {
  readonly rows: readonly DaemonRow[];
  readonly query: string;
  readonly onChange: (key: DaemonKey, name: string, value: DaemonValue | undefined) => void;
}) {
  const { say, tell } = useWords();
  const wanted = props.query.trim().toLowerCase();
  const rows = props.rows.filter(({ name }) => {
    const help = tell({ key: `keyHelp.daemon.${name}` });
    return `${name} ${help}`.toLowerCase().includes(wanted);
  });
  if (rows.length === 0) return <p>{say('tunePage.daemon.noMatch', { query: props.query })}</p>;
  return groupNames.map((group) => (
    <Group
      key={group}
      name={group}
      rows={rows.filter(({ key }) => findGroup(key) === group)}
      onChange={props.onChange}
    />
  ));
}

function Group(props: {
  readonly name: GroupName;
  readonly rows: readonly DaemonRow[];
  readonly onChange: (key: DaemonKey, name: string, value: DaemonValue | undefined) => void;
}) {
  const styles = useStyles();
  const cards = useCardStyles();
  const { say } = useWords();
  const id = `daemon-${props.name}`;
  if (props.rows.length === 0) return null;
  return (
    <section className={cards.card} aria-labelledby={id}>
      <h2 className={cards.title} id={id}>
        {say(`tunePage.daemon.groups.${props.name}`)}
      </h2>
      <div className={styles.rows}>
        {props.rows.map((row) => (
          <DaemonField
            key={row.name}
            row={row}
            onChange={(value) => props.onChange(row.key, row.name, value)}
          />
        ))}
      </div>
    </section>
  );
}

function Dangerous(props: {
  readonly view: DaemonView;
  readonly onRemove: (row: DaemonRow) => void;
}) {
  const styles = useStyles();
  const { say, tell } = useWords();
  const { dangerous, warnings } = props.view;
  if (dangerous.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{say('tunePage.daemon.dangerousTitle')}</MessageBarTitle>{' '}
        {say('tunePage.daemon.dangerousText')}
        <ul className={styles.list}>
          {dangerous.map(({ name, value }) => (
            <li key={name}>
              <code className={styles.code} translate="no">
                {name}: {showValue(value).replaceAll('\n', ', ')}
              </code>
            </li>
          ))}
          {warnings.map(({ code, text }) => (
            <li key={code}>{tell(text)}</li>
          ))}
        </ul>
      </MessageBarBody>
      <MessageBarActions>
        {dangerous.map((row) => (
          <Button key={row.name} onClick={() => props.onRemove(row)}>
            {say('tunePage.daemon.unsetOf', { name: row.name })}
          </Button>
        ))}
      </MessageBarActions>
    </MessageBar>
  );
}

function Others({ view: { others } }: { readonly view: DaemonView }) {
  const styles = useStyles();
  const cards = useCardStyles();
  const { say } = useWords();
  if (others.length === 0) return null;
  return (
    <section className={cards.card} aria-labelledby="daemon-others">
      <h2 className={cards.title} id="daemon-others">
        {say('tunePage.daemon.othersTitle', { count: others.length })}
      </h2>
      <p className={cards.quiet}>{say('tunePage.daemon.othersText')}</p>
      <ul className={styles.list}>
        {others.map(({ name, shown }) => (
          <li key={name}>
            <code className={styles.code} translate="no">
              {name}: {shown}
            </code>
          </li>
        ))}
      </ul>
    </section>
  );
}
