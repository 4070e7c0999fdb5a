// Offsets to lines and columns as an editor counts them: CR LF, LF and a lone CR each end a line.

export type Locate = (offset: number) => { readonly line: number; readonly column: number };

/** Both count from 1; columns are UTF-16 units. */
export function createLocator(text: string): Locate {
  const starts = [
    0,
    ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ 0: end, index }) => index + end.length),
  ];
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
