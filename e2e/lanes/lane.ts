// What a lane of the tests is: a name, what it needs of the machine, and how it is run and counted.
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface Lane {
  readonly name: string;
  /** What is real in it and what is described, in a few words. */
  readonly proves: string;
  /** How long it may take on two cores, in minutes; longer fails it. */
  readonly budgetMinutes: number;
  /** Debian packages that `--provision` installs for it: `a|b` is the first of them that there is. */
  readonly packages: readonly string[];
  /** Why this machine does not have the lane, or undefined when it does. */
  readonly missing: () => Promise<string | undefined>;
  readonly run: (signal: AbortSignal) => Promise<Counts>;
}

export const nothing: Counts = { passed: 0, failed: 0, skipped: 0 };

export function addCounts(left: Counts, right: Counts): Counts {
  return {
    passed: left.passed + right.passed,
    failed: left.failed + right.failed,
    skipped: left.skipped + right.skipped,
  };
}
