// Reads /proc/meminfo the way `free` does: what is used apart from what the page cache holds.

export interface MemoryInfo {
  readonly memoryTotalKb: number;
  readonly memoryUsedKb: number;
  /** Page cache, buffers and reclaimable slab: given back when something needs it. */
  readonly memoryCacheKb: number;
}

/** Undefined when the lines it needs are not there, as in the abridged file of some sandboxes. */
export function parseMemoryInfo(text: string): MemoryInfo | undefined {
  const total = readLine(text, 'MemTotal');
  const free = readLine(text, 'MemFree');
  if (total === undefined || free === undefined) return undefined;
  const cache = ['Buffers', 'Cached', 'SReclaimable']
    .map((name) => readLine(text, name) ?? 0)
    .reduce((sum, part) => sum + part, 0);
  return {
    memoryTotalKb: total,
    memoryUsedKb: Math.max(0, total - free - cache),
    memoryCacheKb: cache,
  };
}

function readLine(text: string, name: string): number | undefined {
  const match = new RegExp(`^${name}:\\s+(\\d+) kB\\s*$`, 'm').exec(text);
  return match?.[1] === undefined ? undefined : Number(match[1]);
}
