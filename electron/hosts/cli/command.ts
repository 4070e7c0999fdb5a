// What a command of the command line is: data for parsing, help, completion and docs, and a function that runs it.

import type { cli } from '../../words/en/cli.ts';
import type { WordKey } from '../../words/shape.ts';
import type { Slipway } from '../assemble.ts';
import type { Terminal } from './terminal.ts';
import type { Words } from './words.ts';

type CliKey = WordKey<typeof cli>;

/** 0 fine · 1 problems · 2 could not tell · 64 bad usage or input. */
export const exitCodes = [0, 1, 2, 64] as const;
export type ExitCode = (typeof exitCodes)[number];

export interface Option {
  /** Without the dashes. */
  readonly name: string;
  readonly short?: string;
  /** What stands for the value in help; absent for a switch. */
  readonly value?: string;
  readonly multiple?: true;
  /** The only values it may have. */
  readonly choices?: readonly string[];
  readonly help: CliKey;
}

export interface Example {
  readonly line: string;
  readonly help: CliKey;
}

export interface Command {
  readonly name: string;
  readonly summary: CliKey;
  /** How arguments are shown, such as `[reset NAME]`; empty when there are none. */
  readonly usage: string;
  /** Fixed words that an argument may be, for completion. */
  readonly words: readonly string[];
  readonly options: readonly Option[];
  readonly examples: readonly Example[];
  /** What an exit code means here, where that is more exact than what it means everywhere. */
  readonly exitCodes?: Partial<Readonly<Record<ExitCode, CliKey>>>;
  readonly run: (call: Call) => Promise<ExitCode>;
}

/** One call of a command, as it was typed. */
export interface Call {
  readonly arguments: readonly string[];
  /** Throws `UsageError` badArguments: these arguments do not fit. */
  readonly refuseArguments: () => never;
  has(option: string): boolean;
  /** The value of an option, the last one when it was given twice. */
  get(option: string): string | undefined;
  getAll(option: string): readonly string[];
  readonly words: Words;
  readonly terminal: Terminal;
  /** Fires when the person stops the command. */
  readonly signal: AbortSignal;
  /** Slipway, put together at the first call with `--machine` and `--time-scale`. */
  assemble(host?: 'cli' | 'web'): Promise<Slipway>;
}
