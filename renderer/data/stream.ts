// Streams of the host as components follow them: opened with the component, and anew when the line comes back.
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useConnectionState } from './answers.ts';

export interface StreamState {
  /** Why it ended; undefined while it runs or after it ended by itself. */
  readonly error: unknown;
  readonly hasEnded: boolean;
  /** Opens it again after it failed or ended. */
  readonly reopen: () => void;
}

export interface Stream<Item> {
  /** What is followed; another name opens another stream, undefined none. */
  readonly name: string | undefined;
  readonly open: (signal: AbortSignal) => Promise<AsyncIterable<Item>>;
  readonly take: (item: Item) => void;
}

const running = { error: undefined, hasEnded: false };

export function useStream<Item>(stream: Stream<Item>): StreamState {
  const { name } = stream;
  const latest = useRef(stream);
  useLayoutEffect(() => {
    latest.current = stream;
  });
  const isOnline = useConnectionState().kind === 'online';
  const [state, setState] = useState<Omit<StreamState, 'reopen'>>(running);
  const start = useRef(() => {});
  useEffect(() => {
    if (name === undefined || !isOnline) return;
    let stop = new AbortController();
    start.current = () => {
      stop.abort();
      stop = new AbortController();
      const { signal } = stop;
      setState(running);
      read(latest, signal).then(
        () => signal.aborted || setState({ error: undefined, hasEnded: true }),
        (error: unknown) => signal.aborted || setState({ error, hasEnded: true }),
      );
    };
    start.current();
    return () => stop.abort();
  }, [name, isOnline]);
  return { ...state, reopen: () => start.current() };
}

async function read<Item>(
  latest: { readonly current: Stream<Item> },
  signal: AbortSignal,
): Promise<void> {
  for await (const item of await latest.current.open(signal)) {
    if (signal.aborted) return;
    latest.current.take(item);
  }
}
