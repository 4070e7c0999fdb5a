// GOPRIVATE of this PC: from the environment, or from a Go that is there. Nothing of the project is run.
import type { Machine } from '../../../platform/ports.ts';

const deadlineMs = 3_000;

/** Patterns of private modules; none where nobody says. Never throws. */
export async function readPrivatePatterns(
  { environment, commands }: Machine,
  signal: AbortSignal | undefined,
): Promise<readonly string[]> {
  const named = environment.GOPRIVATE;
  if (named !== undefined && named !== '') return split(named);
  const result = await commands.run({
    program: 'go',
    args: ['env', '-json', 'GOPRIVATE'],
    deadlineMs,
    ...(signal && { signal }),
  });
  if (result.outcome !== 'exited' || result.exitCode !== 0) return [];
  try {
    const answer: unknown = JSON.parse(new TextDecoder().decode(result.stdout));
    const value =
      typeof answer === 'object' && answer !== null && 'GOPRIVATE' in answer
        ? answer.GOPRIVATE
        : '';
    return typeof value === 'string' ? split(value) : [];
  } catch {
    return [];
  }
}

function split(patterns: string): string[] {
  return patterns
    .split(',')
    .map((pattern) => pattern.trim())
    .filter((pattern) => pattern !== '');
}
