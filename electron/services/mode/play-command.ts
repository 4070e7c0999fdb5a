// Runs one row of the closed list as this user, between its two records of the journal.
import type { ChangeOutcome, Undo } from '../../contract/journal.ts';
import type { Text } from '../../contract/text.ts';
import { chooseAction, renderAction } from '../../core/actions/recognize.ts';
import type { ModeCommand } from '../../core/mode/switch-plan.ts';
import { decodeOutput } from '../../core/text/decode.ts';
import type { CommandResult, Program } from '../../platform/ports.ts';
import type { JobContext } from '../changes/jobs.ts';
import type { Journal, OpenChange } from '../changes/journal.ts';
import { toMachineRef } from '../machine-room.ts';
import type { ModeMemory } from './mode-memory.ts';

/** One job that changes the engine, and what it works with. */
export interface ModeRun {
  readonly context: JobContext;
  readonly journal: Journal;
  readonly memory: ModeMemory;
}

export interface PlayedCommand {
  readonly outcome: Extract<ChangeOutcome, 'done' | 'failed' | 'timed-out' | 'cancelled'>;
  /** Last words of what it printed, or why it could not be run. */
  readonly detail: string;
}

/** Runs it until it ends, its deadline passes or the signal fires; what it prints goes into the job's log. */
export async function playCommand(
  { context }: ModeRun,
  command: ModeCommand,
  limits: { readonly deadlineMs?: number; readonly signal?: AbortSignal } = {},
): Promise<PlayedCommand> {
  const chosen = chooseAction(command.action, command.params);
  if (chosen === undefined) throw new Error(`no such action: ${command.action}`);
  const { program, args } = renderAction(chosen);
  context.log(`> ${command.shown}`);
  const result = await context.machine.commands.run({
    program: program as Program,
    args,
    deadlineMs: limits.deadlineMs ?? chosen.action.deadlineMs,
    ...(limits.signal ? { signal: limits.signal } : {}),
  });
  const lines = listLines(result);
  for (const line of lines) context.log(line);
  return {
    outcome: judgeResult(result, chosen.action.done),
    detail: describeDetail(result, lines),
  };
}

export interface NewCommand {
  readonly title: Text;
  readonly command: ModeCommand;
  /** What is so before it, where the journal shall say. */
  readonly before?: string | null;
  /** The entry that this takes back. */
  readonly undoes?: string;
  /** The way back where it is not the row's own; null for none. */
  readonly back?: ModeCommand | null;
}

/** Writes the record before the command. */
export function beginCommand(
  { context, journal }: ModeRun,
  { title, command, before = null, undoes, back }: NewCommand,
): Promise<OpenChange> {
  return journal.begin({
    by: context.by,
    machine: toMachineRef(context.machine),
    job: context.job,
    check: null,
    title,
    change: { kind: 'command', command: command.shown, elevated: false },
    before,
    undo: back === undefined ? describeUndo(command) : back && describeBack(back),
    undoes: undoes ?? null,
  });
}

function describeUndo({ undo, params }: ModeCommand): Undo | null {
  return undo && { kind: 'action', ...undo, params: { ...params } };
}

function describeBack({ action, params, shown }: ModeCommand): Undo {
  return { kind: 'action', action, params: { ...params }, command: shown };
}

function judgeResult(result: CommandResult, done: readonly number[]): PlayedCommand['outcome'] {
  if (result.outcome === 'exited') return done.includes(result.exitCode) ? 'done' : 'failed';
  return result.outcome === 'timed-out' || result.outcome === 'cancelled'
    ? result.outcome
    : 'failed';
}

function listLines(result: CommandResult): string[] {
  if (!('stdout' in result)) return [];
  return [result.stdout, result.stderr]
    .flatMap((bytes) => decodeOutput(bytes).split(/\r?\n/))
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
}

function describeDetail(result: CommandResult, lines: readonly string[]): string {
  switch (result.outcome) {
    case 'exited':
      return lines.slice(-3).join('\n') || (result.exitCode === 0 ? '' : String(result.exitCode));
    case 'failed':
      return result.code;
    default:
      return lines.slice(-3).join('\n') || result.outcome;
  }
}
