// A part of a whole as a percentage, one decimal and none where it is zero: `2.6%`, `37%`.
export function showShare(part: number): string {
  return `${(part * 100).toFixed(1).replace(/\.0$/, '')}%`;
}
