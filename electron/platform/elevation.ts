// Asks Windows for administrator, once, for a text made of constants. Nothing that was asked for stays running.
import { z } from 'zod';
import type { Elevation, ElevationResult, PowerShell, PowerShellResult } from './ports.ts';

const answer = z.union([
  z.object({ exitCode: z.number() }),
  z.object({ declined: z.literal(true) }),
]);

/** Elevation of this computer, through the session pool; `not-available` where there is no Windows PowerShell. */
export function createElevation(powershell: PowerShell): Elevation {
  return {
    run: async ({ text, deadlineMs, signal }) => {
      const result = await powershell.query('elevate', {
        data: { text },
        deadlineMs,
        ...(signal ? { signal } : {}),
      });
      return readAnswer(result);
    },
  };
}

function readAnswer(result: PowerShellResult): ElevationResult {
  switch (result.outcome) {
    case 'answered': {
      const { data } = answer.safeParse(result.value);
      if (data === undefined) return { outcome: 'failed', code: 'NOT_UNDERSTOOD' };
      return 'declined' in data
        ? { outcome: 'declined' }
        : { outcome: 'exited', exitCode: data.exitCode, ms: result.ms };
    }
    case 'timed-out':
    case 'cancelled':
    case 'not-recorded':
      return { outcome: result.outcome };
    case 'not-found':
      return { outcome: 'not-available' };
    case 'failed':
      return { outcome: 'failed', code: result.code };
    case 'refused':
    case 'output-too-large':
    case 'not-json':
      return { outcome: 'failed', code: 'NOT_UNDERSTOOD' };
  }
}
