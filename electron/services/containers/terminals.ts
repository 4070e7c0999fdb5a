// Shells in containers: opened by a window, typed into by calls, and ended with the window's stream.
import { AppError } from '../../contract/app-error.ts';
import { isObject, parseObject, readText } from '../../core/docker/read-json.ts';
import { EngineCut } from '../../platform/engine-ports.ts';
import type { Clock, JsonValue } from '../../platform/ports.ts';
import { createId } from '../changes/identity.ts';
import { inspectContainer } from './control-container.ts';
import { createFrames } from './frames.ts';
import type { Engine, OpenTerminal } from './open-engine.ts';

export interface TerminalRequest {
  readonly container: string;
  readonly columns: number;
  readonly rows: number;
}

export type TerminalFrame =
  | { readonly kind: 'opened'; readonly terminal: string; readonly shell: string }
  | { readonly kind: 'output'; readonly data: string }
  | { readonly kind: 'ended'; readonly exitCode: number | null };

export interface Terminals {
  /** Throws `AppError` NO_SHELL, CONTAINER_NOT_FOUND, ENGINE_…. Leaving the stream hangs up. */
  open(
    place: { readonly engine: Engine; readonly clock: Pick<Clock, 'sleep'> },
    request: TerminalRequest,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<TerminalFrame, void>;
  /** Throws `AppError` TERMINAL_NOT_FOUND. */
  type(input: { readonly terminal: string; readonly data: string }): null;
  /** Throws `AppError` TERMINAL_NOT_FOUND, ENGINE_…. */
  resize(input: { readonly terminal: string } & Omit<TerminalRequest, 'container'>): Promise<null>;
}

interface Open {
  readonly engine: Engine;
  readonly exec: string;
  readonly terminal: OpenTerminal;
}

/** Base64 makes a third more of it. Nothing is dropped: a program that floods waits for its screen. */
const bounds = { mostItems: 10_000, mostSize: 256 * 1024 };

export function createTerminals(): Terminals {
  const opened = new Map<string, Open>();
  const find = (id: string): Open => {
    const found = opened.get(id);
    if (found === undefined) throw new AppError('TERMINAL_NOT_FOUND', { terminal: id });
    return found;
  };
  return {
    open: async function* ({ engine, clock }, { container, columns, rows }, signal) {
      const leave = new AbortController();
      const either = signal ? AbortSignal.any([signal, leave.signal]) : leave.signal;
      const shell = await findShell(engine, container, either);
      const exec = await createExec(engine, container, {
        ...{ AttachStdin: true, AttachStdout: true, AttachStderr: true, Tty: true },
        Env: ['TERM=xterm-256color'],
        Cmd: [shell],
      });
      const terminal = await engine.terminal(exec, either);
      const id = createId();
      opened.set(id, { engine, exec, terminal });
      try {
        await resize(engine, exec, { columns, rows });
        yield { kind: 'opened', terminal: id, shell };
        const frames = createFrames<Uint8Array>(bounds, clock);
        void pump(terminal, frames);
        for await (const { items } of frames.read()) {
          yield { kind: 'output', data: Buffer.concat(items).toString('base64') };
        }
        yield { kind: 'ended', exitCode: await readExitCode(engine, exec) };
      } finally {
        opened.delete(id);
        terminal.close();
        leave.abort();
      }
    },
    type: ({ terminal, data }) => {
      find(terminal).terminal.write(new TextEncoder().encode(data));
      return null;
    },
    resize: async ({ terminal, columns, rows }) => {
      const { engine, exec } = find(terminal);
      await resize(engine, exec, { columns, rows });
      return null;
    },
  };
}

async function pump(
  terminal: OpenTerminal,
  frames: ReturnType<typeof createFrames<Uint8Array>>,
): Promise<void> {
  try {
    for await (const chunk of terminal.output) {
      await frames.room(chunk.length);
      frames.push(chunk, chunk.length);
    }
    frames.close();
  } catch (error) {
    // A shell that is killed with its container ends as any other does.
    frames.close(error instanceof EngineCut ? undefined : error);
  }
}

const shells = {
  linux: ['bash', 'ash', 'sh', 'busybox'],
  windows: ['powershell', 'pwsh', 'cmd'],
} as const;

/** The first that runs: its mere file may be a link to nothing. */
async function findShell(engine: Engine, container: string, signal: AbortSignal): Promise<string> {
  const inspection = await inspectContainer(engine, container, signal);
  const isWindows = isObject(inspection) && readText(inspection, 'Platform') === 'windows';
  for (const shell of shells[isWindows ? 'windows' : 'linux']) {
    const ends = isWindows ? ['/c', 'exit'] : ['-c', 'exit 0'];
    const Cmd = shell === 'busybox' ? ['busybox', 'sh', ...ends] : [shell, ...ends];
    if (await canRun(engine, { container, Cmd, signal })) return shell;
  }
  throw new AppError('NO_SHELL', { container });
}

async function canRun(
  engine: Engine,
  { container, Cmd, signal }: { container: string; Cmd: readonly string[]; signal: AbortSignal },
): Promise<boolean> {
  const exec = await createExec(engine, container, { Cmd });
  const { status } = await engine.ask(
    { method: 'POST', path: `/exec/${exec}/start`, body: { Detach: true } },
    // What cannot be run is 400 or 500, depending on the engine's age.
    { signal, expected: [400, 500] },
  );
  if (status >= 400) return false;
  const code = await readExitCode(engine, exec);
  return code === null || code === 0;
}

/** Throws `AppError` CONTAINER_NOT_FOUND; ENGINE_REFUSED for one that does not run. */
export async function createExec(
  engine: Engine,
  container: string,
  config: { readonly [name: string]: JsonValue },
): Promise<string> {
  const path = `/containers/${encodeURIComponent(container)}/exec`;
  const { status, body } = await engine.ask(
    { method: 'POST', path, body: config },
    { expected: [404] },
  );
  if (status === 404) throw new AppError('CONTAINER_NOT_FOUND', { container });
  return readText(parseObject(body), 'Id');
}

/** Null while it runs, and when nobody says. */
async function readExitCode(engine: Engine, exec: string): Promise<number | null> {
  const path = `/exec/${exec}/json`;
  const found = await engine.ask({ method: 'GET', path }, { expected: [404] }).catch(() => null);
  const { Running: running, ExitCode: code } = parseObject(found?.body ?? '') ?? {};
  return running === false && typeof code === 'number' ? code : null;
}

async function resize(
  engine: Engine,
  exec: string,
  { columns, rows }: Omit<TerminalRequest, 'container'>,
): Promise<void> {
  const path = `/exec/${exec}/resize?h=${rows}&w=${columns}`;
  // A shell that has ended in between has no screen any more: 409 and 500 say so.
  await engine.ask({ method: 'POST', path }, { expected: [404, 409, 500] });
}
