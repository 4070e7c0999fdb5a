// What Slipway may ask of a container engine; ports.ts has the rest of the computer.
import type { JsonValue } from './ports.ts';

/** An answer of the engine's HTTP API, or why there was none. */
export type EngineResult =
  | {
      readonly outcome: 'answered';
      readonly status: number;
      readonly body: string;
      readonly ms: number;
      /** Header `Builder-Version` of /_ping: 2 is BuildKit. Absent where there is none. */
      readonly builder?: string;
    }
  | { readonly outcome: 'unreachable'; readonly code: string }
  | { readonly outcome: 'timed-out' | 'cancelled' }
  | { readonly outcome: 'not-recorded' };

export interface EngineRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD';
  /** Without a version prefix, query included: `/containers/create?name=web`. */
  readonly path: string;
  readonly body?: JsonValue;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer whose body arrives as long as it takes. */
export type EngineStream =
  | {
      readonly outcome: 'open';
      readonly status: number;
      /**
       * Bytes as they come, never more held than one chunk. Ends when the engine ended the body; throws `EngineCut`
       * when the connection ended before that, so that a cut stream is never taken for a whole one. Its code is
       * `ABORT_ERR` when the signal did it.
       */
      readonly chunks: AsyncIterable<Uint8Array>;
    }
  | Exclude<EngineResult, { readonly outcome: 'answered' }>;

export class EngineCut extends Error {
  /** Node's error code, or `ECONNRESET` where there is none. */
  readonly code: string;
  constructor(code: string, options?: ErrorOptions) {
    super(`the engine's answer was cut off: ${code}`, options);
    this.name = 'EngineCut';
    this.code = code;
  }
}

/** A file of a build's context that cannot be sent; the build was stopped, and nothing of it counts. */
export class ContextUnreadable extends Error {
  /** From the folder, with forward slashes; `.` is the folder itself. */
  readonly path: string;
  /** Node's error code; `ERR_FILE_CHANGED` when it became shorter while it was read. */
  readonly code: string;
  constructor(path: string, code: string, options?: ErrorOptions) {
    super(`cannot send ${path}: ${code}`, options);
    this.name = 'ContextUnreadable';
    this.path = path;
    this.code = code;
  }
}

/** A program in a container, with its keyboard. */
export type EngineTerminal =
  | {
      readonly outcome: 'open';
      readonly output: AsyncIterable<Uint8Array>;
      write(bytes: Uint8Array): void;
      close(): void;
    }
  | Exclude<EngineResult, { readonly outcome: 'answered' }>;

/** What goes to the builder. The folder is packed while it is sent. */
export interface BuildContext {
  readonly folder: string;
  /** Whether a path of the folder is sent, with forward slashes. */
  readonly includes: (path: string) => boolean;
  /** Whether something below a folder may be sent though the folder itself is not. */
  readonly enters: (path: string) => boolean;
  /** Files that lie elsewhere or are made up, laid over the folder's. */
  readonly extra: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  /** Called now and then with all bytes sent so far. */
  readonly onSent?: (bytes: number) => void;
}

export interface EngineBuild {
  /** `/build?version=2&…` for BuildKit, `/build?…` for the classic builder; the session is added to it. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly context: BuildContext;
  /** BuildKit asks back for these while it builds; null for the classic builder. Ends with the stream. */
  readonly session: {
    readonly secrets: ReadonlyMap<string, Uint8Array>;
    /** For one registry host; null: none, and it is asked anonymously. */
    readonly credentials: (
      host: string,
    ) => Promise<{ readonly username: string; readonly secret: string } | null>;
  } | null;
}

interface EngineCallOptions {
  readonly signal?: AbortSignal;
}

export interface DockerEngine {
  /** One GET without a version prefix, such as `/version`, to an endpoint such as `npipe:////./pipe/docker_engine`. */
  get(
    address: string,
    path: string,
    options: { readonly deadlineMs: number; readonly signal?: AbortSignal },
  ): Promise<EngineResult>;
  /** Any other call with a short answer. */
  send(
    address: string,
    request: EngineRequest,
    options: { readonly deadlineMs: number; readonly signal?: AbortSignal },
  ): Promise<EngineResult>;
  /** A call whose answer goes on: logs, stats, events, push, pull. The signal closes it. */
  stream(
    address: string,
    request: EngineRequest,
    options: EngineCallOptions,
  ): Promise<EngineStream>;
  /**
   * Sends a context and answers with the builder's records. The signal stops packing, session and build; so does
   * leaving the chunks. Rejects, or its chunks do, with `ContextUnreadable` when the folder cannot be sent whole.
   */
  build(address: string, build: EngineBuild, options: EngineCallOptions): Promise<EngineStream>;
  /** Starts an exec that was created with a TTY and takes over its connection. */
  terminal(address: string, exec: string, options: EngineCallOptions): Promise<EngineTerminal>;
}
