// `slipway config undo`: the newest change of a file, or a named one, taken back through the journal.
import type { ConfigVersion } from '../../../contract/config.ts';
import { carryOutPlan } from '../changes/carry-out-plan.ts';
import type { Call, ExitCode } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import { nameTarget, readHistory } from './history.ts';

/** As `carryOutPlan`; 2 also where there is nothing to take back. */
export async function undoChange(call: Call): Promise<ExitCode> {
  const [given, ...rest] = call.arguments.slice(1);
  if (rest.length > 0) return call.refuseArguments();
  const { client, chosen, versions } = await readHistory(call);
  const { words, terminal } = call;
  const version = given === undefined ? findNewest(versions) : findNamed(given, versions);
  if (version === undefined) {
    const path = nameTarget(chosen);
    if (given !== undefined) throw new UsageError('unknownEntry', { entry: given, file: path });
    terminal.printError([[{ text: words.say('config.nothingToUndo', { path }), style: 'warn' }]]);
    return 2;
  }
  const offered = await client.plans.createUndo({ entry: version.entry });
  return carryOutPlan(offered, call, { client, question: words.say('changes.askUndo') });
}

/**
 * What was taken back and the taking back itself are passed over, so that one undo after another goes further back.
 * To do something again, its entry is named.
 */
function findNewest(versions: readonly ConfigVersion[]): ConfigVersion | undefined {
  const undoing = new Set(versions.map(({ undoneBy }) => undoneBy));
  return versions.find(({ canUndo, entry }) => canUndo && !undoing.has(entry));
}

/** By its number in the list, or by its id. */
function findNamed(given: string, versions: readonly ConfigVersion[]): ConfigVersion | undefined {
  const byId = versions.find(({ entry }) => entry === given);
  return byId ?? (/^\d{1,5}$/.test(given) ? versions[Number(given) - 1] : undefined);
}
