// `slipway image run`: a container from the image that was built.
import { choosePrinter } from '../changes/choose-printer.ts';
import type { Call, ExitCode } from '../command.ts';
import { openProject } from './project.ts';
import { startAndVerify } from './start-container.ts';

/** 0 it runs · 1 a port is taken, or it did not start · 2 stopped. Throws `AppError` PUBLISH_INVALID, ENGINE_…. */
export async function run(call: Call): Promise<ExitCode> {
  const print = choosePrinter(call);
  const project = await openProject(call);
  const started = await startAndVerify(call, { project, verifies: call.has('verify') }, print);
  if (call.has('json')) call.terminal.write(`${JSON.stringify(started, null, 2)}\n`);
  return started.exitCode;
}
