// The command palette: one box, every action, page, PC and check. A combobox with a listbox, driven by arrows.
import {
  Dialog,
  DialogSurface,
  makeStyles,
  mergeClasses,
  tokens,
  useAnnounce,
} from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useDeferredValue, useEffect, useRef, useState } from 'react';
import { type UiKey, useWords } from '../language/use-words.ts';
import { KeyCap } from '../parts/key-cap.tsx';
import { colors } from '../theme/colors.ts';
import type { Command } from './command.ts';
import { type EntryKind, type Hit, searchEntries } from './search.ts';
import { useCommands } from './use-commands.tsx';

const titles = {
  actions: 'palette.actions',
  pages: 'palette.pages',
  projects: 'nav.projects',
  containers: 'nav.containers',
  machines: 'palette.machines',
  checks: 'palette.checks',
} as const satisfies Record<EntryKind, UiKey>;

const useStyles = makeStyles({
  surface: {
    position: 'fixed',
    top: '76px',
    bottom: 'auto',
    margin: '0 auto',
    width: '680px',
    maxWidth: 'calc(100vw - 24px)',
    maxHeight: 'min(506px, calc(100vh - 100px))',
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
  },
  search: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    flexShrink: 0,
    height: '50px',
    padding: '0 20px',
    borderBottom: `2px solid ${tokens.colorBrandStroke1}`,
    fontSize: '20px',
  },
  input: {
    flexGrow: 1,
    minWidth: 0,
    border: 'none',
    outlineStyle: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: '16px',
  },
  quiet: { fontSize: '12px', color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  list: { flexGrow: 1, overflowY: 'auto', padding: '4px 8px 8px' },
  group: { minWidth: 0, margin: 0, padding: 0, border: 'none' },
  heading: {
    padding: '8px 12px 4px',
    fontSize: '12px',
    lineHeight: '16px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
  option: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    boxSizing: 'border-box',
    minHeight: '38px',
    padding: '4px 12px',
    borderRadius: tokens.borderRadiusLarge,
    cursor: 'pointer',
  },
  active: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke2}`,
    '@media (forced-colors: active)': { outline: '1px solid Highlight' },
  },
  icon: { display: 'flex', fontSize: '18px' },
  label: { flex: '1 0 auto', maxWidth: '64%', overflowWrap: 'anywhere' },
  marked: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  twin: {
    minWidth: 0,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '12px',
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    '@media (max-width: 600px)': { display: 'none' },
  },
  foot: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    flexShrink: 0,
    gap: '6px',
    minHeight: '36px',
    padding: '0 20px',
    borderTop: `1px solid ${colors.line}`,
    backgroundColor: colors.page,
    fontSize: '12px',
    color: tokens.colorNeutralForeground3,
  },
  space: { flexGrow: 1 },
  none: { padding: '24px 12px', color: tokens.colorNeutralForeground3 },
});

export function Palette(props: {
  readonly onClose: () => void;
  readonly onOpenKeys: () => void;
  readonly onOpenTray: () => void;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const [query, setQuery] = useState('');
  const [place, setPlace] = useState(0);
  const hits = searchEntries(useCommands(props), useDeferredValue(query));
  const active = hits[Math.min(place, hits.length - 1)];
  useSpokenCount(hits.length, query);

  const choose = (command: Command) => {
    props.onClose();
    command.run();
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && hits.length > 0) {
      event.preventDefault();
      setPlace((Math.min(place, hits.length - 1) + step + hits.length) % hits.length);
    } else if (event.key === 'Enter' && active && !event.nativeEvent.isComposing) {
      event.preventDefault();
      choose(active.entry);
    } else if (isCopy(event) && active?.entry.twin) {
      event.preventDefault();
      void navigator.clipboard.writeText(active.entry.twin);
    }
  };

  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && props.onClose()}>
      <DialogSurface className={styles.surface} aria-label={say('palette.open')}>
        <div className={styles.search}>
          <SearchRegular aria-hidden />
          <input
            className={styles.input}
            role="combobox"
            aria-expanded={hits.length > 0}
            aria-controls="palette-list"
            aria-autocomplete="list"
            aria-label={say('palette.hint')}
            aria-activedescendant={active && optionId(active.entry)}
            placeholder={say('palette.hint')}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value);
              setPlace(0);
            }}
            onKeyDown={press}
          />
          <span className={styles.quiet}>{say('palette.results', { count: hits.length })}</span>
          <KeyCap>Esc</KeyCap>
        </div>
        <Options hits={hits} active={active} onChoose={choose} query={query} />
        <Foot />
      </DialogSurface>
    </Dialog>
  );
}

function Options(props: {
  readonly hits: readonly Hit<Command>[];
  readonly active: Hit<Command> | undefined;
  readonly onChoose: (command: Command) => void;
  readonly query: string;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const { hits, active } = props;
  return (
    <div className={styles.list} id="palette-list" role="listbox" aria-label={say('palette.open')}>
      {hits.length === 0 && (
        <div className={styles.none}>{say('palette.none', { query: props.query })}</div>
      )}
      {[...new Set(hits.map(({ entry }) => entry.kind))].map((kind) => {
        const own = hits.filter(({ entry }) => entry.kind === kind);
        return (
          <fieldset key={kind} className={styles.group} aria-labelledby={`palette-${kind}`}>
            <div className={styles.heading} id={`palette-${kind}`} role="presentation">
              {say(titles[kind])}
            </div>
            {own.map((hit) => (
              <Option key={hit.entry.id} hit={hit} isActive={hit === active} {...props} />
            ))}
          </fieldset>
        );
      })}
    </div>
  );
}

function Option(props: {
  readonly hit: Hit<Command>;
  readonly isActive: boolean;
  readonly onChoose: (command: Command) => void;
}) {
  const styles = useStyles();
  const { hit, isActive } = props;
  const { entry } = hit;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    // The box keeps the focus and names the active row; keys are handled there.
    <div
      ref={row}
      id={optionId(entry)}
      className={mergeClasses(styles.option, isActive && styles.active)}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => props.onChoose(entry)}
      onKeyDown={() => {}}
    >
      <span aria-hidden className={styles.icon}>
        {entry.icon}
      </span>
      <span className={styles.label}>
        {hit.pieces.map(({ text, marked }) => (
          <span key={`${text} ${marked}`} className={marked ? styles.marked : undefined}>
            {text}
          </span>
        ))}
      </span>
      {entry.twin && (
        <code className={styles.twin} translate="no">
          {entry.twin}
        </code>
      )}
      {entry.place && <span className={styles.quiet}>{entry.place}</span>}
      {isActive && <KeyCap>Enter</KeyCap>}
    </div>
  );
}

function Foot() {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <div className={styles.foot}>
      <KeyCap>↑</KeyCap>
      <KeyCap>↓</KeyCap>
      <span>{say('palette.move')}</span>
      <KeyCap>Enter</KeyCap>
      <span>{say('palette.run')}</span>
      <KeyCap>Ctrl C</KeyCap>
      <span>{say('palette.copyCommand')}</span>
      <span className={styles.space} />
      <KeyCap>{'>'}</KeyCap>
      <span>{say('palette.filterActions')}</span>
      <KeyCap>#</KeyCap>
      <span>{say('palette.filterChecks')}</span>
    </div>
  );
}

function useSpokenCount(count: number, query: string): void {
  const { say } = useWords();
  const { announce } = useAnnounce();
  useEffect(() => {
    if (query === '') return;
    const timer = setTimeout(
      () => announce(say('palette.results', { count }), { alert: false }),
      500,
    );
    return () => clearTimeout(timer);
  }, [count, query, say, announce]);
}

/** Ctrl+C copies the command, unless a part of the query is selected. */
function isCopy(event: KeyboardEvent): boolean {
  const box = event.target as HTMLInputElement;
  return event.ctrlKey && event.key === 'c' && box.selectionStart === box.selectionEnd;
}

function optionId(entry: Command): string {
  return `palette-option-${entry.id}`;
}
