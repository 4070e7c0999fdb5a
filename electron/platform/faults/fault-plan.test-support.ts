// Test support: the n-th thing that Slipway asks of a computer goes wrong. A suite counts n up from 1 until nothing is
// left to fail. See also https://www.sqlite.org/testing.html, "I/O error testing".
import { AppError } from '../../contract/app-error.ts';
import { EngineCut, type EngineStream } from '../engine-ports.ts';
import type { Machine, StateStore } from '../ports.ts';
import { listChildren } from './list-children.test-support.ts';

/**
 * Codes: the operating system refuses, or no answer comes in time (ETIMEDOUT). `died before` and `died after`: this
 * process is gone at that moment, with the operation undone or done; nothing it asked for is ever answered.
 */
const faults = [
  'EPERM',
  'EBUSY',
  'ENOSPC',
  'EIO',
  'EMFILE',
  'ETIMEDOUT',
  'died before',
  'died after',
] as const;
export type Fault = (typeof faults)[number];

export interface FaultPlan {
  readonly machine: (machine: Machine) => Machine;
  readonly state: (state: StateStore) => StateStore;
  /** What failed, such as `files.replace`; undefined while nothing has. */
  failed(): string | undefined;
  /** Resolves when the process is gone. */
  readonly died: Promise<'died'>;
}

/**
 * Plays `scenario` with every fault at the first operation, the second, and so on, until none is left to fail.
 * A scenario that neither ends nor dies within ten seconds fails; so does one that leaves a child process behind, or a
 * rejection that nobody handled. `kinds` are enough for a long scenario in which the others are told apart nowhere;
 * with SLIPWAY_FAULTS=all (nightly) it is played with each. Answers with how often it was played.
 */
export async function playEveryFault(
  scenario: (plan: FaultPlan, fault: Fault) => Promise<void>,
  kinds: readonly Fault[] = faults,
): Promise<number> {
  let played = 0;
  const unhandled: unknown[] = [];
  const note = (error: unknown) => void unhandled.push(error);
  process.on('unhandledRejection', note);
  try {
    for (const fault of process.env.SLIPWAY_FAULTS === 'all' ? faults : kinds) {
      for (let n = 1; ; n += 1) {
        const plan = planFault(fault, n);
        try {
          await endWithin(10_000, scenario(plan, fault));
          await checkNothingIsLeft(unhandled);
        } catch (cause) {
          throw new Error(`${fault} at operation ${n}: ${plan.failed()}\n${cause}`, { cause });
        }
        if (plan.failed() === undefined) break;
        played += 1;
      }
    }
  } finally {
    process.off('unhandledRejection', note);
  }
  return played;
}

/** A child that was ended is gone within this time: that long it may tidy up, and then it is killed. */
const goneMs = 2_000;

