// Text broken into lines at an indent, in one style: what every list of the command line is made of.
import type { Line, Style } from './terminal.ts';
import { wrapText } from './text-width.ts';

export interface Lay {
  readonly width: number;
  /** Columns in front of every line. */
  readonly indent?: number;
  readonly style?: Style;
}

/** No line at all for an empty text. */
export function layText(text: string, { width, indent = 0, style }: Lay): Line[] {
  if (text === '') return [];
  const start = ' '.repeat(indent);
  return wrapText(text, Math.max(20, width - indent)).map(
    (line): Line => [start, style === undefined ? line : { text: line, style }],
  );
}
