// After Docker Desktop was asked to start: waits until its engine answers, whichever containers it runs.
import { gather, readStatus } from './look.ts';
import type { ModeRun } from './play-command.ts';

const pollMs = 1_000;
/** So long a start may take (docker/for-win); the doctor has the same patience. */
const patienceMs = 180_000;

/** True when it answers; false at the deadline or when the job is cancelled. */
export async function waitForEngine({ context }: ModeRun, mostMs = patienceMs): Promise<boolean> {
  const { machine, signal } = context;
  const start = machine.clock.elapsed();
  for (let polls = 0; !signal.aborted; polls += 1) {
    if (readStatus(await gather(machine, ['engine'])).state === 'ready') return true;
    if (Math.max(machine.clock.elapsed() - start, polls * pollMs) >= mostMs) return false;
    await machine.clock.sleep(pollMs, signal).catch(() => {});
  }
  return false;
}
