// Test support: what this process holds on to, after everything that nobody needs has been thrown away.

import { setTimeout as wait } from 'node:timers/promises';
import { getHeapStatistics, queryObjects } from 'node:v8';
import { WebSocket } from 'ws';

/** Each stream, timer and line that is forgotten somewhere keeps one of these alive. */
const kinds = {
  signals: AbortSignal,
  streams: nameStreams(),
  lines: WebSocket,
  functions: Function,
};

export interface Held {
  /** Handles and requests of the event loop, by kind. */
  readonly resources: Readonly<Record<string, number>>;
  /** Listeners of the process, and live objects by kind. */
  readonly counts: Readonly<Record<string, number>>;
  readonly heapBytes: number;
}

/** Needs `--expose-gc`. */
export async function countHeld(waitingTimers: number): Promise<Held> {
  // Sockets that were closed say so in the next turns; finalizers run between collections.
  for (let round = 0; round < 4; round += 1) {
    await wait(50);
    globalThis.gc?.();
  }
  const listeners = process
    .eventNames()
    .reduce((sum, name) => sum + process.listenerCount(name), 0);
  const objects = Object.entries(kinds).map(([name, kind]) => [
    name,
    queryObjects(kind as never, { format: 'count' } as never),
  ]);
  return {
    resources: countNames(process.getActiveResourcesInfo()),
    counts: { listeners, timers: waitingTimers, ...Object.fromEntries(objects) },
    heapBytes: getHeapStatistics().used_heap_size,
  };
}

/** Asynchronous generators have no constructor of a name. */
function nameStreams(): object {
  const prototype: unknown = Object.getPrototypeOf(async function* () {}).prototype;
  return Object.assign(() => {}, { prototype });
}

function countNames(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
