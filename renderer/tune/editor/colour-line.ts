// The few colours of a line outside the editor: section, key and comment, for WSL's grammar and for JSON's keys.
import type { LinePart } from './difference-view.ts';

export interface ColouredPart extends LinePart {
  readonly colour: 'section' | 'key' | 'comment' | null;
  /** Offset in the line. */
  readonly at: number;
}

/** Cuts the parts of a line further, so that each piece has one colour. */
export function colourLine(parts: readonly LinePart[]): readonly ColouredPart[] {
  const spans = findSpans(parts.map(({ text }) => text).join(''));
  const pieces: ColouredPart[] = [];
  let at = 0;
  for (const { text, isChanged } of parts) {
    for (const { from, to, colour } of spans) {
      const start = Math.max(from, at);
      const end = Math.min(to, at + text.length);
      if (start >= end) continue;
      pieces.push({ text: text.slice(start - at, end - at), isChanged, colour, at: start });
    }
    at += text.length;
  }
  return pieces;
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly colour: ColouredPart['colour'];
}

function findSpans(line: string): readonly Span[] {
  const comment = findComment(line);
  const code = line.slice(0, comment);
  const section = /^\s*\[[^\]]*\]/.exec(code)?.[0].length;
  const key = /^\s*(?:"[^"]*"(?=\s*:)|[\w.-]+(?=\s*=))/.exec(code)?.[0].length;
  const head = section ?? key ?? 0;
  const colour = section === undefined ? 'key' : 'section';
  return [
    { from: 0, to: head, colour },
    { from: head, to: comment, colour: null },
    { from: comment, to: line.length, colour: 'comment' },
  ];
}

/** A `#` outside quotes; JSON has none. */
function findComment(line: string): number {
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '\\') at += 1;
    else if (line[at] === '"') isQuoted = !isQuoted;
    else if (line[at] === '#' && !isQuoted) return at;
  }
  return line.length;
}
