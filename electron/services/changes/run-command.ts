// Runs the commands of a plan: one by one as the signed-in user, or several behind one permission prompt.
import type { Undo } from '../../contract/journal.ts';
import type { Action } from '../../core/actions/action.ts';
import { actions } from '../../core/actions/catalogue.ts';
import { composeElevatedCommand, firstFailureCode } from '../../core/actions/elevated-command.ts';
import { type ChosenAction, chooseAction, renderAction } from '../../core/actions/recognize.ts';
import { showCommandLine } from '../../core/format/command-line.ts';
import { decodeOutput } from '../../core/text/decode.ts';
import type { CommandResult, ElevationResult, Machine, Program } from '../../platform/ports.ts';
import type { JobContext } from './jobs.ts';
import type { StepResult } from './step-result.ts';

/** Runs one command that needs no administrator. */
export async function runCommand(
  chosen: ChosenAction,
  { machine, signal, log }: Pick<JobContext, 'machine' | 'signal' | 'log'>,
): Promise<StepResult> {
  const { program, args } = renderAction(chosen);
  log(`> ${showCommandLine(program, args)}`);
  const { deadlineMs } = chosen.action;
  const request = { program: program as Program, args, deadlineMs, signal };
  return readResult(await machine.commands.run(request), chosen.action, log);
}

/** Runs commands for an administrator behind one prompt; the answer has one result for each, in their order. */
export async function runElevated(
  chosen: readonly ChosenAction[],
  { machine, signal, log }: Pick<JobContext, 'machine' | 'signal' | 'log'>,
): Promise<readonly StepResult[]> {
  const group = chosen.map(({ action }) => action);
  const commands = chosen.map((one) => ({
    ...renderAction(one),
    accepted: [...one.action.done, ...one.action.restartNeeded],
  }));
  for (const { program, args } of commands) log(`# ${showCommandLine(program, args)}`);
  const result = await machine.elevation.run({
    text: composeElevatedCommand(group, findSystemFolder(machine)),
    commands,
    deadlineMs: group.reduce((sum, { deadlineMs }) => sum + deadlineMs, promptMs),
    signal,
  });
  return readElevation(result, group.length);
}

/** How the action is taken back, and how that is typed; null when nothing does. */
export function describeUndo({ action, params }: ChosenAction): Undo | null {
  const back = actions.find(({ id }) => id === action.undo);
  const chosen = back && chooseAction(back.id, params);
  if (chosen === undefined) return null;
  const { program, args } = renderAction(chosen);
  const command = showCommandLine(program, args);
  return { kind: 'action', action: chosen.action.id, params: { ...params }, command };
}

/** How long a person may take to answer the prompt. */
const promptMs = 5 * 60_000;

/** The text names its tools by absolute path; a folder that is none is refused where it is composed. */
function findSystemFolder({ environment }: Machine): string {
  return `${environment.SystemRoot ?? 'C:\\Windows'}\\System32`;
}

function readResult(
  result: CommandResult,
  action: Action,
  log: (line: string) => void,
): StepResult {
  switch (result.outcome) {
    case 'exited': {
      const lines = readLines(result);
      for (const line of lines) log(line);
      const { exitCode } = result;
      if (action.done.includes(exitCode)) return { outcome: 'done', detail: `exit ${exitCode}` };
      if (action.restartNeeded.includes(exitCode)) {
        return { outcome: 'restart-needed', detail: `exit ${exitCode}` };
      }
      const said = lines.at(-1);
      const detail = said === undefined ? `exit ${exitCode}` : `exit ${exitCode}: ${said}`;
      return { outcome: 'failed', detail: detail.slice(0, 300) };
    }
    case 'timed-out':
    case 'cancelled':
      for (const line of readLines(result)) log(line);
      return { outcome: result.outcome, detail: `${Math.round(result.ms / 1000)} s` };
    case 'failed':
      return { outcome: 'failed', detail: result.code };
    case 'not-found':
    case 'not-recorded':
      return { outcome: 'failed', detail: result.outcome };
  }
}

function readLines({
  stdout,
  stderr,
}: {
  readonly stdout: Uint8Array;
  readonly stderr: Uint8Array;
}): readonly string[] {
  return [stdout, stderr].flatMap((bytes) =>
    decodeOutput(bytes)
      .split(/\r\n|\r|\n/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  );
}

function readElevation(result: ElevationResult, count: number): readonly StepResult[] {
  const all = (one: StepResult) => Array.from({ length: count }, () => one);
  switch (result.outcome) {
    case 'exited': {
      const { exitCode } = result;
      const failed = exitCode - firstFailureCode;
      if (exitCode === 0) return all({ outcome: 'done', detail: 'exit 0' });
      if (failed < 0 || failed >= count) {
        return all({ outcome: 'failed', detail: `exit ${exitCode}` });
      }
      return all({ outcome: 'done', detail: 'exit 0' }).map((one, index) => {
        if (index < failed) return one;
        return index === failed
          ? { outcome: 'failed', detail: 'exit code not accepted' }
          : { outcome: 'cancelled', detail: 'not run' };
      });
    }
    case 'declined':
    case 'timed-out':
    case 'cancelled':
      return all({ outcome: result.outcome, detail: '' });
    case 'failed':
      return all({ outcome: 'failed', detail: result.code });
    case 'not-available':
    case 'not-recorded':
      return all({ outcome: 'failed', detail: result.outcome });
  }
}
