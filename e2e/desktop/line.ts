// A spec's end of the line to the stand-in.
import type { ChildProcess } from 'node:child_process';
import type { Commands } from './double/control.ts';

type Answer<Value> = Value extends Promise<infer Inner> ? Inner : Value;

interface Message {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

export interface DesktopLine {
  /** Does what Windows or a person would do to the app, or reads what they would see of it. */
  readonly ask: <Name extends keyof Commands>(
    command: Name,
    ...argument: Parameters<Commands[Name]>
  ) => Promise<Answer<ReturnType<Commands[Name]>>>;
  /** Settles with the exit code. */
  readonly ended: Promise<number | null>;
}

export function openDesktopLine(child: ChildProcess): DesktopLine {
  let last = 0;
  const waiting = new Map<number, (answer: Message) => void>();
  child.on('message', (message: Message) => {
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  });
  return {
    ask: (command, ...[argument]) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, ({ value, error }) =>
          error === undefined ? resolve(value as never) : reject(new Error(error)),
        );
        child.send({ id: last, command, argument });
      }),
    ended: new Promise((resolve) => child.once('exit', resolve)),
  };
}
