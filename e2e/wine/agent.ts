// The test's end of Wine: one server that every stand-in reports to, and the agent that starts programs for us there.
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { type Prefix, stopWine, waitForServerEnd } from './prefix.ts';
import { toWindowsPath } from './windows-paths.ts';
import { openWire, type SendFrame } from './wire.ts';

/** How a stand-in program was called. */
export interface ProgramCall {
  /** Absolute Windows path of the program that ran. */
  readonly path: string;
  readonly pid: number;
  readonly args: readonly string[];
  readonly env: readonly string[];
  readonly cwd: string;
}

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Order {
  /** Absolute Windows path. */
  readonly file: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Standard input, closed afterwards; absent: nothing comes, and it is closed. */
  readonly input?: string;
  /** Leaves standard input open for `write`. */
  readonly keepsInput?: boolean;
}

export interface Running {
  /** Rejects only when Wine itself breaks down. */
  readonly ended: Promise<Ran>;
  /** Resolves with the first match in what it prints. Rejects when it ends before. */
  waitFor(pattern: RegExp): Promise<RegExpExecArray>;
  write(text: string): void;
  kill(): void;
}

export interface Agent {
  /** For the environment of whatever may call stand-ins. */
  readonly address: string;
  start(order: Order): Running;
  close(): Promise<void>;
}

/**
 * Plays one call of a stand-in. What it returns is told of every frame: `i` is standard input, empty at its end.
 * The signal fires when the process has ended.
 */
export type PlayProgram = (
  call: ProgramCall,
  io: { readonly send: SendFrame; readonly signal: AbortSignal },
) => Promise<TakeFrame>;

interface Introduction extends ProgramCall {
  readonly role: 'agent' | 'program' | 'run';
  readonly runId: number;
}

/** Starts Wine with the agent in it: about a second. */
export async function startAgent(prefix: Prefix, play: PlayProgram): Promise<Agent> {
  const runs = new Map<number, (socket: Socket, send: SendFrame) => TakeFrame>();
  const sockets = new Set<Socket>();
  let order: SendFrame = () => {};
  let isReady = () => {};
  const ready = new Promise<void>((resolve) => {
    isReady = resolve;
  });
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    let take: TakeFrame | undefined;
    const send = openWire(socket, (kind, payload) => {
      if (take) return take(kind, payload);
      const introduction = JSON.parse(payload.toString()) as Introduction;
      if (introduction.role === 'run') {
        take = runs.get(introduction.runId)?.(socket, send) ?? (() => {});
      } else if (introduction.role === 'program') {
        take = playOne(introduction, { socket, send, play });
      } else {
        take = () => {};
        order = send;
        isReady();
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const file = join(prefix.drive, 'slipway', 'address.txt');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, address);
  const child = spawn('wine', [toWindowsPath(prefix.standIn), 'slipway-agent'], {
    env: { ...prefix.environment, SLIPWAY_STAND_IN: address },
    stdio: 'ignore',
  });
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the agent ended with ${code}`)));
  });
  failed.catch(() => {});
  await Promise.race([ready, failed]);
  // Without its server, whatever runs in Wine waits for ever.
  const fails = new Set<(error: Error) => void>();
  waitForServerEnd(prefix).then(() => {
    for (const fail of fails) fail(new Error("Wine's server has ended"));
  });
  let last = 0;
  return {
    address,
    start: (request) => {
      last += 1;
      const { environment, file: program, args, cwd = 'C:\\' } = request;
      const env = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
      const id = last;
      const { fail, ...running } = followRun(request, (open) => runs.set(id, open));
      fails.add(fail);
      order('r', JSON.stringify({ id, file: program, args, env, cwd }));
      return running;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await stopWine(prefix);
    },
  };
}

export type TakeFrame = (kind: string, payload: Buffer) => void;

function playOne(
  call: ProgramCall,
  io: { readonly socket: Socket; readonly send: SendFrame; readonly play: PlayProgram },
): TakeFrame {
  const stop = new AbortController();
  io.socket.once('close', () => stop.abort());
  const input = io.play(call, { send: io.send, signal: stop.signal });
  input.catch((error: unknown) => {
    io.send('e', `the test cannot play this: ${error}`);
    io.send('x', '254');
  });
  return (kind, payload) => {
    // A copy: the frame's bytes belong to a buffer that goes on.
    const bytes = Buffer.from(payload);
    input.then(
      (take) => take(kind, bytes),
      () => {},
    );
  };
}

function followRun(
  request: Order,
  register: (open: (socket: Socket, send: SendFrame) => TakeFrame) => void,
): Running & { readonly fail: (error: Error) => void } {
  const output = { o: [] as Buffer[], e: [] as Buffer[] };
  const read = (kind: 'o' | 'e') => Buffer.concat(output[kind]).toString('utf8');
  const watchers = new Set<() => void>();
  const waiting: ((send: SendFrame) => void)[] = [];
  let sending: SendFrame | undefined;
  const whenOpen = (work: (send: SendFrame) => void) =>
    sending ? work(sending) : waiting.push(work);
  let isOver = false;
  let fail = (_: Error) => {};
  const ended = new Promise<Ran>((resolve, reject) => {
    fail = (error) => {
      isOver = true;
      reject(error);
      for (const watch of watchers) watch();
    };
    register((socket, send) => {
      sending = send;
      for (const work of waiting) work(send);
      if (request.input !== undefined) send('i', request.input);
      if (!request.keepsInput) send('i');
      return (kind, payload) => {
        if (kind === 'o' || kind === 'e') output[kind].push(Buffer.from(payload));
        if (kind === 'x') {
          isOver = true;
          resolve({ code: Number(payload.toString()), stdout: read('o'), stderr: read('e') });
          socket.end();
        }
        for (const watch of watchers) watch();
      };
    });
  });
  // Who asked for its end sees it; who did not, need not.
  ended.catch(() => {});
  return {
    ended,
    fail,
    waitFor: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(read('o'));
          if (!found && !isOver) return;
          watchers.delete(look);
          if (found) resolve(found);
          else reject(new Error(`it ended without ${pattern}:\n${read('o')}${read('e')}`));
        };
        watchers.add(look);
        look();
      }),
    write: (text) => whenOpen((send) => send('i', text)),
    kill: () => whenOpen((send) => send('k')),
  };
}
