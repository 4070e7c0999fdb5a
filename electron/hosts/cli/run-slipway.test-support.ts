// Test support: the command line as its own process, from the sources, with a state folder of its own.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Run {
  readonly state: string;
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Called with all of standard output so far; answering true interrupts the process as Ctrl+C does. */
  readonly onOutput?: (stdout: string) => Promise<boolean> | boolean;
}

export function runSlipway(args: readonly string[], run: Run): Promise<Ran> {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args], {
    env: { ...inherited, LC_ALL: 'C.UTF-8', SLIPWAY_STATE: run.state, ...run.environment },
  });
  child.stdin.end(run.input);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', async (text: string) => {
    stdout += text;
    if (await run.onOutput?.(stdout)) child.kill('SIGINT');
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve) =>
    child.on('close', (code) =>
      resolve({ code, stdout, stderr: stderr.replace(/^.*Warning:.*\n.*\n/m, '') }),
    ),
  );
}
