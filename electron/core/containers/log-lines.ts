// Lines of a container's log out of the one text that they travel in.
import type { LogChunk } from '../../contract/image/run.ts';

export interface LogLine {
  /** As the engine writes it, such as `2026-01-02T03:04:05.678901234Z`; empty where it gave none. */
  readonly at: string;
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
}

export function readLogLines({ text, stderr }: Pick<LogChunk, 'text' | 'stderr'>): LogLine[] {
  const lines: LogLine[] = [];
  let next = 0;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    const isError = stderr[next] === lines.length;
    if (isError) next += 1;
    const blank = text.indexOf(' ', start);
    lines.push({
      at: text.slice(start, blank),
      stream: isError ? 'stderr' : 'stdout',
      text: joinPieces(text.slice(blank + 1, text[end - 1] === '\r' ? end - 1 : end)),
    });
    start = end + 1;
  }
  return lines;
}

/** The engine cuts long lines into pieces of 16 KiB and puts the time before each. */
function joinPieces(text: string): string {
  return text.length > 16_000 ? text.replace(innerTime, '$1') : text;
}

const innerTime = /(.{16384})\d{4}-\d\d-\d\dT[\d:.]+Z /gs;
