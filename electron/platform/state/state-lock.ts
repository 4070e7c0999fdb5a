// One writer at a time across processes. The lock is something the operating system owns and takes back the moment
// its process ends, however it ends: no lock file is ever left behind.
//
//   Windows  a named pipe; its first instance belongs to one process
//   Linux    an abstract socket, which has no file
//   macOS    a file opened with O_EXLOCK
import { createHash } from 'node:crypto';
import { constants, mkdir, open, realpath } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../../contract/app-error.ts';

type Release = () => Promise<void>;
/** Takes the lock, or undefined while another process has it. */
type Take = () => Promise<Release | undefined>;

/**
 * Runs `task` while no other process holds the lock of this folder, which is created when it is missing.
 * Throws STATE_LOCKED after `patienceMs`, and whatever the task throws.
 */
export async function withStateLock<Value>(
  folder: string,
  task: () => Promise<Value>,
  options: { readonly platform?: string; readonly patienceMs?: number } = {},
): Promise<Value> {
  const { platform = process.platform, patienceMs = 10_000 } = options;
  await mkdir(folder, { recursive: true });
  const take = await chooseLock(folder, platform, 'lock');
  const release = await waitForLock(take, folder, patienceMs);
  try {
    return await task();
  } finally {
    await release();
  }
}

/**
 * Takes a lock of this folder by name, without waiting; undefined while somebody else has it. It is given back by
 * calling the answer, or by the end of the process.
 */
export async function holdStateLock(
  folder: string,
  name: string,
  platform: string = process.platform,
): Promise<Release | undefined> {
  await mkdir(folder, { recursive: true });
  const take = await chooseLock(folder, platform, name);
  return take();
}

async function waitForLock(take: Take, folder: string, patienceMs: number): Promise<Release> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const release = await take();
    if (release !== undefined) return release;
    if (performance.now() > deadline) {
      throw new AppError('STATE_LOCKED', { folder, seconds: Math.round(patienceMs / 1000) });
    }
    // Uneven pauses, or two that wait would always meet again.
    await sleep(2 + Math.random() * 15);
  }
}

async function chooseLock(folder: string, platform: string, lock: string): Promise<Take> {
  if (platform === 'darwin') return () => takeFile(join(folder, lock));
  // Two ways to write the same folder have to mean the same lock.
  const real = await realpath(folder);
  const name = createHash('sha512')
    .update(`${platform === 'win32' ? real.toLowerCase() : real}\n${lock}`)
    .digest('hex');
  return platform === 'win32'
    ? () => takeAddress(`\\\\.\\pipe\\slipway-lock-${name.slice(0, 32)}`)
    : () => takeAddress(`\0slipway-lock-${name}`.slice(0, abstractLength));
}

/** Node 20 fills abstract names up to this length with zeros, Node 24 does not: only full ones mean the same to both. */
const abstractLength = 108;

function takeAddress(path: string): Promise<Release | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((connection) => connection.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      // A pipe of another session's process answers EACCES: held as well.
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
      else reject(error);
    });
    server.listen({ path, exclusive: true }, () => {
      resolve(() => new Promise((done) => server.close(() => done())));
    });
  });
}

/** macOS' sys/fcntl.h; Node names neither O_EXLOCK nor the errors it gives. */
const openExclusively = 0x20;

async function takeFile(path: string): Promise<Release | undefined> {
  const flags = constants.O_RDWR | constants.O_CREAT | constants.O_NONBLOCK | openExclusively;
  try {
    const handle = await open(path, flags);
    return () => handle.close();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return undefined;
    throw error;
  }
}