async function checkNothingIsLeft(unhandled: readonly unknown[]): Promise<void> {
  // Node tells of a rejection after the microtasks of a turn.
  await new Promise((resolve) => setImmediate(resolve));
  if (unhandled.length > 0) throw new Error(`nobody handled ${unhandled.join(', ')}`);
  const end = performance.now() + goneMs;
  for (let children = listChildren(); children.length > 0; children = listChildren()) {
    if (performance.now() > end) throw new Error(`still runs: ${children.join(', ')}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function endWithin<Value>(ms: number, work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('never ends')), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** The n-th operation fails, counted over everything that goes through the plan. */
function planFault(fault: Fault, n: number): FaultPlan {
  let count = 0;
  let failed: string | undefined;
  let die = (_word: 'died') => {};
  const died = new Promise<'died'>((resolve) => {
    die = resolve;
  });
  let isDead = false;
  const guard = async <Value>(
    name: string,
    work: () => Promise<Value>,
    fail: (code: string) => Value,
  ): Promise<Value> => {
    if (isDead) return never();
    count += 1;
    if (count !== n) return work();
    failed = name;
    if (!fault.startsWith('died')) return fail(fault);
    isDead = true;
    if (fault === 'died after') await work();
    die('died');
    return never();
  };
  return {
    machine: (machine) => failMachine(machine, guard),
    state: (state) => failState(state, guard),
    failed: () => failed,
    died,
  };
}

type Guard = <Value>(
  name: string,
  work: () => Promise<Value>,
  fail: (code: string) => Value,
) => Promise<Value>;

function failMachine(machine: Machine, guard: Guard): Machine {
  const { commands, powershell, network, elevation } = machine;
  return {
    ...machine,
    commands: {
      ...commands,
      run: (request) =>
        guard(
          `commands.run ${request.program}`,
          () => commands.run(request),
          (code) => (code === 'ETIMEDOUT' ? { outcome: 'timed-out', ...silence } : failing(code)),
        ),
    },
    powershell: {
      ...powershell,
      query: (script, options) =>
        guard(
          `powershell.query ${script}`,
          () => powershell.query(script, options),
          (code) => (code === 'ETIMEDOUT' ? { outcome: 'timed-out', ms: 1 } : failing(code)),
        ),
    },
    files: failFiles(machine.files, guard),
    docker: failDocker(machine.docker, guard),
    network: {
      ...network,
      get: (...asked) =>
        guard(
          'network.get',
          () => network.get(...asked),
          (code) => ({ outcome: 'unreachable', code, ms: 1 }),
        ),
    },
    elevation: {
      run: (request) =>
        guard(
          'elevation.run',
          () => elevation.run(request),
          (code) => (code === 'ETIMEDOUT' ? { outcome: 'timed-out' } : failing(code)),
        ),
    },
  };
}

function failFiles(files: Machine['files'], guard: Guard): Machine['files'] {
  const deny = (code: string) =>
    code === 'EPERM' ? ({ outcome: 'denied' } as const) : failing(code);
  return {
    ...files,
    read: (path, cap) => guard('files.read', () => files.read(path, cap), deny),
    list: (folder) => guard('files.list', () => files.list(folder), deny),
    replace: (request) => guard('files.replace', () => files.replace(request), failing),
    makeFolder: (folder) => guard('files.makeFolder', () => files.makeFolder(folder), failing),
    readLink: (path) =>
      guard(
        'files.readLink',
        () => files.readLink(path),
        () => undefined,
      ),
    walk: async function* (folder, options) {
      const readable = await guard(
        'files.walk',
        async () => true,
        () => false,
      );
      if (readable) yield* files.walk(folder, options);
      else yield { path: '.', kind: 'unreadable', size: 0 };
    },
  };
}

function failDocker(docker: Machine['docker'], guard: Guard): Machine['docker'] {
  const open = async (name: string, work: () => Promise<EngineStream>): Promise<EngineStream> => {
    const stream = await guard<EngineStream>(name, work, refuse);
    if (stream.outcome !== 'open') return stream;
    return { ...stream, chunks: failChunks(stream.chunks, { name, guard }) };
  };
  return {
    ...docker,
    get: (...asked) => guard('docker.get', () => docker.get(...asked), refuse),
    send: (...asked) => guard('docker.send', () => docker.send(...asked), refuse),
    stream: (...asked) => open('docker.stream', () => docker.stream(...asked)),
    build: (...asked) => open('docker.build', () => docker.build(...asked)),
  };
}

/** The connection breaks in the middle of an answer. */
async function* failChunks(
  chunks: AsyncIterable<Uint8Array>,
  { name, guard }: { readonly name: string; readonly guard: Guard },
): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of chunks) {
    yield await guard(
      `${name}: a piece`,
      async () => chunk,
      (code) => {
        throw new EngineCut(code);
      },
    );
  }
}

function failState(state: StateStore, guard: Guard): StateStore {
  const refuseState = (code: string): never => {
    throw new AppError('STATE_UNUSABLE', { folder: state.folder, reason: code });
  };
  return {
    ...state,
    read: (name) => guard(`state.read ${name}`, () => state.read(name), refuseState),
    write: (name, text) => guard(`state.write ${name}`, () => state.write(name, text), refuseState),
    append: (name, line) =>
      guard(`state.append ${name}`, () => state.append(name, line), refuseState),
    update: (name, change) =>
      guard(`state.update ${name}`, () => state.update(name, change), refuseState),
    remove: (name) => guard(`state.remove ${name}`, () => state.remove(name), refuseState),
    hold: (name) => guard(`state.hold ${name}`, () => state.hold(name), refuseState),
  };
}

const silence = { stdout: new Uint8Array(), stderr: new Uint8Array(), truncated: false, ms: 1 };

function failing(code: string): { readonly outcome: 'failed'; readonly code: string } {
  return { outcome: 'failed', code };
}

function refuse(code: string): { outcome: 'timed-out' } | { outcome: 'unreachable'; code: string } {
  return code === 'ETIMEDOUT' ? { outcome: 'timed-out' } : { outcome: 'unreachable', code };
}

function never(): Promise<never> {
  return new Promise(() => {});
}
