// Test support: a clock that stands still until a test moves it. Half an hour passes in seconds, the computer may sleep,
// and the time of day may jump while the seconds go on.
import { createHook } from 'node:async_hooks';
import { setImmediate as turn } from 'node:timers/promises';
import type { Clock } from '../ports.ts';

export interface SimulatedClock extends Clock {
  /** Lets so much time pass, timer by timer; what each of them sets off comes to rest before the next. */
  advance(ms: number): Promise<void>;
  /** The computer sleeps: afterwards it is that much later, and whatever was due rings once. */
  suspend(ms: number): Promise<void>;
  /** Somebody sets the time of day, forward or back. Nothing rings. */
  setWall(ms: number): void;
  /** How many timers wait. */
  waiting(): number;
}

/** Timers of this process from one second on run on it as well, and so does `Date.now`. */
export function installSimulatedClock(start: number): SimulatedClock {
  const timers = createTimers();
  const comeToRest = watchRequests();
  let wall = start;
  let elapsed = 0;
  const ringDue = async () => {
    for (const ring of timers.takeDue(elapsed)) ring();
    await comeToRest();
  };
  const pass = (ms: number) => {
    elapsed += ms;
    wall += ms;
  };
  const clock: SimulatedClock = {
    now: () => Math.floor(wall),
    elapsed: () => elapsed,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const cancel = () => {
          timer.clear();
          reject(signal?.reason);
        };
        const timer = timers.add(elapsed + Math.max(0, ms), () => {
          signal?.removeEventListener('abort', cancel);
          resolve();
        });
        signal?.addEventListener('abort', cancel, { once: true });
      }),
    advance: async (ms) => {
      const end = elapsed + ms;
      await comeToRest();
      for (let next = timers.next(); next <= end; next = timers.next()) {
        pass(Math.max(0, next - elapsed));
        await ringDue();
      }
      pass(end - elapsed);
    },
    suspend: async (ms) => {
      pass(ms);
      await ringDue();
    },
    setWall: (ms) => {
      wall += ms;
    },
    waiting: timers.count,
  };
  replaceTimers(clock, timers);
  return clock;
}

interface Timer {
  at: number;
  readonly ring: () => void;
}

function createTimers() {
  const waiting = new Set<Timer>();
  return {
    count: () => waiting.size,
    add: (at: number, ring: () => void) => {
      const timer = { at, ring };
      waiting.add(timer);
      return { clear: () => waiting.delete(timer) };
    },
    next: () => Math.min(...[...waiting].map(({ at }) => at), Number.POSITIVE_INFINITY),
    takeDue: (elapsed: number): readonly (() => void)[] => {
      const due = [...waiting].filter(({ at }) => at <= elapsed).sort((a, b) => a.at - b.at);
      for (const timer of due) waiting.delete(timer);
      return due.map(({ ring }) => ring);
    },
  };
}

/** Shorter pauses are those of real files and locks. */
const shortestMs = 1_000;

/** As Node's own: an interval that was slept through rings once. */
function replaceTimers(clock: SimulatedClock, timers: ReturnType<typeof createTimers>): void {
  const real = { setTimeout, setInterval, clearTimeout, clearInterval };
  const handles = new WeakSet<object>();
  const start = (ring: () => void, ms: number, repeats: boolean) => {
    const wait = () =>
      timers.add(clock.elapsed() + ms, () => {
        if (repeats) timer = wait();
        ring();
      });
    let timer = wait();
    const handle = { close: () => timer.clear(), ref: () => handle, unref: () => handle };
    handles.add(handle);
    return handle;
  };
  const replace =
    (original: typeof setTimeout | typeof setInterval, repeats: boolean) =>
    (ring: (...values: unknown[]) => void, ms = 0, ...values: unknown[]) =>
      ms < shortestMs ? original(ring, ms, ...values) : start(() => ring(...values), ms, repeats);
  const clear = (handle: unknown) => {
    if (typeof handle === 'object' && handle !== null && handles.has(handle)) {
      (handle as { close(): void }).close();
    } else real.clearTimeout(handle as NodeJS.Timeout);
  };
  Object.assign(globalThis, {
    setTimeout: replace(real.setTimeout, false),
    setInterval: replace(real.setInterval, true),
    clearTimeout: clear,
    clearInterval: clear,
  });
  Date.now = clock.now;
}

/** Requests of files, sockets and the thread pool, as async_hooks names them: each of them is over after one call. */
const requests: ReadonlySet<string> = new Set([
  ...['FSREQCALLBACK', 'FSREQPROMISE', 'FILEHANDLECLOSEREQ', 'HASHREQUEST'],
  ...['TCPCONNECTWRAP', 'PIPECONNECTWRAP', 'SHUTDOWNWRAP', 'WRITEWRAP'],
]);

/**
 * Answers with how to wait until nothing of this process is under way for some turns of the event loop. On a busy
 * machine simulated deadlines would else pass while a file is being read.
 */
function watchRequests(): () => Promise<void> {
  const pending = new Set<number>();
  const forget = (id: number) => void pending.delete(id);
  createHook({
    init: (id, type) => {
      if (requests.has(type)) pending.add(id);
    },
    after: forget,
    destroy: forget,
  }).enable();
  return async () => {
    for (let quiet = 0; quiet < quietTurns; quiet += 1) {
      await turn();
      if (pending.size > 0) quiet = 0;
    }
  };
}

const quietTurns = 6;
