// Starts programs: an absolute path and an argument array, never a shell; ended with everything they started.
import { type ChildProcess, spawn } from 'node:child_process';
import type { Environment } from './environment.ts';
import { killTree, trackForExit } from './kill-tree.ts';
import { collectOutput } from './output.ts';
import type { CommandRequest, CommandResult, Commands } from './ports.ts';
import { findSystemFolder, type Locate } from './programs.ts';

const defaultCap = 1024 * 1024;
/** A program that has ended may leave its pipes open to a process it started: what is in them arrives at once. */
const drainMs = 500;
/** How long a killed process may take to be gone; a result is due two seconds after the deadline. */
const killMs = 1500;

/** Commands of this computer. `locate` says which file a name stands for. */
export function createCommands(options: {
  readonly platform: string;
  readonly environment: Environment;
  readonly locate: Locate;
}): Commands {
  return {
    locate: options.locate,
    run: async (request) => {
      if (request.signal?.aborted) return { ...nothingPrinted, outcome: 'cancelled' };
      const file = await options.locate(request.program);
      if (file === undefined) return { outcome: 'not-found' };
      return runFile(file, request, options);
    },
  };
}

const nothingPrinted = {
  stdout: new Uint8Array(0),
  stderr: new Uint8Array(0),
  truncated: false,
  ms: 0,
};

interface Surroundings {
  readonly platform: string;
  readonly environment: Environment;
}

async function runFile(
  file: string,
  request: CommandRequest,
  surroundings: Surroundings,
): Promise<CommandResult> {
  const started = performance.now();
  const child = startProcess(file, request, surroundings);
  if (typeof child === 'string') return describeFailure(child);
  const cap = request.outputCap ?? defaultCap;
  const stdout = collectOutput(child.stdout, cap);
  const stderr = collectOutput(child.stderr, cap);
  const end = await waitForEnd(child, request, surroundings);
  if ('code' in end) return describeFailure(end.code);
  const output = {
    stdout: stdout.take(),
    stderr: stderr.take(),
    truncated: stdout.isTruncated() || stderr.isTruncated(),
    ms: Math.round(performance.now() - started),
  };
  return { ...output, ...end };
}

/** The child, or the code of why there is none: spawn throws some errors and emits others. */
function startProcess(
  file: string,
  request: CommandRequest,
  surroundings: Surroundings,
): ChildProcess | string {
  const isWindows = surroundings.platform === 'win32';
  try {
    const child = spawn(file, request.args, {
      // A folder that nobody plants files in, and that exists: Windows looks for DLLs in the working directory too.
      cwd: isWindows ? findSystemFolder(surroundings.environment) : '/',
      // Asks wsl.exe for UTF-8. Old ones do not know it: https://github.com/microsoft/WSL/issues/4607
      env:
        request.program === 'wsl'
          ? { ...surroundings.environment, WSL_UTF8: '1' }
          : { ...surroundings.environment },
      shell: false,
      windowsHide: true,
      // A process group of its own, so that all of it can be ended.
      detached: !isWindows,
      stdio: [request.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    // A program that reads no input closes the pipe: not our failure.
    child.stdin?.on('error', () => {});
    child.stdin?.end(request.input);
    return child;
  } catch (error) {
    return readCode(error);
  }
}

type End =
  | { readonly outcome: 'exited'; readonly exitCode: number }
  | { readonly outcome: 'timed-out' | 'cancelled' }
  | { readonly code: string };

function waitForEnd(
  child: ChildProcess,
  request: CommandRequest,
  surroundings: Surroundings,
): Promise<End> {
  return new Promise((resolve) => {
    const untrack = trackForExit(child, surroundings);
    let stopped: 'timed-out' | 'cancelled' | undefined;
    const timers: NodeJS.Timeout[] = [];
    const settle = (end: End): void => {
      for (const timer of timers) clearTimeout(timer);
      request.signal?.removeEventListener('abort', cancel);
      untrack();
      child.stdout?.destroy();
      child.stderr?.destroy();
      resolve(stopped === undefined ? end : { outcome: stopped });
    };
    const stop = (reason: 'timed-out' | 'cancelled'): void => {
      if (stopped !== undefined) return;
      stopped = reason;
      killTree(child, surroundings);
      timers.push(setTimeout(() => settle({ outcome: reason }), killMs));
    };
    const cancel = (): void => stop('cancelled');
    timers.push(setTimeout(() => stop('timed-out'), request.deadlineMs));
    if (request.signal?.aborted) cancel();
    request.signal?.addEventListener('abort', cancel, { once: true });
    child.once('error', (error) => settle({ code: readCode(error) }));
    child.once('exit', (exitCode, signal) => {
      const end = readEnd(exitCode, signal);
      timers.push(setTimeout(() => settle(end), drainMs));
      child.once('close', () => settle(end));
    });
  });
}

function readEnd(exitCode: number | null, signal: NodeJS.Signals | null): End {
  return exitCode === null ? { code: signal ?? 'UNKNOWN' } : { outcome: 'exited', exitCode };
}

function describeFailure(code: string): CommandResult {
  return code === 'ENOENT' ? { outcome: 'not-found' } : { outcome: 'failed', code };
}

function readCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN';
}
