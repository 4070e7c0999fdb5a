// A command line inside the windowed app: its streams come from the launcher, and no window is made.
import { Socket } from 'node:net';
import { runProcess } from '../run-process.ts';
import type { LaunchedLine } from './launched-line.ts';
import { openLaunchedStreams } from './launched-streams.ts';

/** How long a command may take to leave once the launcher is gone, in milliseconds. */
const patience = 5_000;

/** Runs the line and ends the process with its exit code. */
export async function runLaunched({ args, consoles }: LaunchedLine): Promise<void> {
  const stop = new EventTarget();
  const streams = openLaunchedStreams(
    {
      fromLauncher: new Socket({ fd: 0, readable: true, writable: false }),
      toLauncher: new Socket({ fd: 1, readable: false, writable: true }),
    },
    consoles,
    (reason) => {
      stop.dispatchEvent(new Event('stop'));
      if (reason === 'gone') setTimeout(() => process.exit(2), patience).unref();
    },
  );
  await runProcess({
    args,
    streams,
    onStop: (listener) => stop.addEventListener('stop', listener, { once: true }),
  });
}
