// The log of a container as it comes, outside React.
import { useMemo } from 'react';
import type { LogChunk } from '../../../electron/contract/image/run.ts';
import { readLogLines } from '../../../electron/core/containers/log-lines.ts';
import { useSession } from '../../data/answers.ts';
import { type StreamState, useStream } from '../../data/stream.ts';
import { createLogStore, type LogLine, type LogStore } from '../../parts/log-list/log-store.ts';

/** `opening` changes when the container starts again: its log then begins again, too. */
export function useLogs(
  container: string,
  opening: string,
): { readonly store: LogStore; readonly stream: StreamState } {
  const { connection } = useSession();
  const store = useMemo(createEmptyLog, []);
  const stream = useStream({
    name: `${container} ${opening}`,
    open: (signal) => {
      store.clear();
      return connection.client.containers.logs(
        { container, tail: 1_000, follow: true },
        { signal },
      );
    },
    take: (chunk: LogChunk) => store.append(readChunk(chunk)),
  });
  return { store, stream };
}

function createEmptyLog(): LogStore {
  return createLogStore();
}

function readChunk(chunk: LogChunk): readonly LogLine[] {
  const { dropped } = chunk;
  const read = readLogLines(chunk).map(({ at, text }) => ({ time: showLogTime(at), text }));
  return dropped === 0 ? read : [{ time: '', text: '', dropped }, ...read];
}

/** Logs are read beside other logs: 24 hours in every language. Empty where the engine gave no time. */
export function showLogTime(at: string): string {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return '';
  const part = (value: number, digits = 2) => String(value).padStart(digits, '0');
  const clock = [time.getHours(), time.getMinutes(), time.getSeconds()].map((one) => part(one));
  return `${clock.join(':')}.${part(time.getMilliseconds(), 3)}`;
}
