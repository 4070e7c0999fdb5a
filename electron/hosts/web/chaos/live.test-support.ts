// Test support: one deed after the other, none of them waited for, until the PC and Slipway have come to rest.
import type { SimulatedClock } from '../../../platform/fake/simulated-clock.test-support.ts';
import type { Machine } from '../../../platform/ports.ts';
import type { WebHost } from '../web-host.ts';
import { type Deed, findFault } from './deeds.test-support.ts';
import { openWindow, type TestWindow } from './window.test-support.ts';

export interface Stage {
  readonly host: WebHost;
  readonly machine: Machine;
  readonly clock: SimulatedClock;
  /** From 0 up to but without `below`, the same for the same seed. */
  readonly draw: (below: number) => number;
  /** Whatever no window expects is noted here. */
  readonly faults: string[];
}

/** Something that takes this long, in simulated seconds, never ends. */
const patienceSeconds = 3_600;

/** Opens a window for it, and leaves it open. */
export async function live(
  stage: Stage,
  names: readonly (readonly [string, Deed])[],
): Promise<TestWindow> {
  const { host, clock, draw, faults } = stage;
  const window = await openWindow(host, clock);
  const running = new Set<string>();
  for (const [index, [name, deed]] of names.entries()) {
    await clock.advance(1_000 + draw(17_000));
    const key = `${index}: ${name}`;
    running.add(key);
    deed({ ...stage, window })
      .catch((error: unknown) => {
        const fault = findFault(error);
        if (fault !== undefined) faults.push(`${key}: ${fault}`);
      })
      .finally(() => running.delete(key));
  }
  await advanceUntil(clock, () => running.size === 0 || [...running].join(', '));
  // A job outlives the deed that began it.
  const listUnended = async () =>
    (await window.client().jobs.list()).filter(({ endedAt }) => endedAt === null);
  const end = clock.elapsed() + patienceSeconds * 1_000;
  for (let unended = await listUnended(); unended.length > 0; unended = await listUnended()) {
    if (clock.elapsed() > end) throw new Error(`never ends: ${JSON.stringify(unended)}`);
    await clock.advance(10_000);
  }
  // What the window asks for now and then.
  await clock.advance(10_000);
  return window;
}

/** Lets time pass until the work is over. */
export async function finish<Value>(clock: SimulatedClock, work: Promise<Value>): Promise<Value> {
  let isOver: true | string = 'work';
  const over = work.finally(() => {
    isOver = true;
  });
  over.catch(() => {});
  await advanceUntil(clock, () => isOver);
  return over;
}

/** `isOver` names what is not. */
async function advanceUntil(clock: SimulatedClock, isOver: () => true | string): Promise<void> {
  for (let second = 0; ; second += 1) {
    const now = isOver();
    if (now === true) return;
    if (second > patienceSeconds) throw new Error(`never ends: ${now}`);
    await clock.advance(1_000);
  }
}
