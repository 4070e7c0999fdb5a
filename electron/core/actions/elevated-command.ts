// The one text that an administrator is asked to allow: constants of the closed list, joined, and nothing else.
import type { Action } from './action.ts';

/** Windows' own folder as PowerShell's text may name it: a drive and plain folders. */
const systemFolder = /^[A-Z]:(?:\\[A-Za-z0-9_ -]+)+$/;

/** Exit code of the text when the n-th action (from 0) did not take place. */
export const firstFailureCode = 100;

/**
 * Text for `powershell.exe -NoProfile -NonInteractive -Command`, plain so that the details of the permission prompt
 * show it. Runs the actions in order, stops at the first that fails and says which by its exit code; works in
 * Constrained Language Mode. Throws for an action that is not elevated or has a gap: only constants get here.
 */
export function composeElevatedCommand(chosen: readonly Action[], system32: string): string {
  if (!systemFolder.test(system32)) throw new Error(`not a system folder: ${system32}`);
  const lines = chosen.map((action, index) => {
    const words = action.args.map((part) => {
      if (!action.elevated || typeof part !== 'string')
        throw new Error(`${action.id} is not constant`);
      return `'${part}'`;
    });
    const codes = [...action.done, ...action.restartNeeded].join(',');
    return (
      // A program that cannot be started leaves the exit code of the one before.
      `$LASTEXITCODE = $null; & '${system32}\\${action.program}.exe' ${words.join(' ')}; ` +
      `if (@(${codes}) -notcontains $LASTEXITCODE) { exit ${firstFailureCode + index} }`
    );
  });
  return [...lines, 'exit 0'].join('; ');
}
