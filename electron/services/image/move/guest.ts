// Commands inside a distro, each with its own arguments and no shell. The distro is started by the first of them.
import { decodeOutput } from '../../../core/text/decode.ts';
import type { CommandResult, Machine } from '../../../platform/ports.ts';

export interface GuestLimits {
  readonly deadlineMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Guest {
  readonly distro: string;
  run(args: readonly string[], limits?: GuestLimits): Promise<CommandResult>;
  /** What it prints on its first line; undefined where it fails. */
  ask(args: readonly string[], limits?: GuestLimits): Promise<string | undefined>;
  /** By exit code; undefined where `test` itself did not run. */
  isThere(path: string, limits?: GuestLimits): Promise<boolean | undefined>;
}

/** A distro with many mounts takes its time to start. */
const usualDeadlineMs = 60_000;

export function openGuest({ commands }: Machine, distro: string): Guest {
  const run: Guest['run'] = (args, { deadlineMs = usualDeadlineMs, signal } = {}) =>
    commands.run({
      program: 'wsl',
      args: ['-d', distro, '--exec', ...args],
      deadlineMs,
      ...(signal && { signal }),
    });
  return {
    distro,
    run,
    ask: async (args, limits) => {
      const result = await run(args, limits);
      return isDone(result) ? decodeOutput(result.stdout).split(/\r?\n/)[0]?.trim() : undefined;
    },
    isThere: async (path, limits) => {
      const result = await run(['test', '-e', path], limits);
      if (result.outcome !== 'exited' || result.exitCode > 1) return undefined;
      return result.exitCode === 0;
    },
  };
}

export function isDone(
  result: CommandResult,
): result is Extract<CommandResult, { outcome: 'exited' }> {
  return result.outcome === 'exited' && result.exitCode === 0;
}

/** Bytes of everything below, and what looking at all of it took; undefined where it could not be told. */
export async function measureTree(
  guest: Guest,
  path: string,
  limits: GuestLimits = {},
): Promise<{ readonly bytes: number; readonly ms: number } | undefined> {
  const result = await guest.run(['du', '-s', '-b', path], limits);
  if (!isDone(result)) return undefined;
  const bytes = Number.parseInt(decodeOutput(result.stdout), 10);
  return Number.isNaN(bytes) ? undefined : { bytes, ms: result.ms };
}
