// Everything Slipway may ask of a computer. Two families implement it: the real adapters and the fake machine.
// Nothing above this file knows which one it talks to.
import type { DockerEngine } from './engine-ports.ts';
import type { Registry } from './registry-ports.ts';

/** Programs Slipway may start. The adapter turns a name into an absolute path; nothing else is ever started. */
export const programs = [
  'wsl',
  'docker',
  'docker-cli',
  'git',
  'go',
  'netsh',
  'bcdedit',
  'dism',
  'reg',
  'net',
  'shutdown',
  'winget',
  'cosign',
  'syft',
  // What docker's config.json may name as the keeper of passwords.
  'docker-credential-desktop',
  'docker-credential-desktop.exe',
  'docker-credential-wincred',
  'docker-credential-wincred.exe',
  'docker-credential-osxkeychain',
  'docker-credential-secretservice',
  'docker-credential-pass',
  'docker-credential-ecr-login',
  'docker-credential-gcloud',
  'docker-credential-gcr',
  'docker-credential-acr-env',
] as const;
export type Program = (typeof programs)[number];

export interface CommandRequest {
  readonly program: Program;
  readonly args: readonly string[];
  /** Bytes for standard input, which is closed afterwards (at once when absent). */
  readonly input?: Uint8Array;
  readonly deadlineMs: number;
  /** Most bytes kept of each stream; default 1 MiB. What came after is dropped and `truncated` says so. */
  readonly outputCap?: number;
  readonly signal?: AbortSignal;
}

interface CommandOutput {
  readonly stdout: Uint8Array;
  readonly stderr: Uint8Array;
  readonly truncated: boolean;
  readonly ms: number;
}

/** Failure has the shape of success, plus the reason. Only a bug throws. */
export type CommandResult =
  | (CommandOutput & { readonly outcome: 'exited'; readonly exitCode: number })
  | (CommandOutput & { readonly outcome: 'timed-out' | 'cancelled' })
  | { readonly outcome: 'not-found' }
  | { readonly outcome: 'failed'; readonly code: string }
  | { readonly outcome: 'not-recorded' };

export interface Commands {
  /** Absolute path of an installed program, from its known places only; undefined when it is not there. */
  locate(program: Program): Promise<string | undefined>;
  run(request: CommandRequest): Promise<CommandResult>;
}

/** Scripts of `resources/powershell/`. Each answers with one JSON document and only reads. */
export const scripts = [
  'system',
  'features',
  'services',
  'wsl',
  'docker',
  'volumes',
  'account',
  'ports',
  'signature',
  /** The one that changes something: it shows Windows' permission prompt. */
  'elevate',
] as const;
export type Script = (typeof scripts)[number];

export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

export type PowerShellResult =
  | { readonly outcome: 'answered'; readonly value: JsonValue; readonly ms: number }
  /** The script could not do its work; `message` is its own, possibly translated. */
  | { readonly outcome: 'refused'; readonly message: string; readonly ms: number }
  | {
      readonly outcome: 'timed-out' | 'cancelled' | 'output-too-large' | 'not-json';
      readonly ms: number;
    }
  | { readonly outcome: 'not-found' }
  | { readonly outcome: 'failed'; readonly code: string }
  | { readonly outcome: 'not-recorded' };

export interface PowerShell {
  query(
    script: Script,
    options: {
      readonly data?: JsonValue;
      readonly deadlineMs: number;
      readonly signal?: AbortSignal;
    },
  ): Promise<PowerShellResult>;
  /** Ends all sessions. Safe to call twice. */
  close(): Promise<void>;
}

export type FileResult =
  | {
      readonly outcome: 'read';
      readonly bytes: Uint8Array;
      readonly modifiedMs: number;
      readonly truncated: boolean;
    }
  | { readonly outcome: 'absent' }
  | { readonly outcome: 'denied' }
  | { readonly outcome: 'failed'; readonly code: string }
  | { readonly outcome: 'not-recorded' };

export type FolderResult =
  | { readonly outcome: 'listed'; readonly names: readonly string[] }
  | { readonly outcome: 'absent' | 'denied' | 'not-recorded' }
  | { readonly outcome: 'failed'; readonly code: string };

export interface Files {
  /** Reads at most `cap` bytes (default 1 MiB) of a file given by absolute path. */
  read(path: string, cap?: number): Promise<FileResult>;
  /** Names in a folder, without `.` and `..`. */
  list(folder: string): Promise<FolderResult>;
  /**
   * Everything below a folder, parents first, links named and never followed. `enters` says whether to look into a
   * folder, by its path. What cannot be read is an entry of its own, never an end.
   */
  walk(
    folder: string,
    options: { readonly enters: (path: string) => boolean; readonly signal?: AbortSignal },
  ): AsyncIterable<FolderEntry>;
  /** Where a link leads, as it is written in it; undefined for what is no link or cannot be read. */
  readLink(path: string): Promise<string | undefined>;
  /** Replaces, creates or takes away one file of the person's; afterwards it is the old one or the new one. */
  replace(request: FileReplacement): Promise<ReplaceResult>;
  /** Makes a folder and those above it; one that is there already is fine. */
  makeFolder(folder: string): Promise<MakeFolderResult>;
}

