// The terminal: lines of styled spans in, bytes out. Colours only where a person sees them.
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { measureWidth } from './text-width.ts';

export type Style = 'bold' | 'dim' | 'good' | 'bad' | 'warn' | 'unsure';

export interface Span {
  readonly text: string;
  readonly style: Style;
}

/** One line of output, from left to right. */
export type Line = readonly (string | Span)[];

export interface Terminal {
  /** Columns to fill. */
  readonly width: number;
  /** A person is watching: progress may be shown. */
  readonly isWatched: boolean;
  readonly print: (lines: readonly Line[]) => void;
  readonly printError: (lines: readonly Line[]) => void;
  /** Exact text or bytes for a program that reads them. */
  readonly write: (text: string | Uint8Array) => void;
  /** Replaces the line that was shown before; nothing where nobody watches. An empty text takes it away. */
  readonly showProgress: (text: string) => void;
  /** A person can answer a question. */
  readonly canAsk: boolean;
  /** Asks one question on standard error; undefined when it is left unanswered (Ctrl+C, end of input). */
  readonly ask: (question: string, signal: AbortSignal) => Promise<string | undefined>;
}

export interface Input extends Readable {
  readonly isTTY?: boolean;
  /** Whole lines arrive: the console behind it shows and edits what is typed by itself. */
  readonly isLineByLine?: boolean;
}

export interface Output extends Writable {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Lines longer than this are hard to read. */
const widest = 100;

export function createTerminal(io: {
  /** Absent: nobody can answer. */
  readonly stdin?: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
}): Terminal {
  const { stdin, stdout, stderr, environment } = io;
  // https://no-color.org: set and not empty.
  const mayColour = !environment.NO_COLOR && environment.TERM !== 'dumb';
  const print = (output: Output) => (lines: readonly Line[]) => {
    const isColoured = output.isTTY === true && mayColour;
    output.write(lines.map((line) => `${renderLine(line, isColoured)}\n`).join(''));
  };
  const isWatched = stderr.isTTY === true && environment.TERM !== 'dumb';
  let shown = 0;
  return {
    width: Math.max(40, Math.min(stdout.columns ?? widest, widest)),
    isWatched,
    print: print(stdout),
    printError: print(stderr),
    write: (text) => void stdout.write(text),
    showProgress: (text) => {
      if (!isWatched) return;
      const safe = removeControls(text);
      const gap = ' '.repeat(Math.max(0, shown - measureWidth(safe)));
      stderr.write(`\r${safe}${gap}${safe === '' ? '\r' : ''}`);
      shown = measureWidth(safe);
    },
    canAsk: stdin?.isTTY === true && stderr.isTTY === true,
    ask: async (question, signal) =>
      stdin === undefined ? undefined : readAnswer({ stdin, stderr }, question, signal),
  };
}

function readAnswer(
  { stdin, stderr }: { readonly stdin: Input; readonly stderr: Output },
  question: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const terminal = stdin.isLineByLine === true ? { terminal: false } : {};
    const reader = createInterface({ input: stdin, output: stderr, ...terminal });
    const leave = () => reader.close();
    signal.addEventListener('abort', leave, { once: true });
    reader.once('close', () => {
      signal.removeEventListener('abort', leave);
      resolve(undefined);
    });
    reader.question(removeControls(question), (answer) => {
      resolve(answer);
      reader.close();
    });
    if (signal.aborted) leave();
  });
}

/** A line as bytes; with colours as a terminal reads them. */
export function renderLine(line: Line, isColoured: boolean): string {
  return line
    .map((span) => {
      if (typeof span === 'string') return removeControls(span);
      const text = removeControls(span.text);
      return isColoured ? `\u001b[${codes[span.style]}m${text}\u001b[0m` : text;
    })
    .join('');
}

const codes: Readonly<Record<Style, number>> = {
  bold: 1,
  dim: 2,
  good: 32,
  bad: 31,
  warn: 33,
  unsure: 36,
};

/** What a machine answers may hold anything: it must not steer the terminal. */
function removeControls(text: string): string {
  return text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ');
}
