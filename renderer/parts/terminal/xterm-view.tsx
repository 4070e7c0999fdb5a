// xterm over a terminal of the host: what is typed goes there, what comes back is drawn, and both know the size.
import { makeStyles } from '@fluentui/react-components';
import { FitAddon } from '@xterm/addon-fit';
import { Terminal } from '@xterm/xterm';
import '@xterm/xterm/css/xterm.css';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { SlipwayClient } from '../../connection/connection.ts';
import { useSession } from '../../data/answers.ts';
import { colors } from '../../theme/colors.ts';
import type { TerminalEnd } from './terminal.tsx';

export interface XtermViewProps {
  readonly container: string;
  readonly label: string;
  readonly onShell: (shell: string) => void;
  readonly onEnd: (end: TerminalEnd) => void;
}

const useStyles = makeStyles({
  place: {
    flex: '1 1 0',
    minHeight: '200px',
    minWidth: 0,
    overflow: 'hidden',
    padding: '6px 0 6px 14px',
    backgroundColor: colors.code,
  },
});

export function XtermView(props: XtermViewProps) {
  const styles = useStyles();
  const { connection } = useSession();
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const { container } = props;
  useEffect(() => {
    if (!place.current) return;
    const stop = new AbortController();
    const { terminal, dispose } = createTerminal(place.current, latest.current.label);
    const { containers } = connection.client;
    const session = follow({ containers, container, terminal, signal: stop.signal, latest });
    session.catch((error: unknown) => {
      if (!stop.signal.aborted) latest.current.onEnd({ kind: 'failed', error });
    });
    return () => {
      stop.abort();
      dispose();
    };
  }, [connection, container]);
  return <div ref={place} className={styles.place} translate="no" />;
}

function createTerminal(place: HTMLElement, label: string) {
  const read = (name: string) => getComputedStyle(place).getPropertyValue(name).trim();
  const paint = () => ({
    background: read('--slipwayCode'),
    foreground: read('--colorNeutralForeground1'),
    cursor: read('--colorNeutralForeground1'),
    selectionBackground: read('--colorBrandBackground2Pressed'),
  });
  const terminal = new Terminal({
    cursorBlink: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    fontFamily: '"Cascadia Mono",Consolas,"Microsoft YaHei UI",monospace',
    fontSize: 13,
    minimumContrastRatio: 4.5,
    screenReaderMode: true,
    scrollback: 10_000,
    theme: paint(),
  });
  const fit = new FitAddon();
  terminal.loadAddon(fit);
  giveStylesTheNonce(() => terminal.open(place));
  terminal.textarea?.setAttribute('aria-label', label);
  terminal.attachCustomKeyEventHandler((event) => !leaves(event, terminal));
  fit.fit();
  terminal.focus();
  const resize = new ResizeObserver(() => fit.fit());
  resize.observe(place);
  const theme = new MutationObserver(() =>
    requestAnimationFrame(() => {
      terminal.options.theme = paint();
    }),
  );
  theme.observe(document.documentElement, { attributeFilter: ['style'] });
  const dispose = () => {
    resize.disconnect();
    theme.disconnect();
    terminal.dispose();
  };
  return { terminal, dispose };
}

/** A terminal takes Tab for itself; with this key it is left, and Tab goes on from the tab above it. */
function leaves(event: KeyboardEvent, terminal: Terminal): boolean {
  const isKey = event.ctrlKey && event.shiftKey && event.code === 'KeyM';
  if (!isKey || event.type !== 'keydown') return isKey;
  terminal.blur();
  const box = terminal.element?.closest('section');
  const tab = box?.querySelector<HTMLElement>('[role=tab][aria-selected=true]');
  (tab ?? box?.querySelector('button'))?.focus();
  event.preventDefault();
  return true;
}

/**
 * The content policy lets in only style elements with the page's nonce, and xterm makes its own while it opens. Its
 * `documentOverride` would reach all of them but the scroll bar's (6.0.0 takes the window's own document for that one).
 */
function giveStylesTheNonce(open: () => void): void {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
  const create = Document.prototype.createElement;
  document.createElement = (tag: string, options?: ElementCreationOptions) => {
    const element = create.call(document, tag, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  };
  try {
    open();
  } finally {
    Reflect.deleteProperty(document, 'createElement');
  }
}

async function follow(given: {
  readonly containers: SlipwayClient['containers'];
  readonly container: string;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
  readonly latest: { readonly current: XtermViewProps };
}): Promise<void> {
  const { containers, container, terminal, signal, latest } = given;
  const { cols: columns, rows } = terminal;
  const stream = await containers.openTerminal({ container, columns, rows }, { signal });
  for await (const event of stream) {
    if (signal.aborted) return;
    switch (event.kind) {
      case 'opened':
        connectKeys(containers, event.terminal, terminal);
        latest.current.onShell(event.shell);
        break;
      case 'output':
        terminal.write(Uint8Array.from(atob(event.data), (char) => char.charCodeAt(0)));
        break;
      case 'ended':
        latest.current.onEnd(event);
        return;
    }
  }
  if (!signal.aborted) latest.current.onEnd({ kind: 'ended', exitCode: null });
}

/** Keys are sent one after the other: two calls under way at once could arrive in the other order. */
function connectKeys(
  containers: SlipwayClient['containers'],
  id: string,
  terminal: Terminal,
): void {
  let last: Promise<unknown> = Promise.resolve();
  terminal.onData((data) => {
    last = last.then(() => containers.type({ terminal: id, data })).catch(() => undefined);
  });
  terminal.onResize(({ cols: columns, rows }) => {
    last = last
      .then(() => containers.resize({ terminal: id, columns, rows }))
      .catch(() => undefined);
  });
}
