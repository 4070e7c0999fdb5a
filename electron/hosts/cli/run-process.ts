// The command line as a process: arguments in, signals, output, exit code.
import { runLine } from './run-line.ts';
import { createTerminal } from './terminal.ts';

/** Runs the command line of this process and ends it. */
export async function runProcess(): Promise<void> {
  const { stdin, stdout, stderr, env, argv } = process;
  // The reader went away (`slipway doctor | head`): nobody is left to tell.
  for (const stream of [stdout, stderr]) stream.on('error', () => process.exit(2));
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      stop.abort(new Error(signal));
      // Asked a second time, or a command that does not listen: out.
      process.once(signal, () => process.exit(2));
    });
  }
  const code = await runLine({
    args: argv.slice(2),
    terminal: createTerminal({ stdin, stdout, stderr, environment: env }),
    environment: env,
    signal: stop.signal,
  });
  // Windows writes to pipes and consoles later: leaving at once would cut the output.
  await Promise.all(
    [stdout, stderr].map((stream) => new Promise((done) => stream.write('', done))),
  );
  process.exit(code);
}
