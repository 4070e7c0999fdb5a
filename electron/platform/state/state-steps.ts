// How an older state folder becomes one of today: numbered steps, each from the version before it.

export interface StateStep {
  /** The version that the folder has after it. */
  readonly version: number;
  /** Runs under the lock. May run twice when the first run was cut off, so it finds out what is done already. */
  readonly apply: (folder: string) => Promise<void>;
}

/** In order, without gaps. Version 0 is an empty folder. A step never changes once it was released. */
export const stateSteps: readonly StateStep[] = [
  // Settings, reports and journal are made by their first writer.
  { version: 1, apply: async () => {} },
];
