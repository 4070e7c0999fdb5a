// `slipway config apply`: a whole file in the place of the PC's own.
import type { Call, ExitCode } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import { choosePlaceOfPC } from './choose-target.ts';
import { openFile } from './open-file.ts';
import { readInput } from './read-input.ts';
import { saveFile } from './save.ts';

/** 0 saved, or just that already · 1 the restart did not work · 2 not saved. */
export async function applyFile(call: Call): Promise<ExitCode> {
  if (call.arguments.length > 1) return call.refuseArguments();
  const given = call.get('file');
  if (given === undefined) throw new UsageError('missingOption', { name: '--file PATH' });
  const place = choosePlaceOfPC(call);
  const after = await readInput(given);
  const opened = await openFile(call, place);
  return opened === undefined ? 2 : saveFile(call, { ...opened, after });
}
