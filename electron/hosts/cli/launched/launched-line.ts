// How the launcher of the Windows package says that it wants a command line and no window.

export interface LaunchedLine {
  readonly args: readonly string[];
  /** Which streams a person's console is behind, and its width in columns; 0: not known. */
  readonly consoles: {
    readonly input: boolean;
    readonly output: boolean;
    readonly errors: boolean;
    readonly columns: number;
  };
}

/**
 * The line in `--command-line=input,output,errors,120 -- doctor --json`; undefined: a window is wanted. Only the first
 * argument counts, so nothing in an address (`slipway://…`) or a file name can ask for it.
 */
export function findLaunchedLine(given: readonly string[]): LaunchedLine | undefined {
  const [asked, dashes, ...args] = given;
  const prefix = '--command-line=';
  if (!asked?.startsWith(prefix) || dashes !== '--') return undefined;
  const parts = asked.slice(prefix.length).split(',');
  return {
    args,
    consoles: {
      input: parts.includes('input'),
      output: parts.includes('output'),
      errors: parts.includes('errors'),
      columns: Number(parts.find((part) => /^\d{1,5}$/.test(part)) ?? 0),
    },
  };
}
