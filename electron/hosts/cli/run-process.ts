// The command line as a process: arguments in, signals, output, exit code.
import { runLine } from './run-line.ts';
import { createTerminal, type Input, type Output } from './terminal.ts';

export interface ProcessStreams {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
}

export interface ProcessLine {
  readonly args: readonly string[];
  readonly streams: ProcessStreams;
  /** Calls the listener once, the next time a person stops the command. */
  readonly onStop: (listener: () => void) => void;
}

/** Runs the command line of this process, or one that somebody hands over, and ends the process. */
export async function runProcess(line: ProcessLine = readOwnLine()): Promise<void> {
  const { args, streams, onStop } = line;
  const { stdout, stderr } = streams;
  // The reader went away (`slipway doctor | head`): nobody is left to tell.
  for (const stream of [stdout, stderr]) stream.on('error', () => process.exit(2));
  const stop = new AbortController();
  onStop(() => {
    stop.abort(new Error('stopped'));
    // Asked a second time, or a command that does not listen: out.
    onStop(() => process.exit(2));
  });
  const { env } = process;
  const code = await runLine({
    args,
    terminal: createTerminal({ ...streams, environment: env }),
    environment: env,
    signal: stop.signal,
  });
  // Windows writes to pipes and consoles later: leaving at once would cut the output.
  await Promise.all(
    [stdout, stderr].map((stream) => new Promise((done) => stream.write('', done))),
  );
  process.exit(code);
}

function readOwnLine(): ProcessLine {
  const { argv, stdin, stdout, stderr } = process;
  return {
    args: argv.slice(2),
    streams: { stdin, stdout, stderr },
    onStop: (listener) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, listener);
    },
  };
}
