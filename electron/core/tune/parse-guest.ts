// Reads what the kernel of the VM says of memory and swap. Its files are the same in every language.

/** Kilobytes of `MemTotal` in /proc/meminfo; null where the line is missing. */
export function parseMemoryTotal(memoryInfo: string): number | null {
  return readLine(memoryInfo, 'MemTotal');
}

/** Kilobytes of `SwapTotal` in /proc/meminfo, 0 without swap; null where the line is missing. */
export function parseSwapTotal(memoryInfo: string): number | null {
  return readLine(memoryInfo, 'SwapTotal');
}

function readLine(text: string, name: string): number | null {
  const match = new RegExp(`^${name}:\\s+(\\d+) kB\\s*$`, 'm').exec(text);
  return match?.[1] === undefined ? null : Number(match[1]);
}
