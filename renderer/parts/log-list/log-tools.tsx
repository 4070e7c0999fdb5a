// What can be done with a log: follow it, search it, wrap its lines, copy all of it.
import {
  Button,
  Input,
  makeStyles,
  ToggleButton,
  Tooltip,
  tokens,
} from '@fluentui/react-components';
import {
  ArrowDownRegular,
  ArrowUpRegular,
  CheckmarkRegular,
  CopyRegular,
  DismissRegular,
  SearchRegular,
  TextWrapRegular,
} from '@fluentui/react-icons';
import { type KeyboardEvent, memo, useEffect, useRef } from 'react';
import { useWords } from '../../language/use-words.ts';
import { useCopy } from '../copy-button.tsx';
import { readPlain } from './ansi.ts';
import { type LogMatches, mostMatches } from './log-search.ts';
import type { LogLine, LogStore } from './log-store.ts';

const useStyles = makeStyles({
  tools: { display: 'flex', alignItems: 'center', gap: '2px', marginLeft: 'auto' },
  follow: { fontWeight: tokens.fontWeightRegular, minWidth: 'auto', whiteSpace: 'nowrap' },
  search: { display: 'flex', alignItems: 'center', gap: '2px', flexWrap: 'wrap' },
  input: { width: '170px' },
  count: {
    minWidth: '56px',
    padding: '0 4px',
    fontSize: '12px',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
  },
});

export interface LogToolsProps {
  readonly store: LogStore;
  readonly isFollowing: boolean;
  readonly onFollow: () => void;
  readonly isWrapped: boolean;
  readonly onWrap: () => void;
  /** Undefined: nobody searches. */
  readonly query: string | undefined;
  readonly onQuery: (query: string | undefined) => void;
  readonly matches: LogMatches | undefined;
  /** Place of the current match in `matches.found`. */
  readonly at: number;
  readonly onStep: (by: 1 | -1) => void;
}

/** Drawn anew when it says something else, not for every line that comes. */
export const LogTools = memo(Tools, (before, after) =>
  drawn.every((name) => before[name] === after[name]),
);

const drawn = ['store', 'isFollowing', 'isWrapped', 'query', 'matches', 'at'] as const;

function Tools(props: LogToolsProps) {
  const styles = useStyles();
  const { say } = useWords();
  const { copied, copy } = useCopy();
  return (
    <div className={styles.tools}>
      {props.query === undefined ? (
        <>
          <ToggleButton
            className={styles.follow}
            appearance="transparent"
            size="small"
            icon={<ArrowDownRegular />}
            checked={props.isFollowing}
            onClick={props.onFollow}
          >
            {say(props.isFollowing ? 'imagePage.log.following' : 'imagePage.log.follow')}
          </ToggleButton>
          <Tooltip content={say('imagePage.log.search')} relationship="label">
            <Button
              appearance="subtle"
              size="small"
              icon={<SearchRegular />}
              onClick={() => props.onQuery('')}
            />
          </Tooltip>
        </>
      ) : (
        <Search {...props} query={props.query} />
      )}
      <Tooltip content={say('imagePage.log.wrap')} relationship="label">
        <ToggleButton
          appearance="subtle"
          size="small"
          icon={<TextWrapRegular />}
          checked={props.isWrapped}
          onClick={props.onWrap}
        />
      </Tooltip>
      <Tooltip content={say(copied ? 'copy.done' : 'imagePage.log.copy')} relationship="label">
        <Button
          appearance="subtle"
          size="small"
          icon={copied ? <CheckmarkRegular /> : <CopyRegular />}
          onClick={() => copy(printLines(props.store.getLines()))}
        />
      </Tooltip>
    </div>
  );
}

function Search(props: LogToolsProps & { readonly query: string }) {
  const styles = useStyles();
  const { say } = useWords();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  const { matches, at, query } = props;
  const all = matches?.found.length ?? 0;
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') props.onStep(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') props.onQuery(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const key = all >= mostMatches ? 'imagePage.log.matchesMany' : 'imagePage.log.matches';
  return (
    <search ref={box} className={styles.search}>
      <Input
        className={styles.input}
        size="small"
        aria-label={say('imagePage.log.search')}
        value={query}
        onChange={(_event, { value }) => props.onQuery(value)}
        onKeyDown={press}
      />
      <span className={styles.count} role="status">
        {query !== '' && (all === 0 ? say('imagePage.log.noMatch') : say(key, { at: at + 1, all }))}
      </span>
      <IconButton label={say('imagePage.log.previous')} onClick={() => props.onStep(-1)}>
        <ArrowUpRegular />
      </IconButton>
      <IconButton label={say('imagePage.log.next')} onClick={() => props.onStep(1)}>
        <ArrowDownRegular />
      </IconButton>
      <IconButton label={say('imagePage.log.closeSearch')} onClick={() => props.onQuery(undefined)}>
        <DismissRegular />
      </IconButton>
    </search>
  );
}

function IconButton(props: {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: React.JSX.Element;
}) {
  return (
    <Tooltip content={props.label} relationship="label">
      <Button appearance="subtle" size="small" icon={props.children} onClick={props.onClick} />
    </Tooltip>
  );
}

function printLines(lines: readonly LogLine[]): string {
  return lines.map(({ time, text }) => `${time}${time && ' '}${readPlain(text)}\n`).join('');
}
