// `slipway image verify`: whether the container of a project works, in figures.
import { choosePrinter } from '../changes/choose-printer.ts';
import type { Call, ExitCode } from '../command.ts';
import { nameContainer, openProject } from './project.ts';
import { watchVerification } from './watch-verification.ts';

/** 0 it works · 1 it does not · 2 nobody could tell. Throws `AppError` CONTAINER_NOT_FOUND, ENGINE_…. */
export async function verify(call: Call): Promise<ExitCode> {
  const print = choosePrinter(call);
  const { client, choices } = await openProject(call);
  const container = nameContainer(call, choices);
  const seen = await watchVerification(call, { client, container, probe: choices.probe }, print);
  if (call.has('json')) call.terminal.write(`${JSON.stringify(seen ?? null, null, 2)}\n`);
  if (seen === undefined) return 2;
  return seen.works ? 0 : 1;
}
