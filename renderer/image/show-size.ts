// A number of bytes as a person reads it. The units are the same in every language.

const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'] as const;

/** One decimal under 100 and none above: `412 KiB`, `13.5 MiB`, `0.3 GiB`. */
export function showSize(bytes: number): string {
  let amount = bytes;
  let unit = 0;
  // From a quarter of the next unit on, its number is the shorter one.
  while (amount >= 256 && unit < units.length - 1 && (unit > 0 || amount >= 1_024)) {
    amount /= 1_024;
    unit += 1;
  }
  const number = unit === 0 || amount >= 100 ? amount.toFixed(0) : amount.toFixed(1);
  return `${number} ${units[unit]}`;
}
