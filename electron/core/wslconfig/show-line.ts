// A line of a file for people: one row, without what cannot be seen.
import type { ConfigLine } from './document.ts';
import { showText } from './encoding.ts';

/** The source without its line end; continuations on one row, control characters as U+FFFD. */
export function showLine({ text }: Pick<ConfigLine, 'text'>): string {
  const row = showText(text)
    .replace(/\s*$/, '')
    .replace(/\r\n|\r|\n/g, ' ↵ ');
  return showControls(row).trim();
}

/** Tabs become blanks, other control characters U+FFFD. */
export function showControls(text: string): string {
  return text.replace(/\t/g, ' ').replace(/\p{Cc}/gu, '\uFFFD');
}
