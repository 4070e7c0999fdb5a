// Memory as a number of GiB, where the unit stands beside it or once for two numbers.

/** One decimal under 100 and none above: `12`, `31.7`, `112`. */
export function showGib(bytes: number): string {
  const amount = bytes / 2 ** 30;
  return amount >= 100 ? amount.toFixed(0) : amount.toFixed(1).replace(/\.0$/, '');
}
