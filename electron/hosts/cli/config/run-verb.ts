// The verbs of `slipway config`, one file each.
import type { Call, ExitCode } from '../command.ts';
import { applyFile } from './apply.ts';
import { checkFile } from './check.ts';
import { diffFile } from './diff.ts';
import { getSettings } from './get.ts';
import { listHistory } from './history.ts';
import { repairFile } from './repair.ts';
import { setKeys, unsetKeys } from './set.ts';
import { undoChange } from './undo.ts';

const verbs: ReadonlyMap<string, (call: Call) => Promise<ExitCode>> = new Map([
  ['get', getSettings],
  ['set', setKeys],
  ['unset', unsetKeys],
  ['check', checkFile],
  ['diff', diffFile],
  ['apply', applyFile],
  ['repair', repairFile],
  ['history', listHistory],
  ['undo', undoChange],
]);

/** The verb is the first argument. */
export async function runVerb(call: Call): Promise<ExitCode> {
  const run = verbs.get(call.arguments[0] ?? '');
  return run === undefined ? call.refuseArguments() : run(call);
}
