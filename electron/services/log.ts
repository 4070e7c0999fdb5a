// Slipway's own log: a few lines a start, in the state folder, bounded, without secrets. Nobody waits for it.
import type { StateStore } from '../platform/ports.ts';

export interface Log {
  /** Notes one line. Never throws: a full disk must not stop what is being logged. */
  note(line: string): void;
  /** The newest lines, oldest first, once everything noted so far is written. */
  tail(lines: number): Promise<readonly string[]>;
}

export interface LogDependencies {
  readonly state: Pick<StateStore, 'read' | 'write' | 'append'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Takes secrets and names out. */
  readonly redact: (text: string) => string;
  /** Characters of one file; the one before it is kept. */
  readonly cap?: number;
}

/** Folder of the log files below the state folder. */
export const logFolder = 'logs';

const file = `${logFolder}/slipway.log`;
const previous = `${logFolder}/slipway.1.log`;

export function createLog({ state, now, redact, cap = 256_000 }: LogDependencies): Log {
  let size: number | undefined;
  let last: Promise<void> = Promise.resolve();

  async function write(line: string): Promise<void> {
    size ??= (await state.read(file))?.length ?? 0;
    if (size + line.length > cap) {
      await state.write(previous, (await state.read(file)) ?? '');
      await state.write(file, '');
      size = 0;
    }
    await state.append(file, line);
    size += line.length + 1;
  }

  return {
    note: (line) => {
      const flat = redact(line).replaceAll(/\s*\r?\n\s*/g, ' | ');
      const at = new Date(now()).toISOString();
      last = last.then(() => write(`${at} ${flat.slice(0, 4_000)}`)).catch(() => undefined);
    },
    tail: async (lines) => {
      await last;
      const texts = [await state.read(previous), await state.read(file)];
      const all = texts.flatMap((text) => (text ?? '').split('\n').filter((line) => line !== ''));
      return all.slice(-lines);
    },
  };
}
