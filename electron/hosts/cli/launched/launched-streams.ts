// The three standard streams of a command line whose console belongs to the launcher: two pipes of frames stand behind
// them. Electron's own `process.stdin` is always empty on Windows (lib/common/init.ts of Electron).
import { type Duplex, Readable, Writable } from 'node:stream';
import type { ProcessStreams } from '../run-process.ts';
import { createFrameReader, longestFrame, writeFrame } from './frames.ts';
import type { LaunchedLine } from './launched-line.ts';

/** `onStop` is called for Ctrl+C, and when the launcher is gone. */
export function openLaunchedStreams(
  pipes: { readonly fromLauncher: Readable; readonly toLauncher: Duplex },
  consoles: LaunchedLine['consoles'],
  onStop: (reason: 'interrupt' | 'gone') => void,
): ProcessStreams {
  const { fromLauncher, toLauncher } = pipes;
  // Nothing is read from the person's console before somebody here wants it.
  const stdin = new Readable({ read: () => void toLauncher.write(writeFrame('request')) });
  const read = createFrameReader((kind, data) => {
    if (kind === 'input') stdin.push(data);
    if (kind === 'end') stdin.push(null);
    if (kind === 'interrupt') onStop('interrupt');
  });
  fromLauncher.on('data', read);
  fromLauncher.on('error', () => onStop('gone'));
  fromLauncher.on('close', () => onStop('gone'));
  const open = (kind: 'output' | 'errors') =>
    new Writable({
      decodeStrings: true,
      write: (chunk: Uint8Array, _, done) => writeAll(toLauncher, kind, chunk, done),
    });
  const stdout = open('output');
  const stderr = open('errors');
  toLauncher.on('error', (error) => {
    stdout.destroy(error);
    stderr.destroy(error);
  });
  const { input, output, errors, columns } = consoles;
  const width = columns > 0 ? { columns } : {};
  return {
    stdin: Object.assign(stdin, { isTTY: input, isLineByLine: true }),
    stdout: Object.assign(stdout, { isTTY: output, ...width }),
    stderr: Object.assign(stderr, { isTTY: errors, ...width }),
  };
}

/** In frames that the launcher takes; done when the last one has left. */
function writeAll(
  pipe: Duplex,
  kind: 'output' | 'errors',
  bytes: Uint8Array,
  done: (error?: Error | null) => void,
): void {
  const part = bytes.subarray(0, longestFrame);
  pipe.write(writeFrame(kind, part), (error) => {
    if (error || part.length === bytes.length) done(error);
    else writeAll(pipe, kind, bytes.subarray(part.length), done);
  });
}
