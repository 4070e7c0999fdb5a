// `slipway image remove`: takes a container away. Images and named volumes stay.
import { askConsent } from '../changes/consent.ts';
import type { Call, ExitCode } from '../command.ts';

/** 0 it is gone · 2 nobody agreed. Throws `AppError` CONTAINER_NOT_FOUND, ENGINE_…. */
export async function remove(call: Call): Promise<ExitCode> {
  const [name, ...rest] = call.arguments.slice(1);
  if (name === undefined || rest.length > 0) return call.refuseArguments();
  const { terminal, words } = call;
  const { client } = await call.assemble();
  const question = words.say('image.askRemove', { name });
  const agreed = await askConsent(call, { question, typedName: null });
  if (agreed !== undefined) await client.containers.remove({ container: name });
  const exitCode = agreed === undefined ? 2 : 0;
  const answer = { container: name, removed: exitCode === 0, exitCode };
  if (call.has('json')) terminal.write(`${JSON.stringify(answer, null, 2)}\n`);
  else
    terminal.print([[words.say(exitCode === 0 ? 'image.removed' : 'image.notRemoved', { name })]]);
  return exitCode;
}
