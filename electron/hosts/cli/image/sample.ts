// `slipway image sample`: a small Go project for those who have none.
import type { Call, ExitCode } from '../command.ts';
import { readFolder } from './project.ts';

/** Throws `AppError` FOLDER_NOT_EMPTY, FILE_NOT_WRITTEN. */
export async function createSample(call: Call): Promise<ExitCode> {
  if (call.arguments.length !== 2) return call.refuseArguments();
  const { client } = await call.assemble();
  const { folder } = await client.image.createSample({ folder: readFolder(call) });
  const { terminal, words } = call;
  if (call.has('json')) terminal.write(`${JSON.stringify({ folder }, null, 2)}\n`);
  else terminal.print([[words.say('image.sampleMade', { folder })]]);
  return 0;
}
