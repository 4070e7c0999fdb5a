// All commands, in the order of the help.
import type { Command } from '../command.ts';
import { callCommand } from './call.ts';
import { createCompletionCommand } from './completion.ts';
import { configCommand } from './config.ts';
import { doctorCommand } from './doctor.ts';
import { fixCommand } from './fix.ts';
import { imageCommand } from './image.ts';
import { jobsCommand } from './jobs.ts';
import { journalCommand } from './journal.ts';
import { machinesCommand } from './machines.ts';
import { modeCommand } from './mode.ts';
import { openCommand } from './open.ts';
import { settingsCommand } from './settings.ts';

export const commands: readonly Command[] = [
  doctorCommand,
  fixCommand,
  modeCommand,
  configCommand,
  imageCommand,
  journalCommand,
  jobsCommand,
  openCommand,
  machinesCommand,
  settingsCommand,
  callCommand,
  createCompletionCommand(() => commands),
];
