// Where the lines for a person go when a program reads the JSON on standard output.
import type { Call } from '../command.ts';
import type { Line } from '../terminal.ts';

/**
 * With --json the lines go to standard error where a person has to read them to agree, and nowhere else. Without it
 * they are the output.
 */
export function choosePrinter({ has, terminal }: Call): (lines: readonly Line[]) => void {
  if (!has('json')) return terminal.print;
  const isAsked = terminal.canAsk && !has('yes') && !has('dry-run');
  return isAsked ? terminal.printError : () => {};
}
