// Starts the tools that a lane is made of; their output goes to the terminal as it comes.
import { spawn } from 'node:child_process';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

/** Runs a program to its end and gives its exit code; 1 when a signal ended it. */
export function run(
  program: string,
  args: readonly string[],
  options: { readonly signal?: AbortSignal; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...options.env },
      ...(options.signal ? { signal: options.signal, killSignal: 'SIGKILL' as const } : {}),
    });
    child.once('error', (error) => (error.name === 'AbortError' ? resolve(1) : reject(error)));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Absolute path of a program of this project's own packages. */
export function tool(name: string): string {
  return join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
}

/** Absolute path of an installed program, or undefined. */
export async function which(name: string): Promise<string | undefined> {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, process.platform === 'win32' ? `${name}.exe` : name);
    if (await exists(path)) return path;
  }
  return undefined;
}

export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
