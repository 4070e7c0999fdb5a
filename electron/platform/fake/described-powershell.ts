// The answers of PowerShell scripts on a described PC: what their queries would have returned.
import type { MachineDescription } from '../../contract/machine-description.ts';
import type { JsonValue, PowerShell, PowerShellResult, Script } from '../ports.ts';
import type { Described } from './described.ts';
import { spendTime, type TimeLimits } from './spend-time.ts';

export function createDescribedPowerShell(described: Described): PowerShell {
  return {
    query: async (script, limits) => {
      const entries = await described.selectNow(described.description.powershell);
      const mine = entries.filter((entry) => entry.script === script);
      const at = mine.findIndex(({ change }) => change === undefined);
      const entry = mine[at];
      if (entry === undefined) return { outcome: 'not-recorded' };
      return play(described, { script, entry, changes: mine.slice(0, at), limits });
    },
    close: async () => {},
  };
}

type Entry = MachineDescription['powershell'][number];

interface Question {
  readonly script: Script;
  readonly entry: Entry;
  /** Entries before it, laid over its answer: the first one on top. */
  readonly changes: readonly Entry[];
  readonly limits: TimeLimits;
}

async function play(
  described: Described,
  { entry, changes, limits }: Question,
): Promise<PowerShellResult> {
  if (entry.fails !== undefined) return { outcome: 'failed', code: entry.fails };
  const takes = entry.hangs ? Number.POSITIVE_INFINITY : (entry.ms ?? 0);
  const { outcome, ms } = await spendTime(takes, limits, described);
  if (outcome !== 'done') return { outcome, ms };
  if (entry.error !== undefined) return { outcome: 'refused', message: entry.error, ms };
  const answer: JsonValue = Object.assign(
    {},
    entry.answer,
    ...changes.map(({ change }) => change).reverse(),
  );
  return { outcome: 'answered', value: await described.fill(answer), ms };
}
