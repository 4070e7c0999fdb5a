// How long the bars of sizes are: to one scale, save for what would make all others dots.

/** From here on a size is off the scale of those below it. */
const farBeyond = 8;

/** The size that fills a bar; sizes above it are off the scale. */
export function chooseScale(sizes: readonly number[]): number {
  const sorted = sizes.toSorted((one, other) => one - other);
  let scale = sorted[0] ?? 1;
  for (const size of sorted) {
    if (size > scale * farBeyond) break;
    scale = size;
  }
  return scale;
}
