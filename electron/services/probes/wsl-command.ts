// Runs wsl.exe and decodes its answer: errors stand on stdout, warnings on stderr, in UTF-16LE or UTF-8.
import { decodeOutput } from '../../core/text/decode.ts';
import type { CommandResult } from '../../platform/ports.ts';
import type { ProbeContext } from './probe.ts';

export type WslExit = {
  readonly outcome: 'exited';
  readonly exitCode: number;
  readonly text: string;
};

/** `wsl.exe` with these arguments; asked once a check-up. Warnings of stderr come after the text of stdout. */
export async function askWsl(
  { command }: Pick<ProbeContext, 'command'>,
  args: readonly string[],
): Promise<WslExit | Exclude<CommandResult, { readonly outcome: 'exited' }>> {
  const result = await command({ program: 'wsl', args, deadlineMs: wslDeadlineMs });
  if (result.outcome !== 'exited') return result;
  const { exitCode, stdout, stderr } = result;
  const warnings = decodeOutput(stderr);
  const text = decodeOutput(stdout);
  return { outcome: 'exited', exitCode, text: warnings === '' ? text : `${text}\n${warnings}` };
}

/** wsl.exe answers within a second, unless its service hangs. Newer ones may also ask a question for a minute. */
const wslDeadlineMs = 15_000;
