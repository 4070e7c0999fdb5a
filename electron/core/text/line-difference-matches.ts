// Finds what two lists have in common, in order: lines of two files, words of two lines.

/** Equal stretches: `length` items from `before` in the one list and from `after` in the other. */
export interface Match {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

/**
 * Stretches in ascending order that do not overlap; everything between them differs. Items that stand once on each
 * side hold the lists together (patience), what lies between is compared by Myers' way. Two lists of 10,000 take
 * milliseconds even where nothing is alike.
 */
export function matchSequences(
  before: readonly string[],
  after: readonly string[],
): readonly Match[] {
  const pairs: Pair[] = [];
  const open: Region[] = [
    { before: 0, beforeEnd: before.length, after: 0, afterEnd: after.length },
  ];
  const sides = { before, after };
  for (let region = open.pop(); region !== undefined; region = open.pop()) {
    const inner = trim(sides, region, pairs);
    if (inner.before === inner.beforeEnd || inner.after === inner.afterEnd) continue;
    const anchors = findAnchors(sides, inner);
    if (anchors.length === 0) pairs.push(...matchByMyers(sides, inner));
    else open.push(...split(inner, anchors));
    pairs.push(...anchors);
  }
  return joinPairs(pairs.sort((one, other) => one.before - other.before));
}

interface Pair {
  readonly before: number;
  readonly after: number;
}

interface Region {
  readonly before: number;
  readonly beforeEnd: number;
  readonly after: number;
  readonly afterEnd: number;
}

interface Sides {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Takes the equal items off both ends and adds them to `pairs`. */
function trim({ before, after }: Sides, region: Region, pairs: Pair[]): Region {
  let { before: top, beforeEnd: end, after: otherTop, afterEnd: otherEnd } = region;
  while (top < end && otherTop < otherEnd && before[top] === after[otherTop]) {
    pairs.push({ before: top, after: otherTop });
    top += 1;
    otherTop += 1;
  }
  while (top < end && otherTop < otherEnd && before[end - 1] === after[otherEnd - 1]) {
    end -= 1;
    otherEnd -= 1;
    pairs.push({ before: end, after: otherEnd });
  }
  return { before: top, beforeEnd: end, after: otherTop, afterEnd: otherEnd };
}

/** Items that stand exactly once on each side, as many as keep their order. */
function findAnchors({ before, after }: Sides, region: Region): readonly Pair[] {
  const places = new Map<string, { before: number; after: number; count: number; other: number }>();
  for (let at = region.before; at < region.beforeEnd; at += 1) {
    const item = before[at] ?? '';
    const place = places.get(item);
    if (place === undefined) places.set(item, { before: at, after: -1, count: 1, other: 0 });
    else place.count += 1;
  }
  for (let at = region.after; at < region.afterEnd; at += 1) {
    const place = places.get(after[at] ?? '');
    if (place === undefined) continue;
    place.after = at;
    place.other += 1;
  }
  const unique = [...places.values()].filter(({ count, other }) => count === 1 && other === 1);
  return findLongestRise(unique);
}

/** The longest run of pairs whose second places rise as well, by piles as in the card game. */
function findLongestRise(pairs: readonly Pair[]): readonly Pair[] {
  const tops: number[] = [];
  const previous: number[] = [];
  for (const [index, pair] of pairs.entries()) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.after ?? 0) < pair.after) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? -1 : (tops[low - 1] ?? -1);
    tops[low] = index;
  }
  const rise: Pair[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) rise.push({ before: pair.before, after: pair.after });
  }
  return rise.reverse();
}

/** The regions between the anchors. */
function split(region: Region, anchors: readonly Pair[]): readonly Region[] {
  const starts = [
    { before: region.before, after: region.after },
    ...anchors.map(({ before, after }) => ({ before: before + 1, after: after + 1 })),
  ];
  return starts.map((start, index) => ({
    ...start,
    beforeEnd: anchors[index]?.before ?? region.beforeEnd,
    afterEnd: anchors[index]?.after ?? region.afterEnd,
  }));
}

/**
 * Myers' greedy way: furthest places by number of differences. Without anchors items repeat, and long regions of
 * repeated items would take seconds: beyond `mostDifferences` the rest counts as replaced.
 */
function matchByMyers(sides: Sides, region: Region): readonly Pair[] {
  const rows = region.beforeEnd - region.before;
  const columns = region.afterEnd - region.after;
  const most = Math.min(rows + columns, mostDifferences);
  const furthest = new Int32Array(2 * most + 3);
  const steps: Int32Array[] = [];
  for (let distance = 0; distance <= most; distance += 1) {
    steps.push(furthest.slice(most - distance, most + distance + 3));
    for (let diagonal = -distance; diagonal <= distance; diagonal += 2) {
      const at = most + 1 + diagonal;
      const isDown =
        diagonal === -distance ||
        (diagonal !== distance && (furthest[at - 1] ?? 0) < (furthest[at + 1] ?? 0));
      let row = isDown ? (furthest[at + 1] ?? 0) : (furthest[at - 1] ?? 0) + 1;
      while (row < rows && row - diagonal < columns && isEqual(sides, region, row, row - diagonal))
        row += 1;
      furthest[at] = row;
      if (row >= rows && row - diagonal >= columns) {
        return traceBack(steps, { rows, columns, region });
      }
    }
  }
  return [];
}

function traceBack(
  steps: readonly Int32Array[],
  {
    rows,
    columns,
    region,
  }: { readonly rows: number; readonly columns: number; readonly region: Region },
): readonly Pair[] {
  const pairs: Pair[] = [];
  let row = rows;
  let column = columns;
  for (let distance = steps.length - 1; distance >= 0; distance -= 1) {
    // `steps` holds diagonals -distance-1 to distance+1, as they stood before this distance.
    const step = steps[distance] ?? new Int32Array(0);
    const center = distance + 1;
    const diagonal = row - column;
    const isDown =
      diagonal === -distance ||
      (diagonal !== distance &&
        (step[center + diagonal - 1] ?? 0) < (step[center + diagonal + 1] ?? 0));
    const from = diagonal + (isDown ? 1 : -1);
    const fromRow = distance === 0 ? 0 : (step[center + from] ?? 0);
    const fromColumn = distance === 0 ? 0 : fromRow - from;
    while (row > fromRow && column > fromColumn) {
      row -= 1;
      column -= 1;
      pairs.push({ before: region.before + row, after: region.after + column });
    }
    row = fromRow;
    column = fromColumn;
  }
  return pairs;
}

function isEqual({ before, after }: Sides, region: Region, row: number, column: number): boolean {
  return before[region.before + row] === after[region.after + column];
}

function joinPairs(pairs: readonly Pair[]): readonly Match[] {
  const matches: { before: number; after: number; length: number }[] = [];
  for (const { before, after } of pairs) {
    const last = matches.at(-1);
    const isNext =
      last !== undefined &&
      last.before + last.length === before &&
      last.after + last.length === after;
    if (isNext) last.length += 1;
    else matches.push({ before, after, length: 1 });
  }
  return matches;
}

const mostDifferences = 800;
