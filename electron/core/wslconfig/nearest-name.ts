// The name somebody probably meant.

/** The known name that differs least, in any case; undefined where none is near. */
export function findNearest(written: string, known: readonly string[]): string | undefined {
  const wanted = simplify(written);
  const ranked = known
    .map((name) => ({ name, distance: measureDistance(wanted, simplify(name)) }))
    .sort((one, other) => one.distance - other.distance);
  const [best] = ranked;
  if (best === undefined) return undefined;
  return best.distance <= Math.min(2, Math.floor(wanted.length / 3)) ? best.name : undefined;
}

/** Hyphens and underscores are not allowed in names, so somebody who wrote them meant the name without. */
function simplify(name: string): string {
  return name.replace(/[-_]/g, '').toLowerCase();
}

/** Levenshtein: characters to add, drop or replace. Names are short; what is not is no name. */
function measureDistance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const replaced = (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
