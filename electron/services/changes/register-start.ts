// Slipway comes back by itself after a restart of Windows, so that the plan goes on. Any other start finds it as well.
import { chooseAction, renderAction } from '../../core/actions/recognize.ts';
import { showCommandLine } from '../../core/format/command-line.ts';
import { toMachineRef } from '../machine-room.ts';
import type { JobContext } from './jobs.ts';
import type { Journal } from './journal.ts';
import { runCommand } from './run-command.ts';

/** Registers it for the next sign-in. Safe Mode and policies may ignore that, so a failure stops nothing. */
export async function registerStart(
  { context, journal }: { readonly context: JobContext; readonly journal: Journal },
  startup: string,
): Promise<void> {
  const chosen = chooseAction('start-after-restart', { startup });
  if (chosen === undefined) return;
  const { program, args } = renderAction(chosen);
  const entry = await journal.begin({
    by: context.by,
    machine: toMachineRef(context.machine),
    job: context.job,
    check: null,
    title: { key: 'plans.startAgain' },
    change: { kind: 'command', command: showCommandLine(program, args), elevated: false },
    before: null,
    undo: null,
    undoes: null,
  });
  const { outcome, detail } = await runCommand(chosen, context);
  await entry.end(outcome, detail);
}
