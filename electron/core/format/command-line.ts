// A command as a person types it into PowerShell or a shell: shown and copied, never run from this text.

/** Joins program and arguments, quoting what a shell would split. */
export function showCommandLine(program: string, args: readonly string[]): string {
  return [program, ...args].map(quoteArgument).join(' ');
}

/** Double quotes work in PowerShell, cmd and POSIX shells alike for what our commands contain. */
function quoteArgument(argument: string): string {
  if (argument === '') return '""';
  return /[\s{}"'`;|&<>()$]/.test(argument) ? `"${argument.replaceAll('"', '\\"')}"` : argument;
}
