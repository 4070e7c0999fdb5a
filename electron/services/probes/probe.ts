// What a probe is: one question to the machine, with its deadline. The gatherer runs them all at the same time.
import type { Fact, FactName, FactValues } from '../../core/doctor/facts.ts';
import type {
  CommandRequest,
  CommandResult,
  Machine,
  PowerShellResult,
  Script,
} from '../../platform/ports.ts';

/** Asks the machine for one fact, once. `unknown`/`skipped` are answers. Never changes the machine, never starts a VM. */
export interface Probe<Name extends FactName = FactName> {
  readonly fact: Name;
  /** Counted from the moment the facts of `after` are there. */
  readonly deadlineMs: number;
  /** Facts to wait for first; keep the chains short. */
  readonly after?: readonly FactName[];
  readonly ask: (context: ProbeContext) => Promise<Fact<FactValues[Name]>>;
}

export interface ProbeContext {
  readonly machine: Machine;
  /** Fires when the probe's deadline has passed or the check-up was cancelled. */
  readonly signal: AbortSignal;
  /** What another probe found; it is asked now if nobody did. */
  readonly fact: <N extends FactName>(name: N) => Promise<Fact<FactValues[N]>>;
  /** A script runs once a check-up; the probes that read it share the answer. */
  readonly powershell: (script: ReadingScript) => Promise<PowerShellResult>;
  /** The same for a command: program and arguments are its name, the first asker's deadline counts. */
  readonly command: (
    request: Pick<CommandRequest, 'program' | 'args' | 'deadlineMs'>,
  ) => Promise<CommandResult>;
}

/** The scripts that say something of a PC, and only read. */
export type ReadingScript = Exclude<Script, 'elevate' | 'signature'>;

/** A probe whose fact's name was forgotten, so that all of them fit one list. */
export type AnyProbe = { readonly [Name in FactName]: Probe<Name> }[FactName];
