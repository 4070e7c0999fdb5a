// One series over time as a plot shows it: its points, its peak, and the scale that both it and its limit fit into.

export interface PlotPoint {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly value: number;
}

export interface PlotSeries {
  readonly points: readonly PlotPoint[];
  /** Drawn dashed, with its name on the line. */
  readonly limit: { readonly value: number; readonly label: string } | null;
  /** The scale never ends below this. */
  readonly leastTop: number;
}

export function findPeak(points: readonly PlotPoint[]): PlotPoint | undefined {
  return points.reduce<PlotPoint | undefined>(
    (peak, point) => (peak && peak.value >= point.value ? peak : point),
    undefined,
  );
}

/** Room above the highest value; a limit far above what is used is left out of the picture, not out of the words. */
export function findTop({ points, limit, leastTop }: PlotSeries): number {
  const peak = findPeak(points)?.value ?? 0;
  const needed = Math.max(leastTop, peak * 1.15);
  return limit && limit.value <= needed * 8 ? Math.max(needed, limit.value * 1.12) : needed;
}

/** Newest points within `spanMs`, and never more than `most`: what a minute of watching adds is bounded. */
export function keepPoints(
  points: readonly PlotPoint[],
  added: PlotPoint,
  { spanMs, most }: { readonly spanMs: number; readonly most: number },
): readonly PlotPoint[] {
  const kept = points.filter(({ at }) => at > added.at - spanMs && at < added.at);
  return [...kept, added].slice(-most);
}

/** How long the newest points have all been at or above a value, in milliseconds; 0 where the newest is below. */
export function measureAbove(points: readonly PlotPoint[], value: number): number {
  let from: number | undefined;
  for (const point of points) {
    if (point.value < value) from = undefined;
    else from ??= point.at;
  }
  const last = points.at(-1);
  return from === undefined || !last ? 0 : last.at - from;
}
