// The state folder behind its port: versioned, upgraded step by step, one writer at a time in all processes.
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../contract/app-error.ts';
import type { StateStore } from '../ports.ts';
import { retryWhileBusy, writeAtomically } from './atomic-write.ts';
import { holdStateLock, withStateLock } from './state-lock.ts';
import { type StateStep, stateSteps } from './state-steps.ts';

const versionFile = 'version.json';
/** One name for all: whoever dies while writing leaves at most this file, and the next writer removes it. */
const temporaryFile = 'unfinished.tmp';

/** The store of one folder. Nothing is created before something is written. */
export function createStateStore(options: {
  readonly folder: string;
  readonly steps?: readonly StateStep[];
  /** How long to wait for another process, in milliseconds. */
  readonly patienceMs?: number;
}): StateStore {
  const { folder, steps = stateSteps, patienceMs = 10_000 } = options;
  const pathOf = (name: string) => join(folder, checkName(name));
  const write = async (name: string, text: string): Promise<void> => {
    const path = pathOf(name);
    await mkdir(dirname(path), { recursive: true });
    await writeAtomically(path, join(folder, temporaryFile), text);
  };
  // Writers of this process wait for each other here, so that they do not compete for the lock.
  let last: Promise<unknown> = Promise.resolve();
  const change = <Value>(task: () => Promise<Value>): Promise<Value> => {
    const turn = last.then(() =>
      describeFailure(folder, () =>
        withStateLock(folder, () => prepare(folder, steps).then(task), { patienceMs }),
      ),
    );
    last = turn.catch(() => {});
    return turn;
  };
  return {
    folder,
    read: async (name) => {
      const path = pathOf(name);
      return describeFailure(folder, async () => {
        const version = await readVersion(folder, steps);
        // An older folder is brought up to date before anybody reads it.
        if (version !== undefined && version < latestOf(steps)) await change(async () => {});
        return readText(path);
      });
    },
    write: (name, text) => change(() => write(name, text)),
    append: (name, line) => change(() => appendLine(pathOf(name), line)),
    update: (name, decide) =>
      change(async () => {
        const before = await readText(pathOf(name));
        const { text, value } = decide(before);
        if (text !== before) await write(name, text);
        return value;
      }),
    remove: (name) => change(() => retryWhileBusy(() => rm(pathOf(name), { force: true }))),
    hold: (name) => describeFailure(folder, () => holdStateLock(folder, `hold-${checkName(name)}`)),
  };
}

/** Under the lock: what a dead writer left goes, and an older folder is upgraded. */
async function prepare(folder: string, steps: readonly StateStep[]): Promise<void> {
  const temporary = join(folder, temporaryFile);
  await rm(temporary, { force: true });
  const version = (await readVersion(folder, steps)) ?? 0;
  for (const step of steps.filter((candidate) => candidate.version > version)) {
    await step.apply(folder);
    const text = `${JSON.stringify({ version: step.version })}\n`;
    await writeAtomically(join(folder, versionFile), temporary, text);
  }
}

/** The version of the folder; undefined for a new one. Throws STATE_TOO_NEW. */
async function readVersion(
  folder: string,
  steps: readonly StateStep[],
): Promise<number | undefined> {
  const text = await readText(join(folder, versionFile));
  if (text === undefined) return undefined;
  const version = parseVersion(text);
  const supported = latestOf(steps);
  if (version === undefined) throw new AppError('STATE_UNUSABLE', { folder, reason: versionFile });
  if (version > supported) throw new AppError('STATE_TOO_NEW', { folder, version, supported });
  return version;
}

function parseVersion(text: string): number | undefined {
  try {
    const { version } = JSON.parse(text);
    return Number.isInteger(version) && version > 0 ? version : undefined;
  } catch {
    return undefined;
  }
}

function latestOf(steps: readonly StateStep[]): number {
  return steps.at(-1)?.version ?? 0;
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await retryWhileBusy(() => readFile(path, 'utf8'));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function appendLine(path: string, line: string): Promise<void> {
  if (/[\r\n]/.test(line)) throw new TypeError('A line has no line end');
  await mkdir(dirname(path), { recursive: true });
  const handle = await open(path, 'a+', 0o600);
  try {
    const { size } = await handle.stat();
    const end = Buffer.alloc(1);
    if (size > 0) await handle.read(end, 0, 1, size - 1);
    // The line before may have been cut off by a crash.
    const isCut = size > 0 && end[0] !== 0x0a;
    await handle.appendFile(`${isCut ? '\n' : ''}${line}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Names stay inside the folder and mean the same file everywhere: Windows reserves some, with any extension. */
function checkName(name: string): string {
  const parts = name.split('/');
  const isGood = parts.every(
    (part) =>
      /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(part) &&
      !part.endsWith('.') &&
      !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(part),
  );
  const isOurs = name === versionFile || name === temporaryFile || name === 'lock';
  if (!isGood || isOurs) throw new TypeError(`Not a name for a state file: ${name}`);
  return name;
}

/** What the disk refuses is an expected failure with the disk's code; our own errors stay what they are. */
async function describeFailure<Value>(folder: string, task: () => Promise<Value>): Promise<Value> {
  try {
    return await task();
  } catch (error) {
    const code = codeOf(error);
    if (error instanceof AppError || code === undefined) throw error;
    throw new AppError('STATE_UNUSABLE', { folder, reason: code }, { cause: error });
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
