// The permission prompt of a described PC, and what runs behind it.
import type { Commands, Elevation, Program } from '../ports.ts';
import type { Described } from './described.ts';
import { spendTime } from './spend-time.ts';

/** Exit code of the elevated text when its n-th command did not take place, as the real text gives it. */
const firstFailureCode = 100;

/** The person answers as described; allowed commands are played one after the other, as the real text runs them. */
export function createDescribedElevation(described: Described, commands: Commands): Elevation {
  return {
    run: async (request) => {
      const [entry] = await described.selectNow(described.description.permission);
      if (entry === undefined) return { outcome: 'not-recorded' };
      const takes = entry.hangs ? Number.POSITIVE_INFINITY : (entry.ms ?? 0);
      const asked = await spendTime(takes, request, described);
      if (asked.outcome !== 'done') return { outcome: asked.outcome };
      if (entry.answer === 'declined') return { outcome: 'declined' };
      let ms = asked.ms;
      for (const [index, { program, args, accepted }] of request.commands.entries()) {
        const result = await commands.run({
          program: program as Program,
          args,
          deadlineMs: request.deadlineMs,
          ...(request.signal ? { signal: request.signal } : {}),
        });
        if (result.outcome === 'not-recorded') return { outcome: 'not-recorded' };
        if (result.outcome === 'timed-out' || result.outcome === 'cancelled') {
          return { outcome: result.outcome };
        }
        const exitCode = result.outcome === 'exited' ? result.exitCode : 1;
        ms += result.outcome === 'exited' ? result.ms : 0;
        if (!accepted.includes(exitCode)) {
          return { outcome: 'exited', exitCode: firstFailureCode + index, ms };
        }
      }
      return { outcome: 'exited', exitCode: 0, ms };
    },
  };
}
