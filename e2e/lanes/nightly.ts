// `npm test -- --nightly`: the long loops at the size that finds what the short one misses, without the lanes' budgets.

/** By the variable that a test reads; one that is set already stays. */
const sizes = {
  /** Inputs a parser. */
  SLIPWAY_FUZZ: '100000',
  /** Times a writer is killed in the middle. */
  SLIPWAY_KILLS: '500',
  /** Each n-th operation fails in every way. */
  SLIPWAY_FAULTS: 'all',
  /** Simulated. */
  SLIPWAY_CHAOS_MINUTES: '300',
  /** Of a window, in the middle of a check-up. */
  SLIPWAY_RELOADS: '1000',
  /** Every described PC as Windows processes. */
  SLIPWAY_LONG: '1',
} as const;

export const nightlyMinutes = 240;

export function setNightlySizes(): void {
  for (const [name, size] of Object.entries(sizes)) process.env[name] ??= size;
}
