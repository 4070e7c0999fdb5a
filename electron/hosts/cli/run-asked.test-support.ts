// Test support: one line of a command in this process, with a person at the terminal who answers.
import { assembleSlipway, type Slipway } from '../assemble.ts';
import type { Call, Command, ExitCode } from './command.ts';
import { type Line, renderLine } from './terminal.ts';
import { loadWords } from './words.ts';

export interface Typed {
  readonly command: Command;
  readonly line: readonly string[];
  readonly options?: Readonly<Record<string, string | readonly string[]>>;
  readonly machine?: string;
  /** Answers one question after the other; undefined leaves as Ctrl+C does. */
  readonly answer: (question: string) => string | undefined;
}

export interface AskedRun {
  readonly code: ExitCode;
  readonly printed: readonly string[];
  readonly asked: readonly string[];
}

/** Closes what it opened when it is over. */
export async function runAsked({
  command,
  line,
  options = {},
  ...typed
}: Typed): Promise<AskedRun> {
  const { machine, answer } = typed;
  const printed: string[] = [];
  const asked: string[] = [];
  const open: Slipway[] = [];
  const print = (lines: readonly Line[]) => {
    printed.push(...lines.map((one) => renderLine(one, false)));
  };
  const list = (name: string) => [options[name] ?? []].flat();
  const call: Call = {
    arguments: line,
    refuseArguments: () => {
      throw new Error('refused');
    },
    has: (name) => name in options || (name === 'machine' && machine !== undefined),
    get: (name) => list(name).at(-1),
    getAll: list,
    words: await loadWords('en'),
    terminal: {
      width: 100,
      isWatched: false,
      print,
      printError: print,
      write: (text) => void printed.push(text.toString()),
      showProgress: () => {},
      canAsk: true,
      ask: async (question) => {
        asked.push(question);
        return answer(question);
      },
    },
    signal: new AbortController().signal,
    assemble: async () => {
      const slipway = await assembleSlipway({ host: 'cli', machine, timeScale: 0 });
      open.push(slipway);
      return slipway;
    },
  };
  try {
    return { code: await command.run(call), printed, asked };
  } finally {
    await Promise.all(open.map((slipway) => slipway.close()));
  }
}
