// What the steps of a build print, taken apart into lines; the last of each step are kept for when it fails.
import { createTextStream, type TextStream } from './text-stream.ts';

export interface BuildLine {
  /** Id of its step. */
  readonly step: string;
  /** Since the build began. */
  readonly ms: number;
  /** As it was printed, colours included, without its line end. */
  readonly line: string;
}

export interface StepLog {
  /** Lines that became whole. */
  push(step: string, bytes: Uint8Array | string, ms: number): BuildLine[];
  /** The rest of a line that nothing ended; of one step, or of all. */
  flush(ms: number, step?: string): BuildLine[];
  /** The last lines of a step, oldest first. */
  lastLines(step: string): readonly string[];
}

/** Lines of a step that are kept: more than Go prints of one package's errors. */
const keptLines = 300;
/** Longest line, in characters; a longer one goes on in the next. */
const longestLine = 16 * 1024;

export function createStepLog(): StepLog {
  const steps = new Map<string, Step>();
  const find = (id: string): Step => {
    const step = steps.get(id) ?? { text: createTextStream(), rest: '', last: [] };
    steps.set(id, step);
    return step;
  };
  return {
    push: (id, bytes, ms) => {
      const step = find(id);
      step.rest += typeof bytes === 'string' ? bytes : step.text.push(bytes);
      return takeLines(step).map((line) => ({ step: id, ms, line }));
    },
    flush: (ms, only) =>
      [...steps].flatMap(([id, step]) => {
        if (only !== undefined && id !== only) return [];
        step.rest += step.text.end();
        if (step.rest === '') return [];
        const line = keep(step, step.rest);
        step.rest = '';
        return [{ step: id, ms, line }];
      }),
    lastLines: (id) => steps.get(id)?.last ?? [],
  };
}

interface Step {
  readonly text: TextStream;
  rest: string;
  readonly last: string[];
}

function takeLines(step: Step): string[] {
  const lines = step.rest.split('\n');
  let rest = lines.pop() ?? '';
  while (rest.length > longestLine) {
    lines.push(rest.slice(0, longestLine));
    rest = rest.slice(longestLine);
  }
  step.rest = rest;
  return lines.map((line) => keep(step, line));
}

function keep(step: Step, line: string): string {
  const clean = line.endsWith('\r') ? line.slice(0, -1) : line;
  step.last.push(clean);
  // In large bites: taking away the first of an array moves all the others.
  if (step.last.length > 2 * keptLines) step.last.splice(0, step.last.length - keptLines);
  return clean;
}
