// The one line to the host: a MessagePort in the desktop window, a WebSocket in a browser.
//
//   connecting ──► online ──► offline ──► connecting …     (browser: again after 1, 2, 5, 10, 10 … s)
//
// The client stays the same object over all of it; a call made while there is no line fails at once.
import { type ClientLink, createORPCClient } from '@orpc/client';
import { RPCLink as MessagePortLink } from '@orpc/client/message-port';
import { RPCLink as WebSocketLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../electron/contract/index.ts';

export type SlipwayClient = ContractRouterClient<Contract>;

export type ConnectionState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'online' }
  /** `retryAt` counts as Date.now(); `since` is when the line was lost, or when it was first tried. */
  | { readonly kind: 'offline'; readonly since: number; readonly retryAt: number };

export interface Connection {
  readonly client: SlipwayClient;
  readonly getState: () => ConnectionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Tries again now instead of after the pause. */
  readonly retry: () => void;
}

type Link = ClientLink<Record<never, never>>;
type Open = (report: (link: Link | undefined) => void) => void;

const pauses = [1_000, 2_000, 5_000, 10_000];

/** Connects by the way this document was opened, and stays connected. */
export function connect(): Connection {
  const isDesktop = document.documentElement.dataset.host === 'desktop';
  return createConnection(isDesktop ? openMessagePort : openWebSocket);
}

/** `open` reports a link when the line stands, and undefined when it could not be had or was lost. */
export function createConnection(open: Open): Connection {
  let state: ConnectionState = { kind: 'connecting' };
  let link: Link | undefined;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  function become(next: ConnectionState) {
    state = next;
    for (const listener of listeners) listener();
  }

  function tryOpen() {
    clearTimeout(timer);
    if (state.kind !== 'offline') become({ kind: 'connecting' });
    open((opened) => {
      link = opened;
      if (opened) {
        failures = 0;
        become({ kind: 'online' });
        return;
      }
      const pause = pauses[Math.min(failures, pauses.length - 1)] ?? 10_000;
      failures += 1;
      const since = state.kind === 'offline' ? state.since : Date.now();
      become({ kind: 'offline', since, retryAt: Date.now() + pause });
      timer = setTimeout(tryOpen, pause);
    });
  }

  tryOpen();
  return {
    client: createORPCClient<SlipwayClient>({
      call: async (...request) => {
        if (!link) throw new Error('no connection to Slipway');
        return link.call(...request);
      },
    }),
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    retry: () => {
      if (state.kind === 'offline') tryOpen();
    },
  };
}

function openWebSocket(report: (link: Link | undefined) => void): void {
  const address = new URL('/rpc', location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  const websocket = new WebSocket(address);
  websocket.addEventListener('open', () => report(new WebSocketLink({ websocket })));
  websocket.addEventListener('close', () => report(undefined));
}

/** The preload script hands the port over with a message to this very window. */
function openMessagePort(report: (link: Link | undefined) => void): void {
  window.addEventListener('message', function receive(event) {
    const port = event.ports[0];
    if (event.source !== window || event.data !== 'slipway:port' || !port) return;
    window.removeEventListener('message', receive);
    port.addEventListener('close', () => report(undefined));
    port.start();
    report(new MessagePortLink({ port }));
  });
}
