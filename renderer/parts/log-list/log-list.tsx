// A log of any length: only the lines in sight are drawn, and it follows the newest until somebody scrolls up.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type ReactNode,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '../../language/use-words.ts';
import { colors } from '../../theme/colors.ts';
import { LogRow } from './log-row.tsx';
import type { LogStore } from './log-store.ts';
import { LogTools } from './log-tools.tsx';
import { useLogSearch } from './use-log-search.ts';

const lineHeight = 19;

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', minWidth: 0, minHeight: 0, flexGrow: 1 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    minHeight: '36px',
    padding: '0 8px 0 14px',
    borderBottom: `1px solid ${colors.line}`,
  },
  title: { margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
  lines: {
    flex: '1 1 0',
    minHeight: '120px',
    overflow: 'auto',
    padding: '6px 0',
    backgroundColor: colors.code,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '12px',
    lineHeight: `${lineHeight}px`,
    fontVariantLigatures: 'none',
    contain: 'strict',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  space: { position: 'relative', minWidth: '100%' },
  line: { position: 'absolute', top: 0, left: 0, minWidth: '100%' },
  wrappedLine: { width: '100%' },
  note: {
    padding: '0 14px',
    fontFamily: tokens.fontFamilyBase,
    color: tokens.colorNeutralForeground3,
  },
});

/** A region that scrolls has to be reached without a mouse (WCAG 2.1.1). */
const reachedByKeys = { tabIndex: 0 };

