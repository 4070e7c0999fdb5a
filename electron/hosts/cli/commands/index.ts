// All commands, in the order of the help.
import type { Command } from '../command.ts';
import { callCommand } from './call.ts';
import { createCompletionCommand } from './completion.ts';
import { doctorCommand } from './doctor.ts';
import { machinesCommand } from './machines.ts';
import { openCommand } from './open.ts';

export const commands: readonly Command[] = [
  doctorCommand,
  openCommand,
  machinesCommand,
  callCommand,
  createCompletionCommand(() => commands),
];