export type MakeFolderResult =
  | { readonly outcome: 'made' }
  | { readonly outcome: 'failed'; readonly code: string }
  | { readonly outcome: 'not-recorded' };

export interface FolderEntry {
  /** From the walked folder, with forward slashes. */
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other' | 'unreadable';
  /** In bytes; 0 for anything but a file. */
  readonly size: number;
}

/** One file as it is to be. Nothing is written when the file is no longer what the caller read. */
export interface FileReplacement {
  readonly path: string;
  /** The bytes the caller read; null: there was no file. */
  readonly expected: Uint8Array | null;
  /** The new bytes; null takes the file away. */
  readonly bytes: Uint8Array | null;
  /** The folder that the file must really lie in, whatever links say: the person's profile. */
  readonly within: string;
}

export type ReplaceResult =
  | { readonly outcome: 'replaced' }
  /** Changed by somebody else since it was read; `found` is what is there now. Nothing was written. */
  | { readonly outcome: 'conflict'; readonly found: Uint8Array | null }
  | {
      readonly outcome: 'refused';
      /** outside: a link leads out of `within`. hard-link: the file has other names that would keep the old text. */
      readonly reason: 'outside' | 'not-a-file' | 'hard-link' | 'read-only';
    }
  | { readonly outcome: 'failed'; readonly code: string }
  | { readonly outcome: 'not-recorded' };

export type NetworkResult =
  /** Any HTTP status at all: something answered and its certificate is trusted by the operating system. */
  | { readonly outcome: 'answered'; readonly status: number; readonly ms: number }
  /** Node's error code: ENOTFOUND, ECONNREFUSED, UNABLE_TO_VERIFY_LEAF_SIGNATURE … */
  | { readonly outcome: 'unreachable'; readonly code: string; readonly ms: number }
  | { readonly outcome: 'timed-out' | 'cancelled' }
  | { readonly outcome: 'not-recorded' };

export interface Network {
  /** One GET over https; the body is thrown away. Trusts what the operating system trusts. */
  get(
    url: string,
    options: { readonly deadlineMs: number; readonly signal?: AbortSignal },
  ): Promise<NetworkResult>;
  /** One GET over plain http, past every proxy and after no redirect; the body is thrown away. For containers. */
  probe(
    url: string,
    options: { readonly deadlineMs: number; readonly signal?: AbortSignal },
  ): Promise<NetworkResult>;
}

export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Milliseconds of a clock that never goes back, for durations. */
  elapsed(): number;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/**
 * The one folder for what Slipway remembers: settings, reports, history, journal. Any number of processes may use
 * it at once: what changes it waits for the folder's lock, at most ten seconds.
 * Names are relative, with forward slashes, such as `reports/this-computer.json`.
 * Throws `AppError`: STATE_TOO_NEW, STATE_LOCKED, STATE_UNUSABLE.
 */
export interface StateStore {
  /** Absolute path. It may not exist before something is written. */
  readonly folder: string;
  /** The whole text, or undefined where nothing was written yet. */
  read(name: string): Promise<string | undefined>;
  /** Replaces the whole text. Whoever reads, even after a crash, sees the old text or the new one. */
  write(name: string, text: string): Promise<void>;
  /** Adds one line; a line that a crash cut off stays a line of its own. `line` has no line end. */
  append(name: string, line: string): Promise<void>;
  /** Reads, changes and writes while no other process can. `change` must not call the store. */
  update<Value>(
    name: string,
    change: (text: string | undefined) => { readonly text: string; readonly value: Value },
  ): Promise<Value>;
  /** Does nothing where there is nothing. */
  remove(name: string): Promise<void>;
  /**
   * Takes a named lock for as long as the process lives or until the answer is called; undefined while another
   * holder, in this process or another, has it. Never waits.
   */
  hold(name: string): Promise<(() => Promise<void>) | undefined>;
}

/**
 * What became of one permission prompt. `declined`: declined by the person or blocked by policy, which Windows does
 * not tell apart (Start-Process hides error 1223). `exited`: the exit code of the text that was allowed.
 */
export type ElevationResult =
  | { readonly outcome: 'exited'; readonly exitCode: number; readonly ms: number }
  | { readonly outcome: 'declined' | 'timed-out' | 'cancelled' }
  | { readonly outcome: 'not-available' | 'not-recorded' }
  | { readonly outcome: 'failed'; readonly code: string };

export interface Elevation {
  /**
   * Asks once and runs `text` in an elevated System32 PowerShell that ends with it. `text` is composed of constants
   * only; `commands` are the same commands for a machine that plays them.
   */
  run(request: {
    readonly text: string;
    readonly commands: readonly {
      readonly program: string;
      readonly args: readonly string[];
      readonly accepted: readonly number[];
    }[];
    readonly deadlineMs: number;
    readonly signal?: AbortSignal;
  }): Promise<ElevationResult>;
}

/** One whole computer. */
export interface Machine {
  readonly kind: 'this' | 'described';
  readonly name: string;
  readonly platform: 'win32' | 'linux' | 'darwin';
  /** Environment variables of the process, names as the platform compares them. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly commands: Commands;
  readonly powershell: PowerShell;
  readonly files: Files;
  readonly docker: DockerEngine;
  readonly network: Network;
  readonly registry: Registry;
  readonly clock: Clock;
  readonly elevation: Elevation;
  close(): Promise<void>;
}
