// Values as JSON in the manner of the file they go into.
import type { JsonValue } from './daemon-edit.ts';

export interface JsonStyle {
  /** Everything on one line. */
  readonly isCompact: boolean;
  /** One step of indentation. */
  readonly unit: string;
  /** Blanks in front of the line that the value begins on. */
  readonly indent: string;
  readonly lineEnd: string;
}

/** Lists of plain values stay on one line, as people write them. */
export function printJson(value: JsonValue, style: JsonStyle): string {
  if (style.isCompact || value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value) && value.every((item) => item === null || typeof item !== 'object')) {
    return `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
  }
  const lines = JSON.stringify(value, null, style.unit).split('\n');
  return lines.join(style.lineEnd + style.indent);
}

/** One step of indentation of a file: tabs, or as many blanks as stand in front of its first key. */
export function findIndent(text: string): string {
  return /\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
}

export function findLineEnd(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}
