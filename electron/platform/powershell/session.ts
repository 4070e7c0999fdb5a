// One running PowerShell. node-powershell starts and ends it; what goes in and out is ours, because its own framing
// calls [Console]::Out.WriteLine, which Constrained Language Mode refuses, and has neither cap nor cancel.
import { randomUUID } from 'node:crypto';
import { PowerShell } from 'node-powershell';
import type { Environment } from '../environment.ts';
import type { JsonValue } from '../ports.ts';
import { type Answer, readAnswer, wrapScript } from './protocol.ts';

export interface SessionRequest {
  readonly script: string;
  readonly data: JsonValue;
  readonly deadlineMs: number;
  /** Most characters of output before the session is given up. */
  readonly outputCap: number;
  readonly signal?: AbortSignal;
}

export type SessionAnswer =
  | Answer
  | { readonly outcome: 'timed-out' | 'cancelled' | 'output-too-large' }
  | { readonly outcome: 'not-found' }
  | { readonly outcome: 'failed'; readonly code: string };

export interface SessionOptions {
  /** Absolute path. */
  readonly executable: string;
  readonly workingFolder: string;
  readonly environment: Environment;
}

/** node-powershell's promise of the end: private in its types, and `dispose`, which returns it, kills first. */
const endPromise = 'exitPromise';

/** A session runs one script at a time. After anything but an answer it has ended and cannot be used again. */
export class PowerShellSession extends PowerShell {
  #end: SessionAnswer | undefined;
  #waiting: ((answer: SessionAnswer) => void) | undefined;

  constructor(options: SessionOptions) {
    super({
      executable: options.executable,
      executableOptions: {
        '-NoProfile': true,
        '-NonInteractive': true,
        '-InputFormat': 'Text',
        '-OutputFormat': 'Text',
      },
      spawnOptions: {
        cwd: options.workingFolder,
        env: withoutModulePath(options.environment),
        windowsHide: true,
      },
    });
    this[endPromise].then(
      () => this.#finish({ outcome: 'failed', code: 'ENDED' }),
      (error: unknown) => this.#finish(describeEnd(error)),
    );
    this.streams.stdin.on('error', () => {});
    // A full pipe would stop the script.
    this.streams.stderr.resume();
  }

  get isEnded(): boolean {
    return this.#end !== undefined;
  }

  /** Runs one script. Never throws. */
  ask(request: SessionRequest): Promise<SessionAnswer> {
    const { stdout, stdin } = this.streams;
    const token = `slipway-${randomUUID()}`;
    let printed = '';
    return new Promise((resolve) => {
      const settle = (answer: SessionAnswer): void => {
        clearTimeout(timer);
        request.signal?.removeEventListener('abort', cancel);
        stdout.off('data', read);
        this.#waiting = undefined;
        resolve(answer);
      };
      const read = (text: string): void => {
        printed += text;
        if (printed.length > request.outputCap) {
          this.kill({ outcome: 'output-too-large' });
          return;
        }
        const answer = readAnswer(token, printed);
        if (answer) settle(answer);
      };
      const cancel = (): void => this.kill({ outcome: 'cancelled' });
      const timer = setTimeout(() => this.kill({ outcome: 'timed-out' }), request.deadlineMs);
      this.#waiting = settle;
      if (this.#end) return settle(this.#end);
      request.signal?.addEventListener('abort', cancel, { once: true });
      if (request.signal?.aborted) return cancel();
      stdout.on('data', read);
      stdin.write(wrapScript(token, request.script, request.data));
    });
  }

  /** Ends the session at once; a script that runs gets the reason for its answer. */
  kill(reason: SessionAnswer): void {
    this.dispose('SIGKILL').catch(() => {});
    this.#finish(reason);
  }

  // The environment's NODE_POWERSHELL is not asked.
  protected override setExecutable({ executable }: { executable?: string }): string {
    if (executable === undefined) throw new TypeError('A session needs the path of PowerShell');
    return executable;
  }

  protected override writeToOutput(input: string): string {
    return `'${input}'`;
  }

  protected override writeToError(input: string): string {
    return this.writeToOutput(input);
  }

  #finish(end: SessionAnswer): void {
    this.#end ??= end;
    this.#waiting?.(end);
  }
}

/**
 * Started from PowerShell 7, Slipway inherits a PSModulePath with modules that Windows PowerShell cannot load;
 * without one it makes its own:
 * https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_psmodulepath
 */
function withoutModulePath(environment: Environment): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => name.toLowerCase() !== 'psmodulepath'),
  );
}

function describeEnd(error: unknown): SessionAnswer {
  const { originalError, exitCode } = error as { originalError?: unknown; exitCode?: unknown };
  if (originalError instanceof Error && 'code' in originalError) {
    const code = String(originalError.code);
    return code === 'ENOENT' ? { outcome: 'not-found' } : { outcome: 'failed', code };
  }
  return { outcome: 'failed', code: typeof exitCode === 'number' ? `EXIT_${exitCode}` : 'ENDED' };
}
