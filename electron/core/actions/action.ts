// What a row of the closed list is: a program, its exact arguments, who runs it, and what its exit codes mean.

/** A gap in a command line and what may fill it. */
export type Gap = 'distro' | 'context' | 'container' | 'startup';

export interface Action {
  /** Permanent: the journal names it. */
  readonly id: string;
  readonly program: string;
  /** Fixed words, and gaps as `{ gap }`. */
  readonly args: readonly (string | { readonly gap: Gap })[];
  readonly elevated: boolean;
  /** Exit codes that mean it took place. */
  readonly done: readonly number[];
  /** Exit codes that mean it took place and Windows has to restart. */
  readonly restartNeeded: readonly number[];
  readonly deadlineMs: number;
  /** What it stops while it runs. */
  readonly stops: 'nothing' | 'wsl' | 'docker' | 'windows';
  /** Whether it took place shows only after a restart of Windows: nothing says before that one is needed. */
  readonly showsAfterRestart?: true;
  /** What is lost for good, in the word that a person has to type before it runs; never translated. */
  readonly losesForGood?: string;
  /** What it frees stays inside a virtual disk: Windows sees it only once a person has compacted that. */
  readonly showsInsideOnly?: true;
  /** The row that takes it back; absent when nothing does. */
  readonly undo?: string;
}

/** In milliseconds. */
export const minutes = (count: number) => count * 60_000;
/** Runs as the signed-in user and stops nothing. */
export const base = { elevated: false, done: [0], restartNeeded: [], stops: 'nothing' } as const;
/** Runs behind a permission prompt. */
export const admin = { ...base, elevated: true } as const;