export function LogList(props: {
  readonly store: LogStore;
  /** Names the lines for screen readers. */
  readonly label: string;
  /** Left in the head. */
  readonly head?: ReactNode;
  /** An element for the tools, where the page has a head of its own: tabs that must not go away with the log. */
  readonly toolsPlace?: HTMLElement | null;
  readonly empty: string;
  readonly isNumbered?: boolean;
  /** Below the last line. */
  readonly note?: string | undefined;
}) {
  const styles = useStyles();
  const { store } = props;
  const version = useSyncExternalStore(store.subscribe, store.getVersion);
  const [isWrapped, setWrapped] = useState(false);
  const [isFollowing, setFollowing] = useState(true);
  const [revealed, reveal] = useState<Revealed>();
  const search = useLogSearch(store, version, (number) => {
    setFollowing(false);
    reveal({ number });
  });
  const press = (event: KeyboardEvent) => {
    const isFind = event.key === 'f' && (event.ctrlKey || event.metaKey);
    if (event.key === 'End') setFollowing(true);
    else if (isFind) search.setQuery(search.query ?? '');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const tools = (
    <LogTools
      store={store}
      isFollowing={isFollowing}
      onFollow={() => setFollowing(!isFollowing)}
      isWrapped={isWrapped}
      onWrap={() => setWrapped(!isWrapped)}
      query={search.query}
      onQuery={search.setQuery}
      matches={search.matches}
      at={search.at}
      onStep={search.step}
    />
  );
  return (
    <section className={styles.box} aria-label={props.label}>
      {props.toolsPlace ? (
        createPortal(tools, props.toolsPlace)
      ) : (
        <div className={styles.head}>
          {props.head}
          {tools}
        </div>
      )}
      <Lines
        {...{ store, version, isWrapped, isFollowing, revealed }}
        onFollowing={setFollowing}
        label={props.label}
        isNumbered={props.isNumbered ?? false}
        onKeyDown={press}
        current={search.current}
        found={new Set(search.query ? search.matches?.found : [])}
        empty={props.empty}
        note={props.note}
      />
    </section>
  );
}

function Lines(props: {
  readonly store: LogStore;
  readonly version: number;
  readonly isFollowing: boolean;
  readonly onFollowing: (isFollowing: boolean) => void;
  readonly revealed: Revealed | undefined;
  readonly label: string;
  readonly isWrapped: boolean;
  readonly isNumbered: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Numbers of lines that hold what is searched, and the one that is shown. */
  readonly current: number | undefined;
  readonly found: ReadonlySet<number>;
  readonly empty: string;
  readonly note: string | undefined;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const { store, isWrapped } = props;
  const view = useLogView(props);
  const lines = store.getLines();
  const first = store.getFirst();
  return (
    <div
      ref={view.box}
      className={styles.lines}
      role="log"
      aria-live="off"
      aria-label={props.label}
      {...reachedByKeys}
      onScroll={view.onScroll}
      onKeyDown={props.onKeyDown}
    >
      {first > 0 && (
        <div className={styles.note}>{say('imagePage.log.older', { count: first })}</div>
      )}
      {lines.length === 0 && <div className={styles.note}>{props.empty}</div>}
      <div className={styles.space} style={{ height: view.height }}>
        {view.items.map(({ index, key, start }) => (
          <div
            key={isWrapped ? key : index % view.slots}
            ref={view.measure}
            data-index={index}
            className={mergeClasses(styles.line, isWrapped && styles.wrappedLine)}
            style={{ transform: `translateY(${start}px)` }}
          >
            {lines[index] && (
              <LogRow
                line={lines[index]}
                number={props.isNumbered ? first + index + 1 : undefined}
                isWrapped={isWrapped}
                match={rateMatch(first + index, props.current, props.found)}
              />
            )}
          </div>
        ))}
      </div>
      {props.note && <div className={styles.note}>{props.note}</div>}
    </div>
  );
}

export function LogTitle({ children }: { readonly children: string }) {
  return <h2 className={useStyles().title}>{children}</h2>;
}

function rateMatch(number: number, current: number | undefined, found: ReadonlySet<number>) {
  if (!found.has(number)) return 'none';
  return number === current ? 'current' : 'found';
}

/** A line to bring into view; a new one each time it is asked for. */
interface Revealed {
  readonly number: number;
}

/** Only what is in sight is drawn anew when somebody scrolls: the tools and the search stay as they are. */
function useLogView(props: {
  readonly store: LogStore;
  readonly version: number;
  readonly isWrapped: boolean;
  readonly isFollowing: boolean;
  readonly onFollowing: (isFollowing: boolean) => void;
  readonly revealed: Revealed | undefined;
}) {
  const { store, version, isWrapped, isFollowing, onFollowing, revealed } = props;
  const box = useRef<HTMLDivElement>(null);
  const top = useRef(0);
  const first = store.getFirst();
  const shownFirst = useRef(first);
  const virtualizer = useVirtualizer({
    count: store.getLines().length,
    getScrollElement: () => box.current,
    estimateSize: () => lineHeight,
    getItemKey: (index) => store.getFirst() + index,
    overscan: 12,
  });
  useLayoutEffect(() => {
    if (!box.current || version < 0) return;
    if (isFollowing) box.current.scrollTop = box.current.scrollHeight;
    // Lines went away above: what is being read stays where it is.
    else box.current.scrollTop -= (first - shownFirst.current) * lineHeight;
    shownFirst.current = first;
  }, [version, isFollowing, first]);
  useLayoutEffect(() => {
    if (!revealed) return;
    virtualizer.scrollToIndex(revealed.number - store.getFirst(), { align: 'center' });
  }, [virtualizer, store, revealed]);
  const onScroll = () => {
    if (!box.current) return;
    const { scrollTop, scrollHeight, clientHeight } = box.current;
    // Only going up is somebody's wish: the height also grows between our own scrolling and this event.
    if (scrollTop < top.current - 1) onFollowing(false);
    else if (scrollHeight - scrollTop - clientHeight < lineHeight) onFollowing(true);
    top.current = scrollTop;
  };
  const items = virtualizer.getVirtualItems();
  return {
    box,
    onScroll,
    items,
    /** Elements are used again for other lines of one height: new ones for each frame cost twice as much. */
    slots: Math.ceil((items.length + 1) / slotBlock) * slotBlock,
    height: virtualizer.getTotalSize(),
    measure: isWrapped ? virtualizer.measureElement : undefined,
  };
}

/** The number of lines in sight changes by one while they scroll; that of the elements stays. */
const slotBlock = 16;
